import { describe, expect, it } from 'vitest'
import type { EnergyFigure } from '@/comparison/estimate'
import { bytes, wattHours } from '@/units/quantity'
import { downloadEnergy } from './download'
import { paybackOf } from './payback'
import { rangeFrom } from './spread'

const figure = (mid: number, spread: number, boundary: EnergyFigure['boundary']): EnergyFigure => {
  const uncertainty = [{ id: 'x', name: 'x', spread: { down: spread, up: spread } }]
  return {
    kind: 'estimate',
    energy: rangeFrom(wattHours(mid), uncertainty),
    boundary,
    mark: 'modelled',
    grade: 'C',
    method: { id: 'test', version: '1' },
    working: [],
    assumptions: [],
    uncertainty,
    citations: [],
  }
}

describe('the download of a model', () => {
  it('takes its bytes times the network’s energy: 1 GB is 59 Wh', () => {
    const { low, mid, high } = downloadEnergy(bytes(1e9))
    // 0.06 kWh/GB ÷ 2⁵ = 1.875 Wh; 0.059; 0.059 + 0.055.
    expect([low, mid, high].map((value) => Number(value.toFixed(3)))).toEqual([1.875, 59, 114])
  })

  it('has paid for itself after as many prompts as its energy holds savings', () => {
    const here = figure(0.02, 1, 'device')
    const other = figure(0.22, 1, 'server-and-pue')
    // 59 Wh ÷ (0.22 − 0.02) Wh = 295; 1.875 ÷ 0.2 = 9.4; 114 ÷ 0.2 = 570.
    const found = paybackOf(downloadEnergy(bytes(1e9)), here, other)
    if (found?.kind !== 'after') throw new Error('It pays for itself.')
    expect(found.low).toBeCloseTo(9.375)
    expect(found.mid).toBeCloseTo(295)
    expect(found.high).toBeCloseTo(570)
  })

  it('may never pay at the far end of the ranges', () => {
    const found = paybackOf(
      downloadEnergy(bytes(1e9)),
      figure(0.1, 2, 'device'),
      figure(0.2, 3, 'device'),
    )
    expect(found?.kind).toBe('after')
    expect(found).not.toHaveProperty('high')
  })

  it('never pays where the answer here takes more, and says so also at the near end', () => {
    const size = downloadEnergy(bytes(1e9))
    expect(paybackOf(size, figure(1, 1.1, 'device'), figure(0.2, 1.1, 'device'))).toEqual({
      kind: 'never',
    })
    const close = paybackOf(size, figure(0.3, 2, 'device'), figure(0.2, 2, 'device'))
    expect(close?.kind).toBe('never')
    expect(close?.low).toBeGreaterThan(0)
  })

  it('is not told where the figures do not compare', () => {
    const size = downloadEnergy(bytes(1e9))
    expect(paybackOf(size, figure(1, 1, 'device'), figure(2, 1, 'accelerator'))).toBeUndefined()
  })
})
