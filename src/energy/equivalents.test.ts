import { describe, expect, it } from 'vitest'
import { wattHours } from '@/units/quantity'
import { energyIn, equivalentIds, timeOn } from './equivalents'

describe('equivalents', () => {
  it.each([
    // Elsewhere 0.1841 Wh was 0.12 s of a microwave, 0.02 s of a toaster and 4.6 min of a lamp.
    { id: 'microwave', seconds: 0.66276 },
    { id: 'toaster', seconds: 0.66276 },
    { id: 'led', seconds: 66.276 },
  ] as const)('of 0.1841 Wh: $id, $seconds s', ({ id, seconds }) => {
    expect(timeOn(wattHours(0.1841), id) / 1000).toBeCloseTo(seconds, 9)
  })

  it('go from energy to time and back to the same energy, and agree with each other', () => {
    for (let exponent = -9; exponent <= 6; exponent += 1) {
      const energy = wattHours(1.7 * 10 ** exponent)
      for (const id of equivalentIds)
        expect(energyIn(timeOn(energy, id), id) / energy).toBeCloseTo(1, 12)
      expect(timeOn(energy, 'led') / timeOn(energy, 'microwave')).toBeCloseTo(100, 9)
    }
  })
})
