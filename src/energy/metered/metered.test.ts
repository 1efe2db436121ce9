import { describe, expect, it } from 'vitest'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { nothingMeasured } from '@/comparison/measurement'
import type { MeteredEnergy } from '@/comparison/run-event'
import { wattHours } from '@/units/quantity'
import { metered } from './index'

const HOST = 'api.example.org'
const estimate = (meteredEnergy: MeteredEnergy | undefined, host = HOST): EnergyEstimate =>
  metered.estimate({
    variant: { id: 'v', model: { id: 'm/a', name: 'A' }, engine: 'openai', setup: {} },
    measurement: {
      ...nothingMeasured,
      compute: { kind: 'server', host },
      ...(meteredEnergy && { meteredEnergy }),
    },
    place: { kind: 'remote', host },
    device: { class: 'unknown' },
  })
const figureOf = (found: EnergyEstimate): EnergyFigure => {
  if (found.kind === 'unknown') throw new Error(found.why)
  return found
}

describe('energy that the host reports', () => {
  it('of its graphics processors is brought to server and building', () => {
    const found = figureOf(estimate({ energy: wattHours(0.1), boundary: 'accelerator' }))
    // 0.1 × 1.26 × 1.15 = 0.1449
    expect(found.energy.mid).toBeCloseTo(0.1449, 12)
    // up: √(ln² 1.1 + ln² (1.43/1.26) + ln² (1.4/1.15)) = √(0.00908 + 0.01602 + 0.03869) = 0.2526
    expect(found.energy.high / found.energy.mid).toBeCloseTo(Math.exp(0.2526), 3)
    expect(found).toMatchObject({ mark: 'metered', grade: 'B', boundary: 'server-and-pue' })
    expect(found.uncertainty.map(({ id, shared }) => [id, shared])).toEqual([
      ['meter', undefined],
      ['host-share', HOST],
      ['pue', HOST],
    ])
  })
  it('of the whole building stands as it is', () => {
    const found = figureOf(estimate({ energy: wattHours(0.1), boundary: 'server-and-pue' }))
    expect(found.energy.mid).toBe(0.1)
    expect(found.energy.high).toBeCloseTo(0.11, 12)
    expect(found.grade).toBe('A')
    expect(found.working).toHaveLength(1)
  })
  it('of a server gets the building', () => {
    const found = figureOf(estimate({ energy: wattHours(0.1), boundary: 'server' }))
    expect(found.energy.mid).toBeCloseTo(0.115, 12)
    expect(found.uncertainty.map(({ id }) => id)).toEqual(['meter', 'pue'])
    expect(found.working[1]?.sum).toBe('0.10 Wh × 1.15 for the building')
  })
  it('may be whole already where the host does not say what it covers', () => {
    const found = figureOf(estimate({ energy: wattHours(0.1), method: 'nvml-shared' }))
    expect(found.energy.mid).toBeCloseTo(0.1449, 12)
    // down: √(ln² 1.1 + ln² 1.26 + ln² 1.15) = √(0.00908 + 0.05341 + 0.01953) = 0.2864
    expect(found.energy.mid / found.energy.low).toBeCloseTo(Math.exp(0.2864), 3)
    expect(found.working[0]?.sum).toMatch(/nvml-shared/)
    expect(found.assumptions.join(' ')).toMatch(/does not say what its figure covers/)
  })
  it('is unknown where nothing or a zero was reported, and never zero', () => {
    expect(estimate(undefined)).toMatchObject({ kind: 'unknown', isOutOfScope: true })
    expect(estimate({ energy: wattHours(0) })).toMatchObject({ kind: 'unknown' })
  })
  it('says nothing of a server in the visitor’s own network', () => {
    expect(estimate({ energy: wattHours(0.1) }, '192.168.1.7').kind).toBe('unknown')
  })
})
