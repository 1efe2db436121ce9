/**
 * One model through the library: its instance, its worker, and everything that can end it. Runs in this
 * engine's own worker, and on the page where that cannot be.
 */
import { LogLevel, Wllama } from '@wllama/wllama/esm/index.js'
import type { Prompt } from '@/comparison/prompt'
import type { Compute, RunEvent } from '@/comparison/run-event'
import { createAnswerClock, type AnswerClock } from '@/engines/answer-clock'
import { createHandOver } from '@/engines/hand-over'
import { unlessAborted } from '@/engines/waiting'
import { holdingCode, newLockName, whenReleased } from './alive'
import { createAnswerReader } from './answer-reader'
import { Crash, textOf } from './fault'
import { onProxy } from './library-proxy'
import { LoadError, type AnswerEnd, type StartLlama } from './llama'
import { createNativeLog, type NativeLog } from './native-log'
import { createNoStorage } from './no-storage'
import { pollAhead, type Step } from './poll-ahead'

const DEFAULT_CONTEXT_TOKENS = 4096

export const startOnPage: StartLlama = async ({ blobs, setup, assets }, signal, onSign) => {
  const log = createNativeLog()
  void log.firstLine.then(onSign)
  const wasmUrl = URL.createObjectURL(assets.wasm)
  const exited = new AbortController()
  const wllama = new Wllama(
    { default: wasmUrl },
    { logger: log.logger, cacheManager: createNoStorage() },
  )
  const { compatCode } = assets
  wllama.setCompat(
    compatCode === undefined ? null : { wasm: wasmUrl, worker: { code: compatCode } },
    'firefox_safari',
  )
  const steps = { take: (_step: Step) => {} }
  const lock = newLockName()
  onProxy(wllama, (proxy) => {
    pollAhead(proxy, (step) => {
      steps.take(step)
    })
    const codeOf = proxy.getModuleCode.bind(proxy)
    proxy.getModuleCode = async () => holdingCode(lock) + (await codeOf())
  })
  void log.held.then(() => {
    whenReleased(lock, exited.signal, () => {
      log.die('the worker is gone')
    })
  })
  const exit = async (): Promise<void> => {
    exited.abort()
    await wllama.exit()
  }
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
    await exit()
    signal.throwIfAborted()
    throw new LoadError(log.complaint(), cause)
  } finally {
    URL.revokeObjectURL(wasmUrl)
  }
  return {
    compute: computeOf(wllama, log),
    answer: (prompt, stop, give) => {
      const clock = createAnswerClock(() => performance.now())
      steps.take = (step) => {
        if (step === 'token') clock.token()
      }
      return answer(wllama, log, { prompt, signal: stop, give, clock })
    },
    gone: log.death,
    exit,
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
  readonly give: (events: readonly RunEvent[]) => void
  readonly clock: AnswerClock
}

async function answer(wllama: Wllama, log: NativeLog, question: Question): Promise<AnswerEnd> {
  const { prompt, signal, clock } = question
  const { temperature, maximumTokens, seed } = prompt.settings
  // Several tokens may come as one text, so that how many there are is told with it.
  let isReported = false
  const handOver = createHandOver((events) => {
    const soFar = { type: 'usage-report', usage: { outputTokens: clock.tokens() } } as const
    isReported ||= events.some(({ type }) => type === 'usage-report')
    question.give(isReported ? events : [...events, soFar])
  })
  const reader = createAnswerReader(handOver.take, clock.end)
  const work = wllama
    .createChatCompletion({
      messages: prompt.messages.map(({ role, text }) => ({ role, content: text })),
      stream: true,
      // Each run reads its whole prompt, so that runs can be compared.
      cache_prompt: false,
      abortSignal: signal,
      onData: reader.take,
      ...(temperature !== undefined && { temperature }),
      ...(maximumTokens !== undefined && { max_tokens: maximumTokens }),
      ...(seed !== undefined && { seed }),
    })
    .catch((cause: unknown) => {
      throw isCrash(cause) ? new Crash(textOf(cause), { cause }) : cause
    })
  try {
    await Promise.race([work, dying(log)])
  } finally {
    reader.close()
    handOver.flush()
  }
  return reader.end()
}

/** Errors of the library's own making leave it usable; those of WebAssembly do not. */
const isCrash = (cause: unknown): boolean =>
  !(cause instanceof Error) || !['Error', 'AbortError'].includes(cause.name)
