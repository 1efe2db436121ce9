import { describe, expect, it } from 'vitest'
import { billionParameters } from '@/units/quantity'
import { throughPoints } from '@/units/through-points'
import { knotsOf, sizeClassOf } from './ladder'

describe('the lengths that are kept', () => {
  const lengths = [50, 100, 200, 400, 800, 1600]

  it('are one where energy grows in proportion', () => {
    expect(knotsOf(lengths.map((count) => [count, 1, 2, 4]))).toEqual([[50, 1, 2, 4]])
  })

  it('are the two ends where it follows a power law', () => {
    const law = lengths.map((count) => [count, count ** 0.1, 2 * count ** 0.1, 8] as const)
    expect(knotsOf(law).map(([count]) => count)).toEqual([50, 1600])
  })

  it('are as many as it takes for every other length to follow from them', () => {
    // Part is there once an answer, so that the shortest take the most a token.
    const all = lengths.map((count) => [count, 1 + 9 / count, 2 + 90 / count, 9] as const)
    const kept = knotsOf(all)
    expect(kept.length).toBeLessThanOrEqual(all.length)
    for (const [count, low, mid] of all) {
      const at = (column: 1 | 2) =>
        throughPoints(
          kept.map((knot) => [knot[0], knot[column]]),
          count,
        )
      expect(at(1) / low).toBeCloseTo(1, 2.9)
      expect(at(2) / mid).toBeCloseTo(1, 2.9)
    }
  })
})

describe('the class of a size', () => {
  const sized = (billions: number, basis: 'published' | 'guessed') => {
    const count = { low: billionParameters(billions), high: billionParameters(billions) }
    return sizeClassOf({ id: 'm', name: 'm', size: { total: count, active: count, basis } })
  }

  it('goes by all parameters', () => {
    expect([8, 70, 405].map((billions) => sized(billions, 'published'))).toEqual([
      'small',
      'medium',
      'large',
    ])
  })

  it('is undisclosed where a size is a guess, or not known', () => {
    expect(sized(8, 'guessed')).toBe('undisclosed')
    expect(sizeClassOf({ id: 'm', name: 'm' })).toBe('undisclosed')
  })
})
