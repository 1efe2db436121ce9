import { describe, expect, it } from 'vitest'
import { energyLayout, type EnergyRow } from './layout'

const row = (id: string, mid: number): EnergyRow => ({
  id,
  name: id,
  energy: { low: mid / 2, mid, high: mid * 2 },
})

describe('the layout of the energy chart', () => {
  it('puts more energy further right, low before mid before high', () => {
    const { rows } = energyLayout([row('a', 0.03), row('b', 0.2)], 700)
    const [a, b] = rows.map(({ bar }) => bar)
    expect(a?.mid).toBeLessThan(b?.mid ?? 0)
    expect(a?.left).toBeLessThan(a?.mid ?? 0)
    expect(a?.mid).toBeLessThan(a?.right ?? 0)
  })

  it.each([300, 360, 700, 1300])('stays inside of %d pixels', (width) => {
    const { rows, height, ticks } = energyLayout([row('a', 1e-6), row('b', 4000)], width)
    for (const { bar, y } of rows) {
      expect(bar?.left).toBeGreaterThanOrEqual(0)
      expect(bar?.valueX).toBeLessThan(width)
      expect(y).toBeLessThan(height)
    }
    expect(ticks.length).toBeLessThanOrEqual(6)
    expect(ticks.length).toBeGreaterThan(1)
  })

  it('draws no bar where the energy is unknown, and never one at zero', () => {
    const unknown: EnergyRow = { id: 'u', name: 'u', energy: undefined }
    const { rows } = energyLayout([unknown, row('a', 1)], 700)
    expect(rows[0]?.bar).toBeUndefined()
    expect(rows[1]?.bar).toBeDefined()
    expect(energyLayout([unknown], 700).ticks.length).toBeGreaterThan(1)
  })

  it('puts the names above their bars where it is narrow', () => {
    const narrow = energyLayout([row('a', 1)], 320).rows[0]
    const wide = energyLayout([row('a', 1)], 900).rows[0]
    expect(narrow?.nameY).toBeLessThan((narrow?.y ?? 0) - 10)
    expect(wide?.nameY).toBe(wide?.y)
  })
})
