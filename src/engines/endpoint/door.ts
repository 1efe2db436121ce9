/** The contract of a door: how one protocol says a prompt, and what its replies mean. Pure, no network. */
import type { Prompt } from '@/comparison/prompt'
import type { ProviderRequest } from '@/comparison/provider'
import type { Chunk } from './chunk'
import type { Endpoint } from './setup'

/** Settings that a host may not know; without them a prompt is still the same prompt. */
export const leavable = ['stream_options', 'temperature', 'seed'] as const
export type Leavable = (typeof leavable)[number]

/** What a host was found not to understand; found out by being refused, which costs nothing. */
export interface Dialect {
  readonly leftOut: readonly Leavable[]
  /** The word for the longest answer; undefined leaves it to the provider's own. */
  readonly limit?: 'max_completion_tokens'
}

export const usualDialect: Dialect = { leftOut: [] }

export interface Protocol {
  /** What a host of this protocol wants where no table says otherwise. */
  readonly usual: ProviderRequest
  /** Where the prompt goes, below the base address as visitors paste it. */
  readonly addressOf: (baseUrl: URL, model: string) => string
  /** To be sent as JSON; a setting that is not set is not in it. */
  readonly bodyOf: (
    endpoint: Endpoint,
    prompt: Prompt,
    dialect: Dialect,
    request: ProviderRequest,
  ) => Readonly<Record<string, unknown>>
  /** What a piece of a reply says; undefined where it is not JSON, or not an object. */
  readonly readChunk: (json: string) => Chunk | undefined
}

/** The address without slashes at its end, and without `tail`, which some visitors paste along. */
export function below(baseUrl: URL, tail: string, added: string): string {
  const url = new URL(baseUrl)
  const path = url.pathname.replace(/\/+$/, '')
  url.pathname = `${path.endsWith(tail) ? path.slice(0, -tail.length) : path}${added}`
  url.hash = ''
  return url.href
}
