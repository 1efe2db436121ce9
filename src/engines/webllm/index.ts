/**
 * The `webllm` engine: models compiled for WebGPU, in a worker of ours. It holds at most one model in
 * the graphics processor, answers one prompt at a time, and lets the model go when it is idle.
 */
import * as v from 'valibot'
import type { RunEvent } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import type { Engine } from '@/engines/engine'
import { createEventQueue } from '@/engines/event-queue'
import { createTurns } from '@/engines/turns'
import { createTimer } from '@/engines/waiting'
import { bytes } from '@/units/quantity'
import { engineWords } from '@/words/of-engines'
import { Fault } from './fault'
import { checkFitHere } from './fit'
import { PRECISE, type FromWorker, type ToWorker } from './messages'
import { webllmSetup, type WebllmSetup } from './setup'

type RunEnd = Extract<RunEvent, { type: 'run-end' }>

const stopped: RunEnd = { type: 'run-end', reason: 'stopped' }
/** How long the worker may take to end what it was told to stop, before it is ended itself. */
const PATIENCE_MS = 1000
/** How long a model that nobody asks stays in the graphics processor. */
const IDLE_MS = 5 * 60_000

const startRealWorker = (isPrecise: boolean): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: isPrecise ? PRECISE : 'webllm',
  })

interface WebllmParts {
  /** For tests: a worker whose library is a smaller thing. */
  readonly startWorker?: (isPrecise: boolean) => Worker
  /** Asked before each piece of work; the watch begins with the worker. */
  readonly timesPasses?: () => boolean
}

export function createWebllmEngine({
  startWorker = startRealWorker,
  timesPasses = () => false,
}: WebllmParts = {}): Engine {
  const turns = createTurns()
  let worker: Worker | undefined
  let isPrecise = false
  let idle = createTimer(0)

  const end = (): void => {
    idle.clear()
    worker?.terminate()
    worker = undefined
  }
  const endWhenIdle = (): void => {
    idle.clear()
    if (worker === undefined) return
    idle = createTimer(IDLE_MS)
    void idle.done.then(end)
  }

  /** The worker there is; another one where what it should watch has changed. */
  const startOne = (): Worker => {
    if (isPrecise !== timesPasses()) end()
    isPrecise = timesPasses()
    return (worker ??= startWorker(isPrecise))
  }

  /** Sends one thing and gives on what comes back, until its end. */
  async function converse(
    message: ToWorker,
    signal: AbortSignal,
    take: (message: FromWorker) => void,
  ): Promise<RunEnd> {
    signal.throwIfAborted()
    idle.clear()
    const listening = new AbortController()
    const current = startOne()
    try {
      return await new Promise<RunEnd>((resolve, reject) => {
        const options = { signal: listening.signal }
        const onMessage = ({ data }: MessageEvent<FromWorker>) => {
          if (data.kind === 'event' && data.event.type === 'run-end') resolve(data.event)
          else take(data)
        }
        const onError = (event: ErrorEvent) => {
          event.preventDefault()
          end()
          reject(new Fault('interrupted', engineWords.webllm.crashed(event.message)))
        }
        current.addEventListener('message', onMessage, options)
        current.addEventListener('error', onError, options)
        signal.addEventListener(
          'abort',
          () => {
            current.postMessage({ kind: 'stop' } satisfies ToWorker)
            void createTimer(PATIENCE_MS).done.then(() => {
              if (listening.signal.aborted) return
              end()
              resolve(stopped)
            })
          },
          options,
        )
        current.postMessage(message)
      })
    } finally {
      listening.abort()
      endWhenIdle()
    }
  }

  async function perform(
    message: ToWorker & { readonly setup: WebllmSetup },
    signal: AbortSignal,
    take: (message: FromWorker) => void,
  ): Promise<RunEnd> {
    try {
      await checkFitHere(message.setup)
      const ending = await turns.take(signal, () => converse(message, signal, take))
      // A graphics processor that was taken away, or is full, is of no more use to this worker.
      if (ending.reason === 'failed' && ending.error.kind === 'out-of-memory') end()
      return ending
    } catch (cause) {
      if (signal.aborted) return stopped
      if (cause instanceof Fault) return { type: 'run-end', reason: 'failed', error: cause.error }
      throw cause
    }
  }

  /** Whoever stops listening stops the work. */
  async function* stream(
    variant: Variant,
    signal: AbortSignal,
    messageFor: (setup: WebllmSetup) => ToWorker & { readonly setup: WebllmSetup },
  ): AsyncGenerator<RunEvent, void, undefined> {
    const parsed = setupOf(variant)
    if (parsed instanceof Fault) {
      yield signal.aborted ? stopped : { type: 'run-end', reason: 'failed', error: parsed.error }
      return
    }
    const queue = createEventQueue()
    const left = new AbortController()
    const take = (message: FromWorker) => {
      if (message.kind === 'event') queue.push(message.event)
    }
    const either = AbortSignal.any([signal, left.signal])
    const work = perform(messageFor(parsed), either, take).then(queue.push).finally(queue.end)
    try {
      for await (const event of queue.drain()) {
        if (!signal.aborted) yield event
        else if (event.type === 'run-end') yield stopped
      }
    } finally {
      left.abort()
      await work
    }
  }

  return {
    run: (variant, prompt, signal) =>
      stream(variant, signal, (setup) => ({ kind: 'answer', setup, prompt })),
    async availability(variant) {
      const setup = setupOf(variant)
      if (setup instanceof Fault) return { ok: false, why: setup.message }
      try {
        await checkFitHere(setup)
        return { ok: true }
      } catch (cause) {
        if (cause instanceof Fault) return { ok: false, why: cause.message }
        throw cause
      }
    },
    prepare() {
      // Its library loads with the worker; what a model needs beside it comes from other hosts.
      startOne()
      endWhenIdle()
      return Promise.resolve()
    },
    release: () =>
      turns.take(new AbortController().signal, () => {
        end()
        return Promise.resolve()
      }),
    downloads: {
      async size(variant, signal) {
        const setup = setupOf(variant)
        if (setup instanceof Fault) return { ok: false, why: setup.message }
        let size: Extract<FromWorker, { kind: 'size' }>['size'] | undefined
        const ending = await perform({ kind: 'size', setup }, signal, (message) => {
          if (message.kind === 'size') size = message.size
        })
        if (size !== undefined)
          return { ok: true, total: bytes(size.total), kept: bytes(size.kept) }
        return {
          ok: false,
          why: ending.reason === 'failed' ? ending.error.message : engineWords.webllm.crashed(''),
        }
      },
      fetch: (variant, signal) => stream(variant, signal, (setup) => ({ kind: 'fetch', setup })),
    },
  }
}

/** A fault where the variant does not say how to find the model. */
function setupOf({ setup }: Variant): WebllmSetup | Fault {
  const parsed = v.safeParse(webllmSetup, setup)
  return parsed.success
    ? parsed.output
    : new Fault('bad-model', engineWords.webllm.notASetup(parsed.issues[0].message))
}
