import { describe, expect, it } from 'vitest'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { nothingMeasured } from '@/comparison/measurement'
import type { Place } from '@/comparison/variant'
import type { SampledPower, WattmeterReading } from '@/comparison/wattmeter'
import { bestEstimate } from '@/energy/source'
import { timed } from '@/energy/timed'
import { milliseconds, wattHours, watts } from '@/units/quantity'
import { sourceWords } from '@/words/sources'
import { wattmeter } from './index'

const here: Place = { kind: 'this-device' }
const input = (reading: WattmeterReading | undefined, place: Place = here) => ({
  variant: { id: 'v', model: { id: 'm/a', name: 'A' }, engine: 'wllama', setup: {} },
  measurement: {
    ...nothingMeasured,
    compute: { kind: 'cpu', threads: 1 } as const,
    duration: milliseconds(36_000),
    ...(reading && { wattmeter: reading }),
  },
  place,
  device: { class: 'unknown' } as const,
})
const estimate = (reading: WattmeterReading | undefined, place: Place = here): EnergyEstimate =>
  wattmeter.estimate(input(reading, place))
const figureOf = (found: EnergyEstimate): EnergyFigure => {
  if (found.kind === 'unknown') throw new Error(found.why)
  return found
}
const sampled: SampledPower = {
  how: 'sampled',
  by: 'power',
  energy: { low: wattHours(0.19), mid: wattHours(0.2), high: wattHours(0.22) },
  samples: 36,
  failures: 0,
  gaps: [],
  trace: [],
}

describe('energy by the visitor’s own wattmeter', () => {
  it('is power × time where a power was typed, with idle apart', () => {
    const found = figureOf(estimate({ how: 'power', running: watts(40), idle: watts(15) }))
    // 40 W × 36 s = 1440 J = 0.4 Wh
    expect(found.energy.mid).toBeCloseTo(0.4, 12)
    expect(found).toMatchObject({ mark: 'metered', grade: 'A', boundary: 'plug' })
    // up: √(ln² 1.03 + ln² 1.15 + ln² (40.5/40)) = √(0.000874 + 0.019533 + 0.000154) = 0.14339
    expect(found.energy.high / found.energy.mid).toBeCloseTo(Math.exp(0.14339), 4)
    // 0.4 Wh − 15 W × 36 s = 0.4 − 0.15 = 0.25 Wh
    expect(found.working.map(({ name, result }) => [name, result])).toEqual([
      [sourceWords.wattmeter.step.running, '40 W'],
      [sourceWords.wattmeter.step.total, '0.40 Wh'],
      [sourceWords.wattmeter.step.idle, '0.15 Wh'],
      [sourceWords.wattmeter.step.above, '0.25 Wh'],
    ])
    expect(found.assumptions).toContain(sourceWords.wattmeter.behind)
  })
  it('is what was typed where an energy was, as far as its last digit goes', () => {
    const found = figureOf(estimate({ how: 'energy', energy: wattHours(0.4) }))
    expect(found.energy.mid).toBe(0.4)
    // up: √(ln² 1.03 + ln² (0.45/0.4)) = √(0.000874 + 0.013873) = 0.12144
    expect(found.energy.high / found.energy.mid).toBeCloseTo(Math.exp(0.12144), 4)
    expect(found.working).toHaveLength(1)
  })
  it('takes the range of what was sampled, and its grade from how much there is', () => {
    const found = figureOf(estimate(sampled))
    expect(found.energy.mid).toBe(0.2)
    // up: √(ln² 1.03 + ln² 1.1) = √(0.000874 + 0.009084) = 0.09979
    expect(found.energy.high / found.energy.mid).toBeCloseTo(Math.exp(0.09979), 4)
    expect(found.grade).toBe('A')
    expect(figureOf(estimate({ ...sampled, samples: 9 })).grade).toBe('B')
    const gaps = [{ from: milliseconds(0), to: milliseconds(9000) }]
    const withGap = figureOf(estimate({ ...sampled, gaps }))
    expect(withGap.grade).toBe('B')
    expect(withGap.assumptions).toContain(sourceWords.wattmeter.gaps(milliseconds(9000)))
  })
  it('leaves the answer to the timed source where the meter gave too little', () => {
    const { energy: _, ...tooLittle } = sampled
    expect(estimate(tooLittle)).toEqual({
      kind: 'unknown',
      why: sourceWords.wattmeter.tooLittle,
    })
    expect(bestEstimate([wattmeter, timed], input(tooLittle))).toMatchObject({ mark: 'timed' })
    expect(bestEstimate([wattmeter, timed], input(sampled))).toMatchObject({ mark: 'metered' })
  })
  it('is never zero, and says nothing of a run elsewhere or without a reading', () => {
    expect(estimate({ how: 'power', running: watts(0) })).toMatchObject({ kind: 'unknown' })
    expect(estimate(undefined)).toMatchObject({ kind: 'unknown', isOutOfScope: true })
    expect(estimate(sampled, { kind: 'remote', host: 'api.example.org' })).toMatchObject({
      kind: 'unknown',
      isOutOfScope: true,
    })
  })
  it('has the error of the meter in common with another run behind it', () => {
    const shared = figureOf(estimate(sampled)).uncertainty.map(({ id, shared }) => [id, shared])
    expect(shared).toEqual([
      ['wattmeter', 'this-device: wattmeter'],
      ['sampling', undefined],
    ])
  })
})
