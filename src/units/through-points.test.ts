import { describe, expect, it } from 'vitest'
import { throughPoints, type Point } from './through-points'

describe('a curve through points', () => {
  it('meets its points', () => {
    const points: readonly Point[] = [
      [50, 3],
      [400, 5],
      [4000, 4],
    ]
    for (const [x, y] of points) expect(throughPoints(points, x)).toBe(y)
  })

  it('is exact between two points of a power law', () => {
    // y = 2 x^0.3
    const at = (x: number): Point => [x, 2 * x ** 0.3]
    expect(throughPoints([at(10), at(1000)], 70)).toBeCloseTo(2 * 70 ** 0.3, 10)
  })

  it('stays as it is beyond its ends, and everywhere where there is one point', () => {
    expect(throughPoints([[400, 7]], 50)).toBe(7)
    expect(throughPoints([[400, 7]], 5000)).toBe(7)
    expect(
      throughPoints(
        [
          [100, 2],
          [200, 3],
        ],
        1000,
      ),
    ).toBe(3)
  })

  it('needs a point', () => {
    expect(() => throughPoints([], 1)).toThrow(RangeError)
  })
})
