import { describe, expect, it } from 'vitest'
import { instant, milliseconds, toJoules, wattHours, watts, type WattHours } from '@/units/quantity'
import { readingOf } from './integrate'
import type { MeterSample, MeterSeries } from './sampler'
import { joulesBetween, powerAt } from './meter.fixture'

/** Pairs of seconds and watts. */
const series = (pairs: readonly (readonly [number, number])[], intervalS = 1): MeterSeries => ({
  samples: pairs.map(([at, power]) => ({ at: instant(at * 1000), power: watts(power) })),
  failures: 0,
  interval: milliseconds(intervalS * 1000),
})
const span = (from: number, to: number) => ({ from: instant(from * 1000), to: instant(to * 1000) })
const inJoules = (energy: WattHours | undefined): number =>
  energy === undefined ? NaN : toJoules(energy)
const each = (count: number, sampleAt: (index: number) => readonly [number, number]) =>
  Array.from({ length: count }, (_, index) => sampleAt(index))

describe('the energy of a run from readings of power', () => {
  it('is trapezoids between them, cut where the run begins and ends', () => {
    const found = readingOf(
      series(
        [
          [0, 10],
          [2, 30],
          [4, 30],
          [6, 10],
        ],
        2,
      ),
      span(1, 5),
    )
    // (20+30)/2·1 + 30·2 + (30+20)/2·1 = 25 + 60 + 25 = 110 J
    expect(inJoules(found.energy?.mid)).toBeCloseTo(110, 9)
    expect(found).toMatchObject({ by: 'power', samples: 2, gaps: [] })
    expect(found.trace).toEqual([
      { elapsed: 0, power: 20 },
      { elapsed: 1000, power: 30 },
      { elapsed: 3000, power: 30 },
      { elapsed: 4000, power: 20 },
    ])
  })
  it('has a range from the lower and the higher reading, with few of them', () => {
    const found = readingOf(
      series(
        [
          [0, 10],
          [2, 30],
          [4, 30],
          [6, 10],
        ],
        2,
      ),
      span(1, 5),
    )
    // low: 10·1 + 30·2 + 10·1 = 80; less 110·0.25/2 (few) = 13.75 and 0.5 W·4 s (last digit) = 2
    expect(inJoules(found.energy?.low)).toBeCloseTo(80 - 13.75 - 2, 9)
    // high: 30·4 = 120; no lag: power is 20 W at both ends
    expect(inJoules(found.energy?.high)).toBeCloseTo(120 + 13.75 + 2, 9)
  })
  it('takes a meter’s lag to the side to which it errs', () => {
    const found = readingOf(series(each(21, (index) => [index, index < 10 ? 10 : 30])), span(5, 15))
    // 10·4 + 20·1 + 30·5 = 210 J; up: (30 − 10) W · 1 s = 20 J, (30 − 20)·1 s = 10, 0.5 W · 10 s = 5
    expect(inJoules(found.energy?.mid)).toBeCloseTo(210, 9)
    expect(inJoules(found.energy?.high)).toBeCloseTo(210 + 20 + 10 + 5, 9)
    expect(inJoules(found.energy?.low)).toBeCloseTo(210 - 10 - 5, 9)
  })
  it('lets many readings average out', () => {
    const found = readingOf(
      series(each(102, (index) => [index, index % 2 === 0 ? 10 : 30])),
      span(0, 101),
    )
    // 101 stretches of 20 W, each 10 J off at most: √101 · 10 J; last digit 50.5 J; up: 20 W · 1 s of lag
    expect(inJoules(found.energy?.mid)).toBeCloseTo(2020, 9)
    expect(inJoules(found.energy?.low)).toBeCloseTo(2020 - 10 * Math.sqrt(101) - 50.5, 9)
    expect(inJoules(found.energy?.high)).toBeCloseTo(2020 + 10 * Math.sqrt(101) + 50.5 + 20, 9)
  })
  it('takes no pause for a gap that is shorter than a plug lags', () => {
    const found = readingOf(
      series(
        [
          [0, 20],
          [0.05, 20],
          [0.1, 20],
          [0.9, 30],
        ],
        0.05,
      ),
      span(0, 0.9),
    )
    expect(found.gaps).toEqual([])
  })
  it('holds the nearest reading at an edge, and makes a range of a single one', () => {
    const found = readingOf(series([[1, 20]]), span(0, 2))
    // 20 W · 2 s = 40 J; ± 40/4 (one reading) ± 0.5 W · 2 s
    expect(inJoules(found.energy?.mid)).toBeCloseTo(40, 9)
    expect(inJoules(found.energy?.low)).toBeCloseTo(40 - 10 - 1, 9)
    expect(inJoules(found.energy?.high)).toBeCloseTo(40 + 10 + 1, 9)
  })
  it('bounds a gap by the lowest and the highest power that was seen, idle too', () => {
    const steady = [0, 1, 2, 3, 4, 5, 11, 12, 13].map((at) => [at, 20] as const)
    const found = readingOf(series([...steady, [14, 30]]), span(0, 14), watts(5))
    expect(found.gaps).toEqual([{ from: 5000, to: 11_000 }])
    // 20 W · 13 s + 25 W · 1 s = 285 J; the gap of 6 s may be 5 W or 30 W: − 90, + 60
    expect(inJoules(found.energy?.mid)).toBeCloseTo(285, 9)
    // between the last two: (25 − 20)·1 s = 5; last digit 7 J; lag up 10 W · 1 s
    expect(inJoules(found.energy?.low)).toBeCloseTo(285 - 90 - 5 - 7, 9)
    expect(inJoules(found.energy?.high)).toBeCloseTo(285 + 60 + 5 + 7 + 10, 9)
  })
  it('gives no figure where the meter stopped before half of the run, and says where', () => {
    const steady = each(4, (index) => [index, 20])
    const found = readingOf({ ...series(steady), failures: 3, problem: 'timeout' }, span(0, 10))
    expect(found.energy).toBeUndefined()
    expect(found).toMatchObject({
      samples: 4,
      failures: 3,
      problem: 'timeout',
      gaps: [{ from: 3000, to: 10_000 }],
    })
    expect(readingOf(series(each(6, (index) => [index, 20])), span(0, 10)).energy).toBeDefined()
  })
  it('gives no figure without a single reading', () => {
    const found = readingOf({ ...series([]), failures: 2, problem: 'unreachable' }, span(0, 10))
    expect(found).toEqual({
      how: 'sampled',
      by: 'power',
      samples: 0,
      failures: 2,
      problem: 'unreachable',
      gaps: [{ from: 0, to: 10_000 }],
      trace: [],
    })
  })
  it.each([
    [100, 20],
    [100, 45],
    [250, 20],
  ])('is within 1 % of the integral of a known curve, at %i ms and %i s', (interval, length) => {
    const from = 1_795_000_000_123
    const start = 1_000_000
    // Questions take unlike long; the reading is of their middle.
    const pairs = each((length * 1000) / interval + 8, (index) => {
      const at = start - 2 * interval + index * interval + ((index * 7919) % 40)
      const power = Math.round(powerAt(from - start + at) * 10) / 10
      return [at / 1000, power] as const
    })
    const found = readingOf(series(pairs, interval / 1000), {
      from: instant(start),
      to: instant(start + length * 1000),
    })
    const truth = joulesBetween(from, from + length * 1000)
    expect(Math.abs(inJoules(found.energy?.mid) / truth - 1)).toBeLessThan(0.01)
    expect(inJoules(found.energy?.low)).toBeLessThan(truth)
    expect(inJoules(found.energy?.high)).toBeGreaterThan(truth)
  })
  it('keeps a long curve small, with its ends', () => {
    const found = readingOf(series(each(5000, (index) => [index, index % 50])), span(0, 4999))
    expect(found.samples).toBe(5000)
    expect(found.trace.length).toBeLessThanOrEqual(240)
    expect(found.trace.at(0)?.elapsed).toBe(0)
    expect(found.trace.at(-1)?.elapsed).toBe(4_999_000)
  })
})

describe('the energy of a run from the meter’s own count', () => {
  /** A count of mWh that moves at each reading, beside a power in whole watts. */
  const counted = (skip: (index: number) => boolean): MeterSeries => ({
    samples: Array.from({ length: 41 }, (_, index): MeterSample => ({
      at: instant(index * 1000),
      power: watts(36),
      counter: wattHours(100 + index * 0.01),
    })).filter((_, index) => !skip(index)),
    failures: 0,
    interval: milliseconds(1000),
  })
  it('is taken where a gap makes the power vague', () => {
    const idle = watts(1)
    const found = readingOf(
      counted((index) => index > 10 && index < 25),
      span(0, 40),
      idle,
    )
    expect(found.by).toBe('counter')
    // 36 W · 40 s = 1440 J = 0.4 Wh, give or take a step of 0.01 Wh
    expect(found.energy?.mid).toBeCloseTo(0.4, 9)
    expect(found.energy?.low).toBeCloseTo(0.39, 9)
    expect(found.energy?.high).toBeCloseTo(0.41, 9)
  })
  it('is left where it hardly moves, or was set back', () => {
    const { samples, ...rest } = counted((index) => index > 10 && index < 25)
    const changed = (counterOf: (index: number) => number) =>
      readingOf(
        {
          ...rest,
          samples: samples.map((sample, index) => ({
            ...sample,
            counter: wattHours(counterOf(index)),
          })),
        },
        span(0, 40),
        watts(1),
      )
    expect(changed((index) => Math.floor(index / 5)).by).toBe('power')
    expect(changed((index) => (index < 12 ? 100 + index : index)).by).toBe('power')
  })
})

describe('the curve of the simulated meter', () => {
  it('has the integral that a fine sum of it has', () => {
    const [from, to, fine] = [1_795_000_000_700, 1_795_000_009_300, 0.5]
    let sum = 0
    for (let at = from + fine / 2; at < to; at += fine) sum += (powerAt(at) * fine) / 1000
    expect(joulesBetween(from, to)).toBeCloseTo(sum, 1)
  })
})
