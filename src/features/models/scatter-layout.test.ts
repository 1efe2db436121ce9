import { describe, expect, it } from 'vitest'
import { margin, scatterLayout, type ScatterPoint } from './scatter-layout'

const size = { width: 600, height: 400 }
const points: readonly ScatterPoint[] = [
  { id: 'a', name: 'Thrifty', energy: 0.02, quality: 900 },
  { id: 'b', name: 'Hungry', energy: 2, quality: 1100 },
]

describe('the chart of energy against quality', () => {
  it('puts more energy further right and better answers further up, inside of the drawing', () => {
    const [a, b] = scatterLayout(points, size).points
    expect(a?.x).toBeLessThan(b?.x ?? 0)
    expect(a?.y).toBeGreaterThan(b?.y ?? 0)
    for (const { x, y } of scatterLayout(points, size).points) {
      expect(x).toBeGreaterThan(margin.left)
      expect(x).toBeLessThan(size.width - margin.right)
      expect(y).toBeGreaterThan(margin.top)
      expect(y).toBeLessThan(size.height - margin.bottom)
    }
  })
  it('has a tick for each decade between the ends', () => {
    expect(scatterLayout(points, size).xTicks.map(({ value }) => value)).toEqual([0.1, 1])
  })
  it('names a point only where its name meets no other', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => ({
      id: String(index),
      name: `Model number ${String(index)}`,
      energy: 1 + index / 1000,
      quality: 1000 + index / 1000,
    }))
    const { points: placed } = scatterLayout([...crowd, ...points], size)
    const named = placed.filter(({ label }) => label !== undefined)
    expect(placed).toHaveLength(32)
    expect(named.length).toBeGreaterThanOrEqual(2)
    expect(named.length).toBeLessThan(32)
  })
  it('draws one point alone', () => {
    const [only] = scatterLayout(points.slice(0, 1), size).points
    expect(Number.isFinite(only?.x)).toBe(true)
    expect(Number.isFinite(only?.y)).toBe(true)
  })
})
