import { describe, expect, it } from 'vitest'
import { parametric } from '@/energy/parametric'
import { bestEstimate, type EnergySource } from '@/energy/source'
import { comparisonOf, publishedFigureOf } from '@/share/opened-comparison'
import { times } from '@/units/quantity'
import { mapRange } from '@/units/range'
import { inputOf } from './estimate-input'
import { figureOfThen, isSameFigure } from './received'

import { books, laptop, sent, shelf, verified } from './claimed-sample'

const THERE = 1

describe('a receipt made at one version of the data and opened at the next', () => {
  /** The same method with another table: everything takes 44 times as much. */
  const next: EnergySource = {
    id: 'parametric',
    estimate(input) {
      const figure = parametric.estimate(input)
      if (figure.kind === 'unknown') return figure
      const energy = mapRange(figure.energy, (value) => times(value, 44))
      return { ...figure, energy, method: { ...figure.method, version: '2031-01' } }
    },
  }

  it('follows from the version that it names, and has another figure as of today', () => {
    const receipt = sent()
    const [, kept] = receipt.runs
    const published = kept && publishedFigureOf(kept)
    const run = comparisonOf(receipt).runs[THERE]
    const input = run && inputOf(run, books(), shelf, laptop)
    if (published === undefined || input === undefined) throw new Error('No figure.')
    // Old tables stay for what was published by them, and give no figure of today.
    expect(verified(receipt, [next, parametric])[THERE]).toEqual({ figure: 'follows', faults: [] })
    const today = bestEstimate([next], input)
    if (today.kind === 'unknown') throw new Error(today.why)
    expect(isSameFigure(published, today)).toBe(false)
    expect(today.energy.mid / published.energy.mid).toBeCloseTo(44, 1)
    expect(figureOfThen(published, today)).toBe(published)
  })

  it('cannot be checked where the old table is gone, and says which there is', () => {
    const [, there] = verified(sent(), [next])
    expect(there).toMatchObject({ figure: 'unchecked', faults: [] })
    expect(there?.why).toContain('2031-01')
  })
})
