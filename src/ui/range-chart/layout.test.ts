import { describe, expect, it } from 'vitest'
import { rangeLayout, type RangeRow } from './layout'

const row = (id: string, mid: number): RangeRow => ({
  id,
  name: id,
  range: { low: mid / 2, mid, high: mid * 2 },
})

describe('the layout of a chart of ranges', () => {
  it('puts more energy further right, low before mid before high', () => {
    const { rows } = rangeLayout([row('a', 0.03), row('b', 0.2)], 700)
    const [a, b] = rows.map(({ bar }) => bar)
    expect(a?.mid).toBeLessThan(b?.mid ?? 0)
    expect(a?.left).toBeLessThan(a?.mid ?? 0)
    expect(a?.mid).toBeLessThan(a?.right ?? 0)
  })

  it.each([300, 360, 700, 1300])('stays inside of %d pixels', (width) => {
    const { rows, height, ticks } = rangeLayout([row('a', 1e-6), row('b', 4000)], width)
    for (const { bar, y } of rows) {
      expect(bar?.left).toBeGreaterThanOrEqual(0)
      expect(bar?.valueX).toBeLessThan(width)
      expect(y).toBeLessThan(height)
    }
    expect(ticks.length).toBeLessThanOrEqual(6)
    expect(ticks.length).toBeGreaterThan(1)
  })

  it('draws no bar where the energy is unknown, and never one at zero', () => {
    const unknown: RangeRow = { id: 'u', name: 'u', range: undefined }
    const { rows } = rangeLayout([unknown, row('a', 1)], 700)
    expect(rows[0]?.bar).toBeUndefined()
    expect(rows[1]?.bar).toBeDefined()
    expect(rangeLayout([unknown], 700).ticks.length).toBeGreaterThan(1)
  })

  it('puts the names above their bars where it is narrow', () => {
    const narrow = rangeLayout([row('a', 1)], 320).rows[0]
    const wide = rangeLayout([row('a', 1)], 900).rows[0]
    expect(narrow?.nameY).toBeLessThan((narrow?.y ?? 0) - 10)
    expect(wide?.nameY).toBe(wide?.y)
  })

  it('puts the names above their bars also where they would take too much of the width', () => {
    const long = { ...row('a', 1), name: 'Mistral Small 3.2 24B, bf16, at api.mistral.example' }
    const placed = rangeLayout([long, row('b', 2)], 700)
    expect(placed.rows[0]?.nameY).toBeLessThan((placed.rows[0]?.y ?? 0) - 10)
    expect(placed.rows[0]?.name).toBe(long.name)
    expect(rangeLayout([long, row('b', 2)], 1300).rows[0]?.nameY).toBe(
      rangeLayout([long, row('b', 2)], 1300).rows[0]?.y,
    )
  })

  it('leaves the names their place beside the bars', () => {
    // 11 letters × 7.8 + 14 = 99.8
    const rows = [{ ...row('a', 1), name: 'Pocket 0.3M' }]
    expect(rangeLayout(rows, 700).left).toBeCloseTo(99.8, 6)
    // 11 letters × 7.8 × 1.5 + 14 = 142.7
    expect(rangeLayout(rows, 700, 1.5).left).toBeCloseTo(142.7, 6)
  })

  it('cuts a name that is wider than the drawing', () => {
    const name = 'word '.repeat(40)
    const [placed] = rangeLayout([{ ...row('a', 1), name }], 320).rows
    expect(placed?.name).toMatch(/^word .*…$/)
    expect((placed?.name.length ?? 0) * 7.8).toBeLessThanOrEqual(320)
  })

  it('has no place for a known zero', () => {
    const zero = { id: 'z', name: 'z', range: { low: 0, mid: 0, high: 0 } }
    const { rows, ticks } = rangeLayout([zero, row('a', 1)], 700)
    expect(rows[0]?.bar).toBeUndefined()
    expect(rows[1]?.bar?.mid).toBeGreaterThan(0)
    for (const { x } of ticks) expect(x).toBeGreaterThan(0)
  })
})
