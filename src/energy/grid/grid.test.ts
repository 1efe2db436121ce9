import { describe, expect, it } from 'vitest'
import ember from './ember/table.json'
import { gridAt, gridOf, intensityOver, zones, type Grid } from './index'

const known = (zone: string): Grid => {
  const grid = gridOf(zone)
  if (grid === undefined) throw new Error(zone)
  return grid
}

describe('the grid of a zone', () => {
  it('has Ember’s value in the middle and all data sets in its range, each with its year', () => {
    const france = known('FRA')
    // Ember 2024: 44.18; Electricity Maps 2025: 31, 2024: 33
    expect(france.values).toEqual([
      { dataSet: 'ember', year: 2024, intensity: 44.18 },
      { dataSet: 'electricity-maps', year: 2025, intensity: 31 },
      { dataSet: 'electricity-maps', year: 2024, intensity: 33 },
    ])
    expect(france.intensity).toEqual({ low: 31, mid: 44.18, high: 44.18 })
  })
  it('covers the world as a whole, which only Ember gives', () => {
    expect(known('WORLD').values).toHaveLength(1)
  })
  it('is never nothing, also where Ember has 0', () => {
    expect(ember.rows.find(({ zone }) => zone === 'CAF')?.gPerKWh).toBe(0)
    for (const { zone } of zones) expect(known(zone).intensity.low, zone).toBeGreaterThan(0)
  })
  it('is that of a zone within a country where only Electricity Maps has it', () => {
    expect(gridAt('US-CAL-CISO')).toMatchObject({ zone: 'US-CAL-CISO', name: 'California ISO' })
    expect(gridAt('FR')).toEqual(known('FRA'))
    expect(gridAt('nowhere')).toBeUndefined()
  })
  it('is not known for a zone that nobody has', () => {
    expect(gridOf('XXX')).toBeUndefined()
  })
  it('is there for every zone of the list, with a year', () => {
    expect(zones.length).toBeGreaterThan(200)
    for (const { zone } of zones) expect(known(zone).values[0].year).toBeGreaterThanOrEqual(2020)
  })
})

describe('a place of which only candidates are known', () => {
  it('runs from the lowest to the highest', () => {
    const [france, poland] = [known('FRA'), known('POL')]
    const range = intensityOver([poland, france])
    expect(range?.low).toBe(france.intensity.low)
    expect(range?.high).toBe(poland.intensity.high)
    expect(range?.mid).toBeCloseTo(Math.sqrt(france.intensity.mid * poland.intensity.mid), 10)
  })
  it('is unknown without any', () => {
    expect(intensityOver([])).toBeUndefined()
  })
})
