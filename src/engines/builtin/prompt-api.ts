/**
 * The part of the Prompt API that this engine uses.
 *
 * Source: https://webmachinelearning.github.io/prompt-api/, read 2026-11
 */

export type ModelState = 'unavailable' | 'downloadable' | 'downloading' | 'available'

export interface ApiMessage {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

interface CoreOptions {
  readonly expectedInputs: readonly {
    readonly type: 'text'
    readonly languages: readonly string[]
  }[]
  readonly expectedOutputs: CoreOptions['expectedInputs']
}

export interface CreateOptions extends CoreOptions {
  readonly initialPrompts?: readonly ApiMessage[]
  readonly signal?: AbortSignal
  /** Of its events, `downloadprogress` says in `loaded` what share has come: 0 to 1. */
  readonly monitor?: (monitor: EventTarget) => void
}

export interface Session {
  readonly promptStreaming: (
    input: readonly ApiMessage[],
    options: { readonly signal: AbortSignal },
  ) => ReadableStream<string>
  /** In tokens. Was called `inputUsage` before. */
  readonly contextUsage?: number
  readonly inputUsage?: number
  readonly measureContextUsage?: (input: readonly ApiMessage[]) => Promise<number>
  readonly measureInputUsage?: (input: readonly ApiMessage[]) => Promise<number>
  readonly destroy: () => void
}

export interface LanguageModelApi {
  readonly availability: (options: CoreOptions) => Promise<ModelState>
  readonly create: (options: CreateOptions) => Promise<Session>
}

/** The same for asking and for creating, as the API wants it. The page, and what it suggests, is English. */
export const coreOptions: CoreOptions = {
  expectedInputs: [{ type: 'text', languages: ['en'] }],
  expectedOutputs: [{ type: 'text', languages: ['en'] }],
}

const isApi = (value: unknown): value is LanguageModelApi =>
  typeof value === 'function' && 'availability' in value && 'create' in value

/** Undefined where this browser has none. */
export function findApi(): LanguageModelApi | undefined {
  const found: unknown = Reflect.get(globalThis, 'LanguageModel')
  return isApi(found) ? found : undefined
}

/** `unavailable` too where the browser has no such API, or does not let this page ask. */
export async function stateOf(api: LanguageModelApi | undefined): Promise<ModelState> {
  try {
    return (await api?.availability(coreOptions)) ?? 'unavailable'
  } catch {
    return 'unavailable'
  }
}
