/**
 * The `wllama` engine: llama.cpp in the page, on the processor or through WebGPU. It holds several models
 * in memory where they fit, and answers one prompt at a time.
 */
import * as v from 'valibot'
import type { Prompt } from '@/comparison/prompt'
import { readAdapter } from '@/device/adapter-facts'
import type { RunEvent } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import type { Engine, EngineHost } from '@/engines/engine'
import { bytes, type Bytes } from '@/units/quantity'
import { engineWords } from '@/words/of-engines'
import { createAssetsLoader } from './assets'
import { canRunLlama } from './browser-features'
import { createEventQueue } from '@/engines/event-queue'
import { createDownloads } from './downloads'
import { answerFault, Crash, Fault, loadFault } from './fault'
import { createStarter, type LoadOnPage, type StartHost } from './host-llama'
import HostWorker from './host-worker?worker&inline'
import { LoadError, type Llama, type LlamaOrder } from './llama'
import { createModelCache } from './model-cache'
import { locate, modelFiles, type Located } from './model-files'
import { createModelsInMemory } from './models-in-memory'
import { wllamaSetup, type WllamaSetup } from './setup'
import { createTurns } from '@/engines/turns'
import { createTimer } from '@/engines/waiting'
import { stoppedInTime } from './stop-in-time'
import { WLLAMA_VERSION } from './version'
import { warmUp } from './warm-up'

type RunEnd = Extract<RunEvent, { type: 'run-end' }>
type Emit = (event: RunEvent) => void

interface Ready {
  readonly key: string
  readonly llama: Llama
}

/** How long a model that nobody asks stays in memory. */
const IDLE_MS = 5 * 60_000

const stopped: RunEnd = { type: 'run-end', reason: 'stopped' }

/** Its code lies within the engine's, so that it starts without the network and wants no headers. */
const startRealHost: StartHost = (name) => new HostWorker({ name })

interface WllamaParts {
  readonly loadOnPage: LoadOnPage
  /** For tests: another worker in place of this engine's own. */
  readonly startHost?: StartHost
  /** For tests: another time until a worker that says nothing is done without. */
  readonly silentMs?: number
  /** For tests: another time until a model is let go. */
  readonly idleMs?: number
  /** For tests: how much memory models may take; by default a share of what the browser tells. */
  readonly room?: Bytes
}

export function createWllamaEngine(host: EngineHost, parts: WllamaParts): Engine {
  const { loadOnPage, startHost = startRealHost, silentMs, idleMs = IDLE_MS, room } = parts
  const cache = createModelCache('caches' in globalThis ? globalThis.caches : undefined)
  const assetsFor = createAssetsLoader(host.fetch)
  const start = createStarter(startHost, loadOnPage, silentMs)
  const models = createModelsInMemory(room)
  const turns = createTurns()
  let idle = createTimer(0)

  const release = () => turns.take(new AbortController().signal, models.dropAll)

  const releaseWhenIdle = (): void => {
    idle.clear()
    if (models.count() === 0) return
    idle = createTimer(idleMs)
    void idle.done.then(release)
  }

  /** The model in memory, loaded and warmed up if it is not there. */
  async function ready(setup: WllamaSetup, signal: AbortSignal, emit: Emit): Promise<Ready> {
    const located = locate(setup, host.fileFor)
    const key = keyOf(setup, located)
    const found = models.find(key)
    if (found !== undefined) return { key, llama: found }
    const tools = { fetch: host.fetch, cache, signal }
    const [files, assets] = await Promise.all([
      modelFiles(located, tools, emit).then((some) => {
        const size = sizeOf(some.blobs)
        emit({ type: 'load-progress', phase: 'starting', done: size, total: size })
        return some
      }),
      assetsFor(signal),
    ])
    const size = sizeOf(files.blobs)
    await models.makeRoom(size)
    try {
      const cpuOnly = setup.cpuOnly || !(await canGraphicsCompute())
      const { threads = usualThreads() } = setup
      const order = { blobs: files.blobs, setup: { ...setup, cpuOnly, threads }, assets }
      const llama = await startAlone(order, signal)
      models.add(key, llama, size)
      await unlessCrashed(key, warmUp(llama, signal))
      return { key, llama }
    } catch (cause) {
      if (!(cause instanceof LoadError)) throw cause
      const isTheFile = faultOf(cause).error.kind === 'bad-model'
      throw loadFault(cause.cause, cause.complaint, isTheFile && (await files.forget()))
    }
  }

  /** Where memory is short beside other models, they go, and it is tried once more. */
  async function startAlone(order: LlamaOrder, signal: AbortSignal): Promise<Llama> {
    try {
      return await start(order, signal)
    } catch (cause) {
      const isShort =
        cause instanceof LoadError &&
        ['out-of-memory', 'no-webgpu'].includes(faultOf(cause).error.kind)
      if (!isShort || models.count() === 0) throw cause
      await models.dropAll()
      return start(order, signal)
    }
  }

  /** @throws Fault where it did, and lets go of the model. */
  async function unlessCrashed<Value>(key: string, work: Promise<Value>): Promise<Value> {
    try {
      return await work
    } catch (cause) {
      if (!(cause instanceof Crash)) throw cause
      await models.drop(key)
      throw answerFault(cause)
    }
  }

  async function answer(setup: WllamaSetup, prompt: Prompt, signal: AbortSignal, emit: Emit) {
    const { key, llama } = await ready(setup, signal, emit)
    emit({ type: 'run-start', compute: llama.compute, engineVersion: WLLAMA_VERSION })
    const work = llama.answer(prompt, signal, (events) => {
      events.forEach(emit)
    })
    try {
      const reason = await unlessCrashed(key, stoppedInTime(work, signal))
      return { type: 'run-end', reason } as const
    } catch (cause) {
      signal.throwIfAborted()
      throw cause instanceof Fault ? cause : answerFault(cause)
    }
  }

  /** Does one thing with a model, in its turn, and says how it ended. */
  async function perform(
    variant: Variant,
    signal: AbortSignal,
    work: (setup: WllamaSetup) => Promise<RunEnd>,
  ): Promise<RunEnd> {
    try {
      signal.throwIfAborted()
      const setup = setupOf(variant)
      if (!canRunLlama()) throw new Fault('unsupported', engineWords.wllama.unsupported)
      return await turns.take(signal, async () => {
        idle.clear()
        try {
          return await work(setup)
        } finally {
          releaseWhenIdle()
        }
      })
    } catch (cause) {
      if (signal.aborted) return stopped
      if (cause instanceof Fault) return { type: 'run-end', reason: 'failed', error: cause.error }
      throw cause
    }
  }

  /** Whoever stops listening stops the work; a bug is thrown to whoever listens. */
  async function* stream(
    variant: Variant,
    signal: AbortSignal,
    work: (setup: WllamaSetup, signal: AbortSignal, emit: Emit) => Promise<RunEnd>,
  ): AsyncGenerator<RunEvent, void, undefined> {
    const queue = createEventQueue()
    const left = new AbortController()
    const either = AbortSignal.any([signal, left.signal])
    const working = perform(variant, either, (setup) => work(setup, either, queue.push))
      .then(queue.push)
      .finally(queue.end)
    try {
      for await (const event of queue.drain()) {
        if (!signal.aborted) yield event
        else if (event.type === 'run-end') yield stopped
      }
    } finally {
      left.abort()
      await working
    }
  }

  return {
    run: (variant, prompt, signal) =>
      stream(variant, signal, (setup, either, emit) => answer(setup, prompt, either, emit)),
    availability(variant) {
      try {
        locate(setupOf(variant), host.fileFor)
      } catch (cause) {
        if (cause instanceof Fault)
          return Promise.resolve({ ok: false, why: cause.message } as const)
        throw cause
      }
      return Promise.resolve(
        canRunLlama() ? { ok: true } : { ok: false, why: engineWords.wllama.unsupported },
      )
    },
    async prepare() {
      try {
        await assetsFor(new AbortController().signal)
      } catch (cause) {
        if (!(cause instanceof Fault)) throw cause
      }
    },
    release,
    downloads: createDownloads({ fetch: host.fetch, cache }, (variant) =>
      locate(setupOf(variant), host.fileFor),
    ),
    memory: {
      warmUp: (variant, signal) =>
        stream(variant, signal, async (setup, either, emit) => {
          await ready(setup, either, emit)
          return { type: 'run-end', reason: 'complete' }
        }),
      holds(variant) {
        const parsed = v.safeParse(wllamaSetup, variant.setup)
        if (!parsed.success) return false
        try {
          return models.has(keyOf(parsed.output, locate(parsed.output, host.fileFor)))
        } catch (cause) {
          if (cause instanceof Fault) return false
          throw cause
        }
      },
    },
  }
}

/** As the library does; said by the page, so that it does not depend on where the library runs. */
const usualThreads = (): number => Math.max(1, Math.floor(navigator.hardwareConcurrency / 2))

const sizeOf = (blobs: readonly Blob[]): Bytes =>
  bytes(blobs.reduce((sum, blob) => sum + blob.size, 0))

const faultOf = ({ cause, complaint }: LoadError): Fault => loadFault(cause, complaint, false)

/**
 * llama.cpp computes in 16 bits there. Without them it once stopped before any layer was placed
 * (ggml-org/llama.cpp 23844), so that it is not to see such a graphics processor at all.
 */
const canGraphicsCompute = async (): Promise<boolean> => (await readAdapter())?.hasF16 === true

/** @throws Fault where the variant does not say how to find the model. */
function setupOf({ setup }: Variant): WllamaSetup {
  const parsed = v.safeParse(wllamaSetup, setup)
  if (parsed.success) return parsed.output
  const detail = parsed.issues[0].message
  throw new Fault('bad-model', engineWords.wllama.notASetup(detail))
}

/** The same for what need not be loaded again. */
const keyOf = (setup: WllamaSetup, located: Located): string =>
  JSON.stringify([
    setup,
    located.kind === 'file' ? [located.file.size, located.file.lastModified] : [],
  ])
