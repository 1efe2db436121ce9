/** One model in memory: the library's instance, its worker, and everything that can end it. */
import { LogLevel, Wllama, type ChatCompletionChunk } from '@wllama/wllama/esm/index.js'
import type { Prompt } from '@/comparison/prompt'
import type { Compute } from '@/comparison/run-event'
import type { Assets } from './assets'
import { Crash, textOf } from './fault'
import { createNativeLog, type NativeLog } from './native-log'
import { createNoStorage } from './no-storage'
import type { WllamaSetup } from './setup'
import { createTimer, unlessAborted, untilAborted } from '@/engines/waiting'

export interface Llama {
  readonly compute: Compute
  /**
   * Answers once. Rejects where the answer breaks off or the signal aborts; with a `Crash` where
   * the instance is of no more use.
   */
  readonly answer: (
    prompt: Prompt,
    signal: AbortSignal,
    onChunk: (chunk: ChatCompletionChunk) => void,
  ) => Promise<void>
  /** Ends the worker and frees its memory. */
  readonly exit: () => Promise<void>
}

/** Thrown where a model does not load; `complaint` is what llama.cpp said about it. */
export class LoadError extends Error {
  readonly complaint: string

  constructor(complaint: string, cause: unknown) {
    super(textOf(cause), { cause })
    this.complaint = complaint
  }
}

const DEFAULT_CONTEXT_TOKENS = 4096
/** How long the library may take to end an answer before its worker is ended instead. */
const PATIENCE_MS = 1000

/** Puts a model into memory. @throws LoadError; or the signal's reason, with nothing left behind. */
export async function startLlama(
  blobs: readonly Blob[],
  setup: WllamaSetup,
  assets: Assets,
  signal: AbortSignal,
): Promise<Llama> {
  const log = createNativeLog()
  const wasmUrl = URL.createObjectURL(assets.wasm)
  const wllama = new Wllama(
    { default: wasmUrl },
    { logger: log.logger, cacheManager: createNoStorage() },
  )
  const { compatCode } = assets
  wllama.setCompat(
    compatCode === undefined ? null : { wasm: wasmUrl, worker: { code: compatCode } },
    'firefox_safari',
  )
  const loading = wllama.loadModel([...blobs], {
    n_ctx: setup.contextTokens ?? DEFAULT_CONTEXT_TOKENS,
    // One answer at a time.
    n_parallel: 1,
    log_level: LogLevel.INFO,
    ...(setup.cpuOnly && { n_gpu_layers: 0 }),
    ...(setup.threads !== undefined && { n_threads: setup.threads }),
  })
  try {
    await unlessAborted(Promise.race([loading, dying(log)]), signal)
    // The library reports a model that did not load as loaded, with an empty vocabulary.
    if (wllama.getLoadedContextInfo().n_vocab === 0) throw new Error(log.complaint())
  } catch (cause) {
    // There is a worker to end only once it has spoken; ended sooner, it would be left running.
    await Promise.race([log.firstLine, loading.catch(() => undefined)])
    await wllama.exit()
    signal.throwIfAborted()
    throw new LoadError(log.complaint(), cause)
  } finally {
    URL.revokeObjectURL(wasmUrl)
  }
  return {
    compute: computeOf(wllama, log),
    answer: (prompt, stop, onChunk) => answer(wllama, log, { prompt, signal: stop, onChunk }),
    exit: () => wllama.exit(),
  }
}

const dying = async ({ death }: NativeLog): Promise<never> => {
  throw new Crash(await death)
}

function computeOf(wllama: Wllama, log: NativeLog): Compute {
  const adapter = log.adapter()
  if (adapter === undefined) return { kind: 'cpu', threads: wllama.getNumThreads() }
  return adapter === '' ? { kind: 'webgpu' } : { kind: 'webgpu', adapter }
}

interface Question {
  readonly prompt: Prompt
  readonly signal: AbortSignal
  readonly onChunk: (chunk: ChatCompletionChunk) => void
}

async function answer(wllama: Wllama, log: NativeLog, question: Question): Promise<void> {
  const { prompt, signal, onChunk } = question
  const { temperature, maximumTokens, seed } = prompt.settings
  const work = wllama
    .createChatCompletion({
      messages: prompt.messages.map(({ role, text }) => ({ role, content: text })),
      stream: true,
      // Each run reads its whole prompt, so that runs can be compared.
      cache_prompt: false,
      abortSignal: signal,
      onData: onChunk,
      ...(temperature !== undefined && { temperature }),
      ...(maximumTokens !== undefined && { max_tokens: maximumTokens }),
      ...(seed !== undefined && { seed }),
    })
    .catch((cause: unknown) => {
      throw isCrash(cause) ? new Crash(textOf(cause), { cause }) : cause
    })
  const aborted = untilAborted(signal)
  try {
    await Promise.race([work, dying(log), aborted.promise])
  } catch (cause) {
    if (signal.aborted) await ended(work)
    throw cause
  } finally {
    aborted.forget()
  }
}

/** Waits for the library to free its slot after an abort. @throws Crash where it does not. */
async function ended(work: Promise<void>): Promise<void> {
  const patience = createTimer(PATIENCE_MS)
  const isOver = await Promise.race([
    work.then(
      () => true,
      (cause: unknown) => !(cause instanceof Crash),
    ),
    patience.done.then(() => false),
  ])
  patience.clear()
  if (!isOver) throw new Crash('no answer to a stop')
}

/** Errors of the library's own making leave it usable; those of WebAssembly do not. */
const isCrash = (cause: unknown): boolean =>
  !(cause instanceof Error) || !['Error', 'AbortError'].includes(cause.name)
