/**
 * Grams of CO2e per kWh of electricity, by zone, with data set and year.
 *
 * Ember's average is the value; Electricity Maps' yearly ones stand beside it, and the range runs
 * over them all. They differ by year, by counting electricity where it is made or where it is used,
 * and by emission factors: up to twofold for clean grids. Each data set is a table of its own, under its
 * own licence.
 */
import type { Citation } from '@/comparison/estimate'
import { geometricMean } from '@/energy/spread'
import { gramsCO2ePerKWh, type GramsCO2ePerKWh } from '@/units/quantity'
import type { Range } from '@/units/range'
import electricityMaps from './electricity-maps/table.json'
import ember from './ember/table.json'

export type GridDataSet = 'ember' | 'electricity-maps'

export interface GridValue {
  readonly dataSet: GridDataSet
  readonly year: number
  readonly intensity: GramsCO2ePerKWh
}

export interface Grid {
  /** ISO 3166-1 alpha-3, or `WORLD`; within a country a zone of Electricity Maps (`US-CAL-CISO`). */
  readonly zone: string
  /** In English, as Ember writes it. */
  readonly name: string
  /** All there are, Ember's first. */
  readonly values: readonly [GridValue, ...GridValue[]]
  readonly intensity: Range<GramsCO2ePerKWh>
}

/** Every zone that has an intensity, by its English name. */
export const zones: readonly { readonly zone: string; readonly name: string }[] = ember.rows
  .map(({ zone, name }) => ({ zone, name }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'))

/** The grid of a zone; undefined for a zone that no data set has. */
export function gridOf(zone: string): Grid | undefined {
  const row = ember.rows.find((known) => known.zone === zone)
  if (row === undefined) return undefined
  const { year, gPerKWh, twoLetters, name } = row
  // Ember has 0 for one country, where others have 24: no grid makes electricity of nothing.
  const average: readonly GridValue[] =
    gPerKWh > 0 ? [{ dataSet: 'ember', year, intensity: gramsCO2ePerKWh(gPerKWh) }] : []
  const [first, ...others] = [...average, ...(twoLetters === null ? [] : yearlyOf(twoLetters))]
  return first === undefined ? undefined : gridFrom(zone, name, [first, ...others])
}

const ofElectricityMaps = new Map(electricityMaps.rows.map((row) => [row.zone, row]))

/** What Electricity Maps has for a zone of its own, newest year first. */
function yearlyOf(zone: string): readonly GridValue[] {
  const row = ofElectricityMaps.get(zone)
  const years = [
    [2025, row?.gPerKWh2025],
    [2024, row?.gPerKWh2024],
  ] as const
  return years.flatMap(([year, value]): GridValue[] =>
    typeof value === 'number'
      ? [{ dataSet: 'electricity-maps', year, intensity: gramsCO2ePerKWh(value) }]
      : [],
  )
}

/** The first value in the middle of all. */
function gridFrom(zone: string, name: string, values: Grid['values']): Grid {
  const all = values.map(({ intensity }) => intensity)
  return {
    zone,
    name,
    values,
    intensity: {
      low: gramsCO2ePerKWh(Math.min(...all)),
      mid: values[0].intensity,
      high: gramsCO2ePerKWh(Math.max(...all)),
    },
  }
}

/**
 * The grid of a zone of Electricity Maps: that of its country where it is one, so that Ember counts
 * too; else by Electricity Maps alone. Undefined for a zone that nobody has.
 */
export function gridAt(electricityMapsZone: string): Grid | undefined {
  const country = ember.rows.find(({ twoLetters }) => twoLetters === electricityMapsZone)
  if (country !== undefined) return gridOf(country.zone)
  const [newest, ...older] = yearlyOf(electricityMapsZone)
  if (newest === undefined) return undefined
  const name = ofElectricityMaps.get(electricityMapsZone)?.name ?? electricityMapsZone
  return gridFrom(electricityMapsZone, name, [newest, ...older])
}

/** The zone that a host means by its word for where it computed; undefined for one that is no country. */
export const zoneOfGeo = (geo: string): string | undefined =>
  ember.rows.find(({ twoLetters }) => twoLetters === geo.toUpperCase())?.zone

/**
 * The intensity where only candidates for the place are known: from the lowest to the highest of
 * all, with the middle halfway between lowest and highest value on the log scale.
 */
export function intensityOver(grids: readonly Grid[]): Range<GramsCO2ePerKWh> | undefined {
  if (grids.length === 0) return undefined
  const middles = grids.map(({ intensity }) => intensity.mid)
  return {
    low: gramsCO2ePerKWh(Math.min(...grids.map(({ intensity }) => intensity.low))),
    mid: gramsCO2ePerKWh(geometricMean(Math.min(...middles), Math.max(...middles))),
    high: gramsCO2ePerKWh(Math.max(...grids.map(({ intensity }) => intensity.high))),
  }
}

export const gridCitations: Readonly<Record<GridDataSet, Citation>> = {
  ember: {
    title: 'Ember, annual average intensities, as carried by CO2.js 0.19',
    url: 'https://github.com/thegreenwebfoundation/co2.js',
    retrieved: '2026-11-23',
    licence: 'CC BY-SA 4.0',
  },
  'electricity-maps': {
    title: 'Electricity Maps, yearly life-cycle intensities, as carried by CO2.js 0.19',
    url: 'https://github.com/thegreenwebfoundation/co2.js',
    retrieved: '2026-11-23',
    licence: 'ODbL',
  },
}
