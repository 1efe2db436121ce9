import { describe, expect, it, vi } from 'vitest'
import { instant, milliseconds, watts } from '@/units/quantity'
import type { MeterReply } from './read-reply'
import { createMeterSampler } from './sampler'

const reading = (power: number): MeterReply => ({ ok: true, values: { power: watts(power) } })

/** Time goes on only where the test says so: in an answer, and in a pause. */
function setUp(replies: (question: number) => MeterReply = reading) {
  let time = 0
  let questions = 0
  let open = 0
  let most = 0
  let isHeld = false
  const waits: (() => void)[] = []
  const sampler = createMeterSampler({
    interval: milliseconds(1000),
    now: () => instant(time),
    async ask() {
      open += 1
      most = Math.max(most, open)
      questions += 1
      const question = questions
      await vi.waitUntil(() => !isHeld)
      time += 40
      open -= 1
      return replies(question)
    },
    wait: (rest, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          resolve()
        })
        waits.push(() => {
          time += rest
          resolve()
        })
      }),
  })
  /** Lets one pause pass. */
  const pass = async (): Promise<void> => {
    await vi.waitUntil(() => waits.length > 0)
    waits.shift()?.()
  }
  return {
    sampler,
    pass,
    questions: () => questions,
    most: () => most,
    hold: (held: boolean) => {
      isHeld = held
    },
  }
}

describe('the sampler of a wattmeter', () => {
  it('asks at once, then at its interval, and once more when it is to end', async () => {
    const { sampler, pass } = setUp()
    const watch = sampler.watch()
    await pass()
    await pass()
    await vi.waitUntil(() => true)
    const series = await watch.finish()
    // Each answer takes 40 ms and counts for the middle; a question each 1000 ms.
    expect(series.samples.slice(0, 2).map(({ at }) => at)).toEqual([20, 1020])
    expect(series.samples.length).toBeGreaterThanOrEqual(3)
    expect(series).toMatchObject({ failures: 0, interval: 1000 })
  })
  it('asks nothing when nobody watches', async () => {
    const { sampler, questions } = setUp()
    expect(questions()).toBe(0)
    await sampler.watch().finish()
    const asked = questions()
    await vi.waitUntil(() => true)
    expect(questions()).toBe(asked)
  })
  it('has one question under way, whoever watches, and each gets the readings of its own time', async () => {
    const { sampler, pass, most } = setUp()
    const first = sampler.watch()
    await pass()
    const ended = await first.finish()
    const second = sampler.watch()
    const third = sampler.watch()
    await pass()
    const [series, other] = await Promise.all([second.finish(), third.finish()])
    expect(most()).toBe(1)
    expect(other.samples).toEqual(series.samples)
    const last = ended.samples.at(-1)?.at ?? NaN
    expect(series.samples[0]?.at).toBeGreaterThan(last)
  })
  it('counts failures, keeps the last problem, and ends also where the meter is gone', async () => {
    const { sampler, pass } = setUp((question) =>
      question === 1 ? reading(20) : { ok: false, problem: question === 2 ? 'timeout' : 'refused' },
    )
    const watch = sampler.watch()
    await pass()
    await pass()
    const series = await watch.finish()
    expect(series.samples.map(({ power }) => power)).toEqual([20])
    expect(series.failures).toBeGreaterThanOrEqual(2)
    expect(series.problem).toBe('refused')
  })
  it('lets go at once where nothing is wanted any more', async () => {
    const { sampler, hold, questions } = setUp()
    hold(true)
    const watch = sampler.watch()
    watch.drop()
    hold(false)
    await vi.waitUntil(() => true)
    expect(questions()).toBe(1)
  })
})
