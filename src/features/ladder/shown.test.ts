import { describe, expect, it } from 'vitest'
import { gramsCO2e } from '@/units/quantity'
import { mapRange } from '@/units/range'
import { rungsFor } from './rungs'
import { showLadder, type ToMass } from './shown'

const rungs = rungsFor({ tokens: 400, isThinking: false })
/** 100 g for each kWh. */
const at100: ToMass = (energy) => mapRange(energy, (value) => gramsCO2e(value / 10))

describe('the ladder as it is shown', () => {
  it('has one unit for all rungs, and says it with every value', () => {
    const { unit, rungs: shown } = showLadder(rungs)
    expect(unit).toBe('mWh')
    for (const { value, number, range, energy } of shown) {
      expect(value).toBe(`${number} ${unit}`)
      expect(range.mid).toBeCloseTo(energy.mid * 1000, 6)
    }
  })

  it('is the same ladder in carbon, in a unit of mass', () => {
    const [energy, carbon] = [showLadder(rungs), showLadder(rungs, at100)]
    expect(carbon.what).toBe('carbon')
    expect(carbon.unit).toMatch(/g CO₂e$/)
    expect(carbon.whole?.times).toBe(energy.whole?.times)
    expect(carbon.rungs.map(({ id, times }) => [id, times])).toEqual(
      energy.rungs.map(({ id, times }) => [id, times]),
    )
  })

  it('says in words what a mark means, once for each', () => {
    const first = showLadder(rungs).rungs.filter(({ isFirstOfMark }) => isFirstOfMark)
    expect(first.map(({ mark }) => mark).sort()).toEqual(['benchmark', 'guess', 'modelled'])
  })

  it('counts the thriftiest as one', () => {
    const [least, next] = showLadder(rungs).rungs
    expect(least?.times).toBe('1')
    expect(Number(next?.times)).toBeGreaterThan(1)
  })
})
