import { expect, it } from 'vitest'
import { rangeLayout } from './layout'

const hostile = [0, -0, -1, NaN, Infinity, -Infinity, 5e-324, 1e-320, 1e308, 2 ** 53 + 1]

it('lays out whatever numbers come, with few ticks and without one that is no number', () => {
  for (const low of hostile)
    for (const high of hostile) {
      const rows = [
        { id: 'a', name: 'A', range: { low, mid: low, high } },
        { id: 'b', name: 'B', range: { low: 1, mid: 2, high: 3 } },
      ]
      const layout = rangeLayout(rows, 600)
      expect(layout.ticks.length).toBeLessThan(10)
      expect(layout.rows[1]?.bar).toBeDefined()
      expect(JSON.stringify(layout)).not.toContain('null')
    }
})
