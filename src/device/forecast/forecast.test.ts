import { describe, expect, it } from 'vitest'
import type { Variant } from '@/comparison/variant'
import {
  billionParameters,
  bytes,
  bytesPerSecond,
  milliseconds,
  operations,
  operationsPerSecond,
  tokensPerSecond,
} from '@/units/quantity'
import { believe, timeRange } from './belief'
import { createForecaster, computingOf, factorOff, workOf, type PastRun } from '.'
import { paceOfThreads } from './computing'
import { leastTime } from './work'

const pace = (gigabytes: number, gigaOperations: number) => ({
  bandwidth: bytesPerSecond(gigabytes * 1e9),
  throughput: operationsPerSecond(gigaOperations * 1e9),
})
const cpu = { one: pace(25, 28), all: pace(25, 28), threads: 2 }
const card = { adapter: 'nvidia ada', isSoftware: false, pace: pace(192, 8000) }

const variant = (part: Partial<Variant> & { active?: number; total?: number }): Variant => {
  const { active, total = active, ...rest } = part
  const count = (billions: number) => {
    const one = billionParameters(billions)
    return { low: one, high: one }
  }
  return {
    id: 'a',
    engine: 'wllama',
    setup: { cpuOnly: true, threads: 1 },
    ...rest,
    model: {
      id: 'a',
      name: 'A',
      ...(active !== undefined &&
        total !== undefined && {
          size: { total: count(total), active: count(active), basis: 'published' as const },
        }),
    },
  }
}
const pocketSmall = variant({ id: 'small', precision: 'q8_0', active: 0.000_303_68 })
const pocketBig = variant({ id: 'big', precision: 'q8_0', active: 0.002_885_888 })
const one = { processor: 'wllama-cpu', threads: 1 } as const
const run = (of: Variant, measured: number): PastRun => {
  const work = workOf(of)
  if (work === undefined) throw new Error('no size')
  return { ...one, variantId: of.id, work, measured: tokensPerSecond(measured) }
}

describe('the work of a token', () => {
  it('is the weights at their precision, and two operations for each', () => {
    // 8 · 10⁹ weights of 4.5 bits are 4.5 GB; 16 · 10⁹ operations.
    expect(workOf(variant({ precision: 'q4f16_1, 1k', active: 8 }))).toEqual({
      bytes: 4.5e9,
      operations: 16e9,
    })
  })
  it('is that of the active part of the file, where the file is known', () => {
    // 3 of 30 · 10⁹ weights are used: a tenth of 18 GB.
    const mixture = variant({ active: 3, total: 30, download: bytes(18e9) })
    expect(workOf(mixture)).toEqual({ bytes: 1.8e9, operations: 6e9 })
  })
  it('is told from file and precision where nobody says how many weights there are', () => {
    // 850 MB of 8.5 bits are 0.8 · 10⁹ weights.
    expect(workOf(variant({ precision: 'Q8_0' }), bytes(850e6))).toEqual({
      bytes: 850e6,
      operations: 1.6e9,
    })
  })
  it('is unknown where size or precision is', () => {
    expect(workOf(variant({ precision: 'q8_0' }))).toBeUndefined()
    expect(workOf(variant({ active: 8 }))).toBeUndefined()
    expect(workOf(variant({ precision: 'q9_9' }), bytes(1e9))).toBeUndefined()
  })
  it('takes at least as long as the slower of reading and computing', () => {
    const work = { bytes: bytes(2e9), operations: operations(4e9) }
    // 2 GB at 100 GB/s are 20 ms, 4 Gop at 100 Gop/s are 40 ms.
    expect(leastTime(work, pace(100, 1000))).toBe(20)
    expect(leastTime(work, pace(100, 100))).toBe(40)
  })
})

describe('what is believed of an engine', () => {
  const prior = { fixed: { mid: 2, factor: 3 }, share: { mid: 0.5, factor: 2 } }
  const at = (least: number) => ({ tokens: 1, least: milliseconds(least) })
  it('has the middles that were put in, where one of both counts alone', () => {
    const belief = believe(prior, [])
    expect(timeRange(belief, at(0)).mid).toBeCloseTo(2, 1)
    // 1000 ms at a share of 0.5, and next to nothing fixed.
    expect(timeRange(belief, at(1000)).mid / 2002).toBeCloseTo(1, 1)
  })
  it('comes to what was seen, and the more alike the narrower', () => {
    // 1.5 ms and a share of 0.8: 1 ms of least time takes 2.75 ms, 40 ms take 51.5 ms.
    const belief = believe(prior, [
      { least: milliseconds(1), took: milliseconds(2.75) },
      { least: milliseconds(40), took: milliseconds(51.5) },
    ])
    const before = timeRange(believe(prior, []), at(20))
    const after = timeRange(belief, at(20))
    expect(after.mid / (1.5 + 20 / 0.8)).toBeGreaterThan(0.85)
    expect(after.mid / (1.5 + 20 / 0.8)).toBeLessThan(1.15)
    expect(after.high / after.low).toBeLessThan(before.high / before.low)
    expect(after.low).toBeLessThan(after.mid)
  })
})

describe('a forecast', () => {
  it('of a model for the graphics processor is that of the source of what is assumed', () => {
    // 3.2 · 10⁹ weights of 4.5 bits: 1.8 GB at 192 GB/s are 9.4 ms; / 0.6 + 6 = 21.6 ms, 46 a second.
    const told = createForecaster({ gpu: card }, []).forecast(
      workOf(variant({ precision: 'q4f16_1', active: 3.2 })),
      { processor: 'webllm', threads: 1 },
    )
    expect(told?.speed.mid).toBeGreaterThan(42)
    expect(told?.speed.mid).toBeLessThan(50)
    expect(told?.runs).toBe(0)
  })

  it.each([
    // As measured on 2026-11-23 over 1,425 answers each.
    [pocketSmall, 1318.7, pocketBig, 400],
    [pocketBig, 400, pocketSmall, 1318.7],
  ])('of one Pocket size after only the other was run is near', (run1, speed1, other, speed) => {
    const { forecast } = createForecaster({ cpu }, [run(run1, speed1), run(run1, speed1)])
    const told = forecast(workOf(other), one)
    expect(told?.runs).toBe(2)
    expect(factorOff(told?.speed.mid ?? tokensPerSecond(0), tokensPerSecond(speed))).toBeLessThan(
      1.5,
    )
    expect(told?.speed.low).toBeLessThan(speed)
    expect(told?.speed.high).toBeGreaterThan(speed)
  })

  it('learns nothing of an engine from another', () => {
    const figures = { cpu, gpu: card }
    const told = (past: readonly PastRun[]) =>
      createForecaster(figures, past).forecast(workOf(pocketBig), {
        processor: 'webllm',
        threads: 1,
      })
    expect(told([run(pocketBig, 4)])?.speed).toEqual(told([])?.speed)
  })

  it('is none where size or pace is not known', () => {
    expect(createForecaster({ cpu }, []).forecast(undefined, one)).toBeUndefined()
    expect(createForecaster({}, []).forecast(workOf(pocketBig), one)).toBeUndefined()
  })

  it('of an answer is longer than its tokens alone', () => {
    const told = createForecaster({ cpu }, []).forecast(workOf(pocketBig), one)
    const [short, long] = [told?.answerTime(0, 100).mid ?? 0, told?.answerTime(100, 100).mid ?? 0]
    expect(short / (100_000 / (told?.speed.mid ?? 1))).toBeCloseTo(1, 1)
    expect(long).toBeGreaterThan(short * 1.3)
  })
})

describe('where a model would be computed', () => {
  it('is where its engine would', () => {
    const threads = (setup: Variant['setup'], canShare: boolean) =>
      computingOf(variant({ setup }), { cpu: { ...cpu, threads: 8 } }, canShare)?.threads
    expect(threads({ cpuOnly: true, threads: 1 }, true)).toBe(1)
    expect(threads({ cpuOnly: true }, true)).toBe(4)
    expect(threads({ cpuOnly: true }, false)).toBe(1)
    const half = { gpu: { ...card, halfThroughput: operationsPerSecond(16e12) }, cpu }
    const hub = variant({ setup: { cpuOnly: false } })
    expect(computingOf(hub, half, true)?.processor).toBe('wllama-webgpu')
    expect(computingOf(hub, { gpu: card, cpu }, true)?.processor).toBe('wllama-cpu')
    expect(computingOf(variant({ engine: 'webllm' }), half, true)?.processor).toBe('webllm')
    expect(computingOf(variant({ engine: 'openai' }), half, true)).toBeUndefined()
  })
  it('has a pace between that of one thread and of all', () => {
    // 10 and 80 of 8 threads: the number itself; of two 20.
    const figures = { one: pace(10, 10), all: pace(10, 80), threads: 8 }
    expect(paceOfThreads(figures, 2).throughput).toBeCloseTo(20e9, -3)
    expect(paceOfThreads(figures, 2).bandwidth).toBe(10e9)
  })
})

describe('how far a forecast was off', () => {
  it('is a factor either way', () => {
    expect(factorOff(tokensPerSecond(20), tokensPerSecond(10))).toBe(2)
    expect(factorOff(tokensPerSecond(10), tokensPerSecond(20))).toBe(2)
  })
})
