/**
 * The `wllama` engine: llama.cpp in the page, on the processor or through WebGPU. It holds at most
 * one model in memory and answers one prompt at a time.
 */
import * as v from 'valibot'
import type { Prompt } from '@/comparison/prompt'
import { readAdapter } from '@/device/adapter-facts'
import type { RunEvent } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import type { Engine, EngineHost } from '@/engines/engine'
import { bytes } from '@/units/quantity'
import { engineWords } from '@/words/of-engines'
import { createAnswerReader } from './answer-reader'
import { createAssetsLoader } from './assets'
import { canRunLlama } from './browser-features'
import { createEventQueue } from '@/engines/event-queue'
import { createDownloads } from './downloads'
import { answerFault, Crash, Fault, loadFault } from './fault'
import { LoadError, startLlama, type Llama } from './llama'
import { createModelCache } from './model-cache'
import { locate, modelFiles, type Located } from './model-files'
import { wllamaSetup, type WllamaSetup } from './setup'
import { createTurns } from '@/engines/turns'
import { createTimer } from '@/engines/waiting'
import { WLLAMA_VERSION } from './version'

type RunEnd = Extract<RunEvent, { type: 'run-end' }>
type Emit = (event: RunEvent) => void

/** How long a model that nobody asks stays in memory. */
const IDLE_MS = 5 * 60_000

const stopped: RunEnd = { type: 'run-end', reason: 'stopped' }

/** @param idleMs For tests: another time until a model is let go. */
export function createWllamaEngine(host: EngineHost, idleMs = IDLE_MS): Engine {
  const cache = createModelCache('caches' in globalThis ? globalThis.caches : undefined)
  const assetsFor = createAssetsLoader(host.fetch)
  const turns = createTurns()
  let idle = createTimer(0)
  let inMemory: { readonly key: string; readonly llama: Llama } | undefined

  async function unload(): Promise<void> {
    const leaving = inMemory
    inMemory = undefined
    await leaving?.llama.exit()
  }

  const release = () => turns.take(new AbortController().signal, unload)

  const releaseWhenIdle = (): void => {
    idle.clear()
    if (inMemory === undefined) return
    idle = createTimer(idleMs)
    void idle.done.then(release)
  }

  /** The model in memory, loaded if it is another one or none. */
  async function ready(setup: WllamaSetup, signal: AbortSignal, emit: Emit): Promise<Llama> {
    const located = locate(setup, host.fileFor)
    const key = keyOf(setup, located)
    if (inMemory?.key === key) return inMemory.llama
    const tools = { fetch: host.fetch, cache, signal }
    const [files, assets] = await Promise.all([
      modelFiles(located, tools, emit).then((found) => {
        const size = bytes(found.blobs.reduce((sum, blob) => sum + blob.size, 0))
        emit({ type: 'load-progress', phase: 'starting', done: size, total: size })
        return found
      }),
      assetsFor(signal),
    ])
    await unload()
    try {
      const cpuOnly = setup.cpuOnly || !(await canGraphicsCompute())
      const llama = await startLlama(files.blobs, { ...setup, cpuOnly }, assets, signal)
      inMemory = { key, llama }
      return llama
    } catch (cause) {
      if (!(cause instanceof LoadError)) throw cause
      const isTheFile = loadFault(cause.cause, cause.complaint, false).error.kind === 'bad-model'
      throw loadFault(cause.cause, cause.complaint, isTheFile && (await files.forget()))
    }
  }

  async function answer(llama: Llama, prompt: Prompt, signal: AbortSignal, emit: Emit) {
    emit({ type: 'run-start', compute: llama.compute, engineVersion: WLLAMA_VERSION })
    const reader = createAnswerReader(emit)
    try {
      await llama.answer(prompt, signal, reader.take)
    } catch (cause) {
      if (cause instanceof Crash) await unload()
      signal.throwIfAborted()
      reader.close()
      throw answerFault(cause)
    }
    reader.close()
    return reader.end()
  }

  async function perform(
    variant: Variant,
    prompt: Prompt,
    signal: AbortSignal,
    emit: Emit,
  ): Promise<RunEnd> {
    try {
      signal.throwIfAborted()
      const setup = setupOf(variant)
      if (!canRunLlama()) throw new Fault('unsupported', engineWords.wllama.unsupported)
      return await turns.take(signal, async () => {
        idle.clear()
        try {
          return await answer(await ready(setup, signal, emit), prompt, signal, emit)
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

  return {
    async *run(variant, prompt, signal) {
      const queue = createEventQueue()
      const left = new AbortController()
      const work = perform(variant, prompt, AbortSignal.any([signal, left.signal]), queue.push)
        .then(queue.push)
        .finally(queue.end)
      // Whoever stops listening stops the run; a bug is thrown to whoever listens.
      try {
        for await (const event of queue.drain()) {
          if (!signal.aborted) yield event
          else if (event.type === 'run-end') yield stopped
        }
      } finally {
        left.abort()
        await work
      }
    },
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
  }
}

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
