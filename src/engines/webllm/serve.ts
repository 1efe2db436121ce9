/** The engine's worker: fetches, loads, answers, and says how busy the graphics processor is. */
import { reportedTimings, reportedUsage } from '@/comparison/reported'
import type { AnswerPace, EngineTimings, RunEvent, TokenUsage } from '@/comparison/run-event'
import { readAdapter } from '@/device/adapter-facts'
import { watchDeviceLoss } from '@/device/device-loss'
import type { GpuReading, GpuWatch } from '@/device/gpu-timing'
import { readMachine } from '@/device/machine'
import { createAnswerClock } from '@/engines/answer-clock'
import { createThinkSplitter } from '@/engines/think-splitter'
import { bytes, milliseconds } from '@/units/quantity'
import { engineWords } from '@/words/of-engines'
import { Fault, faultFrom } from './fault'
import { checkLargestTensor } from './fit'
import type { Library, LibraryChunk, LoadPhase } from './library'
import type { FromWorker, ToWorker } from './messages'
import { paced } from './pace'
import { fetchPieces, forgetUnmeasured, planOf, type Plan } from './pieces'
import type { WebllmSetup } from './setup'
import { WEBLLM_VERSION } from './version'

type RunEnd = Extract<RunEvent, { type: 'run-end' }>

const MS_PER_SECOND = 1000
/** How often the page is told how busy the graphics processor was. */
const MS_BETWEEN_READINGS = 100

/** Serves what the page asks for, one thing at a time. `watch` was begun before the library. */
export function serve(library: Library, watch: GpuWatch | undefined): void {
  const say = (message: FromWorker): void => {
    postMessage(message)
  }
  const emit = (event: RunEvent): void => {
    say({ kind: 'event', event })
  }
  let stopping = new AbortController()
  let inMemory: string | undefined
  /** The model is being put into a device, or answers. */
  let isComputing = false
  /** Devices given before that of the model: what becomes of them is past. */
  let devicesBefore = 0
  let endForLoss = () => {}

  const devices = watchDeviceLoss((index) => {
    if (index < devicesBefore) return
    inMemory = undefined
    if (isComputing) endForLoss()
  })

  async function fetched(setup: WebllmSetup, signal: AbortSignal): Promise<Plan> {
    const plan = await planFor(setup, signal)
    const tell = (done: number, total: number) => {
      emit({ type: 'load-progress', phase: 'fetching', done: bytes(done), total: bytes(total) })
    }
    if (plan.missing.length > 0) tell(plan.kept, plan.total)
    await fetchPieces(plan, signal, tell)
    return plan
  }

  /** @throws Fault where there is none, or the device cannot hold it: before anybody is asked to fetch it. */
  const planFor = async (setup: WebllmSetup, signal: AbortSignal): Promise<Plan> => {
    const place = library.placeOf(setup)
    if (place === undefined)
      throw new Fault(
        'model-not-found',
        engineWords.webllm.unknownModel(setup.from === 'prebuilt' ? setup.model : setup.url),
      )
    const plan = await planOf(place, signal)
    checkLargestTensor(plan.largestTensor, await readAdapter())
    return plan
  }

  async function load(setup: WebllmSetup, signal: AbortSignal): Promise<void> {
    const key = JSON.stringify(setup)
    if (inMemory === key) return
    const plan = await fetched(setup, signal)
    const total = bytes(plan.total)
    const tell = (phase: LoadPhase, share: number) => {
      emit({ type: 'load-progress', phase, done: bytes(share * total), total })
    }
    tell('starting', 0)
    inMemory = undefined
    devicesBefore = devices.given()
    isComputing = true
    try {
      await library.load(setup, tell)
    } catch (cause) {
      const fault = faultFrom(cause)
      // It may be one of the files that could not be compared with anything.
      if (fault.error.kind === 'bad-model' && !signal.aborted && navigator.onLine)
        await forgetUnmeasured(plan)
      throw fault
    }
    signal.throwIfAborted()
    inMemory = key
  }

  async function answer(
    { setup, prompt }: Extract<ToWorker, { kind: 'answer' }>,
    signal: AbortSignal,
  ): Promise<RunEnd> {
    const atFirst = watch?.read()
    await load(setup, signal)
    isComputing = true
    const adapter = (await readAdapter())?.name
    emit({
      type: 'run-start',
      compute: { kind: 'webgpu', ...(adapter && { adapter }) },
      engineVersion: WEBLLM_VERSION,
    })
    const before = watch?.read()
    const busySoFar = (): EngineTimings => {
      if (watch === undefined || before === undefined) return {}
      const { busy, passes, compiling } = watch.read()
      const compiled = compiling - (atFirst?.compiling ?? compiling)
      return {
        gpuBusy: milliseconds(Math.max(0, busy - before.busy)),
        ...(compiled > 0 && { compiling: milliseconds(compiled) }),
        ...passesSince(before.passes, passes),
      }
    }
    const report = (usage: TokenUsage, timings: EngineTimings, pace?: AnswerPace) => {
      const all = { ...timings, ...busySoFar() }
      emit({ type: 'usage-report', usage, timings: all, ...(pace && { pace }) })
    }
    const readings = setInterval(() => {
      report({}, {})
    }, MS_BETWEEN_READINGS)
    const splitter = createThinkSplitter()
    let end: LibraryChunk['end']
    // The library gives one piece of text for each token.
    const clock = createAnswerClock(() => performance.now())
    try {
      for await (const chunk of paced(await library.answer(prompt), readMachine())) {
        if (chunk.text !== undefined) {
          clock.token()
          splitter.take(chunk.text).forEach(emit)
        }
        if (chunk.usage !== undefined) report(usageOf(chunk.usage), timingsOf(chunk.usage))
        end = chunk.end ?? end
      }
    } finally {
      clearInterval(readings)
    }
    const pace = clock.end()
    splitter.close().forEach(emit)
    await watch?.settle()
    report({}, {}, pace)
    if (signal.aborted || end === 'abort') return { type: 'run-end', reason: 'stopped' }
    return { type: 'run-end', reason: end === 'length' ? 'length' : 'complete' }
  }

  async function perform(
    work: (signal: AbortSignal) => Promise<RunEnd>,
    signal: AbortSignal,
  ): Promise<RunEnd> {
    const lost = new Promise<never>((_, reject) => {
      endForLoss = () => {
        reject(new Fault('out-of-memory', engineWords.webllm.deviceLost))
      }
    })
    // It may come when nothing is being done, which is no error.
    lost.catch(() => {})
    try {
      // The library may wait for ever for a device that is gone.
      return await Promise.race([work(signal), lost])
    } catch (cause) {
      if (signal.aborted) return { type: 'run-end', reason: 'stopped' }
      const { error } = faultFrom(cause)
      return { type: 'run-end', reason: 'failed', error }
    } finally {
      isComputing = false
    }
  }

  addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if (data.kind === 'stop') {
      stopping.abort()
      library.interrupt()
      return
    }
    stopping = new AbortController()
    const { signal } = stopping
    void perform(async () => {
      switch (data.kind) {
        case 'answer':
          return answer(data, signal)
        case 'fetch':
          await fetched(data.setup, signal)
          return { type: 'run-end', reason: 'complete' }
        case 'size': {
          const { total, kept } = await planFor(data.setup, signal)
          say({ kind: 'size', size: { total, kept } })
          return { type: 'run-end', reason: 'complete' }
        }
      }
    }, signal).then(emit)
  })
}

/** Of fewer passes the sum would be taken for all. */
const LEAST_TIMED = 0.95

function passesSince(before: GpuReading['passes'], now: GpuReading['passes']): EngineTimings {
  if (before === undefined || now === undefined) return {}
  const [timed, untimed] = [now.timed - before.timed, now.untimed - before.untimed]
  if (timed === 0 || timed < LEAST_TIMED * (timed + untimed)) return {}
  return { gpuPasses: milliseconds(Math.max(0, now.time - before.time)) }
}

type ChunkUsage = NonNullable<LibraryChunk['usage']>

const usageOf = ({ promptTokens, outputTokens }: ChunkUsage): TokenUsage =>
  reportedUsage({ promptTokens, outputTokens })

/** The library says speeds; the time that gives its own speed again is kept. */
const timingsOf = (usage: ChunkUsage): EngineTimings =>
  reportedTimings({
    prefill: timeFor(usage.promptTokens, usage.prefillSpeed),
    decode: timeFor(usage.outputTokens, usage.decodeSpeed),
  })

/** Undefined where there is no speed, and where no token makes no time. */
const timeFor = (count: number, speed: number | undefined): number | undefined =>
  speed !== undefined && Number.isFinite(speed) && speed > 0 && count > 0
    ? (count / speed) * MS_PER_SECOND
    : undefined
