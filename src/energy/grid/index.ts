/**
 * Grams of CO2e per kWh of electricity, by zone, with data set and year.
 *
 * Ember's average is the value; Electricity Maps' yearly ones stand beside it, and the range runs
 * over them all. They differ by year, by counting electricity where it is made or where it is used,
 * and by emission factors: up to twofold for clean grids. The data sets come with @tgwf/co2 under
 * their own licences; the years, which it leaves out, are in `zones/table.json`.
 */
import { averageIntensity } from '@tgwf/co2/data'
import { yearly2024, yearly2025 } from '@tgwf/co2/data/electricity-maps'
import type { Citation } from '@/comparison/estimate'
import { geometricMean } from '@/energy/spread'
import { gramsCO2ePerKWh, type GramsCO2ePerKWh } from '@/units/quantity'
import type { Range } from '@/units/range'
import zoneTable from './zones/table.json'

export type GridDataSet = 'ember' | 'electricity-maps'

export interface GridValue {
  readonly dataSet: GridDataSet
  readonly year: number
  readonly intensity: GramsCO2ePerKWh
}

export interface Grid {
  /** ISO 3166-1 alpha-3, or `WORLD`. */
  readonly zone: string
  /** In English, as Ember writes it. */
  readonly name: string
  /** All there are, Ember's first. */
  readonly values: readonly [GridValue, ...GridValue[]]
  readonly intensity: Range<GramsCO2ePerKWh>
}

const electricityMaps = [
  { year: 2025, data: yearly2025.data },
  { year: 2024, data: yearly2024.data },
] as const

/** Every zone that has an intensity, by its English name. */
export const zones: readonly { readonly zone: string; readonly name: string }[] = zoneTable.rows
  .map(({ zone, name }) => ({ zone, name }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'))

/** The grid of a zone; undefined for a zone that no data set has. */
export function gridOf(zone: string): Grid | undefined {
  const row = zoneTable.rows.find((known) => known.zone === zone)
  const average = averageIntensity.data[zone]
  if (row === undefined || average === undefined) return undefined
  const ember: GridValue = {
    dataSet: 'ember',
    year: row.year,
    intensity: gramsCO2ePerKWh(average),
  }
  const { twoLetters } = row
  const yearly = electricityMaps.flatMap(({ year, data }): GridValue[] => {
    const found = twoLetters === null ? undefined : data[twoLetters]
    if (found === undefined) return []
    const intensity = gramsCO2ePerKWh(found.carbonIntensity.value)
    return [{ dataSet: 'electricity-maps', year, intensity }]
  })
  const all = [ember, ...yearly].map(({ intensity }) => intensity)
  return {
    zone,
    name: row.name,
    values: [ember, ...yearly],
    intensity: {
      low: gramsCO2ePerKWh(Math.min(...all)),
      mid: ember.intensity,
      high: gramsCO2ePerKWh(Math.max(...all)),
    },
  }
}

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
    title: 'Ember, annual average intensities, as carried by @tgwf/co2 0.19',
    url: 'https://github.com/thegreenwebfoundation/co2.js',
    retrieved: '2026-11-23',
    licence: 'CC BY-SA 4.0',
  },
  'electricity-maps': {
    title: 'Electricity Maps, yearly life-cycle intensities, as carried by @tgwf/co2 0.19',
    url: 'https://github.com/thegreenwebfoundation/co2.js',
    retrieved: '2026-11-23',
    licence: 'ODbL',
  },
}
