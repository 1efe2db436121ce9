/** What watching the graphics processor costs: many submits of nothing, watched and not, in turns. */
import { watchGpu } from '../../src/device/gpu-timing'
import { createLoad, roundsFor, type Load } from '../../src/device/gpu-timing/gpu-load.fixture'

export interface SubmitCost {
  /** µs of the page's thread for each submit, in the order of the turns. */
  readonly watched: readonly number[]
  readonly unwatched: readonly number[]
  /** Questions to the browser for each thousand submits. */
  readonly questionsPerThousand: number
}

export interface BusyShares {
  /** Busy time over the wall time of a load, of eight loads that overlap, and of an idle second. */
  readonly load: number
  readonly overlapping: number
  readonly idle: number
  /** Pass times over busy time, where the adapter gives them. */
  readonly passes: number | undefined
}

declare global {
  interface Window {
    measureSubmits: (turns: number, bursts: number) => Promise<SubmitCost>
    measureShares: () => Promise<BusyShares>
  }
}

/** As many as a model submits for one token. */
const SUBMITS_OF_A_BURST = 250

async function burstsOf(load: Load, bursts: number): Promise<number> {
  let spent = 0
  for (let burst = 0; burst < bursts; burst += 1) {
    const commands = Array.from({ length: SUBMITS_OF_A_BURST }, () => load.nothing())
    const startedAt = performance.now()
    for (const one of commands) load.device.queue.submit([one])
    // What the watch does when this work is done is its cost, too.
    await Promise.resolve()
    spent += performance.now() - startedAt
    await load.device.queue.onSubmittedWorkDone()
  }
  return (spent * 1000) / (bursts * SUBMITS_OF_A_BURST)
}

window.measureSubmits = async (turns, bursts) => {
  const load = await createLoad()
  await burstsOf(load, bursts)
  const watched: number[] = []
  const unwatched: number[] = []
  let submits = 0
  let questions = 0
  for (let turn = 0; turn < turns; turn += 1) {
    unwatched.push(await burstsOf(load, bursts))
    const watch = watchGpu(false)
    if (watch === undefined) throw new Error('There is no WebGPU here.')
    watched.push(await burstsOf(load, bursts))
    submits += watch.read().submits
    questions += watch.read().questions
    watch.stop()
  }
  return { watched, unwatched, questionsPerThousand: (questions / submits) * 1000 }
}

window.measureShares = async () => {
  const watch = watchGpu(true)
  if (watch === undefined) throw new Error('There is no WebGPU here.')
  const load = await createLoad()
  const { queue } = load.device
  const rounds = await roundsFor(load, 500)
  await queue.onSubmittedWorkDone()
  const share = async (work: () => Promise<void>) => {
    const before = watch.read().busy
    const startedAt = performance.now()
    await work()
    return (watch.read().busy - before) / (performance.now() - startedAt)
  }
  const passesBefore = watch.read()
  const loadShare = await share(async () => {
    queue.submit([load.commands(rounds)])
    await load.done()
  })
  await queue.onSubmittedWorkDone()
  await new Promise((resolve) => setTimeout(resolve, 50))
  const passesAfter = watch.read()
  const passTime = (passesAfter.passes?.time ?? NaN) - (passesBefore.passes?.time ?? NaN)
  const overlapping = await share(async () => {
    for (let count = 0; count < 8; count += 1) queue.submit([load.commands(Math.ceil(rounds / 8))])
    await load.done()
  })
  await queue.onSubmittedWorkDone()
  const idle = await share(() => new Promise((resolve) => setTimeout(resolve, 1000)))
  watch.stop()
  const passes = passTime / (passesAfter.busy - passesBefore.busy)
  return {
    load: loadShare,
    overlapping,
    idle,
    passes: Number.isFinite(passes) ? passes : undefined,
  }
}
