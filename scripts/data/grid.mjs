/**
 * Intensities of electricity by zone, from CO2.js: Ember's averages and Electricity Maps'. Two tables, for
 * each is under a licence of its own that asks to share alike.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { readCsv } from './csv.mjs'

const average = v.record(
  v.string(),
  v.object({
    country_code: v.string(),
    country_or_region: v.string(),
    year: v.number(),
    emissions_intensity_gco2_per_kwh: v.number(),
  }),
)
const yearly = v.record(
  v.string(),
  v.object({
    zone: v.object({ zoneName: v.string(), displayName: v.optional(v.string()) }),
    carbonIntensity: v.object({ value: v.number(), unit: v.literal('gCO2eq/kWh') }),
  }),
)

const source = {
  url: 'https://github.com/thegreenwebfoundation/co2.js',
  version: 'v0.19.0, commit 27cbe8328aeaad0824fb07b3640dc45b72228c7b, 2026-06-29',
  read: '2026-11-23',
}

/**
 * @param {string} folder
 * @returns {Promise<import('./table.mjs').Imported[]>}
 */
export async function importGrid(folder) {
  const text = (/** @type {string} */ name) => readFile(join(folder, 'co2js', name), 'utf8')
  const json = async (/** @type {string} */ name) => JSON.parse(await text(name))
  return [
    emberTable(
      v.parse(average, await json('average-intensities.json')),
      readCsv(await text('grid-intensity-comparison.csv')),
    ),
    electricityMapsTable(
      v.parse(yearly, await json('electricity-maps-2025.json')),
      v.parse(yearly, await json('electricity-maps-2024.json')),
    ),
  ]
}

/**
 * @param {v.InferOutput<typeof average>} averages
 * @param {Record<string, string>[]} pairs
 * @returns {import('./table.mjs').Imported}
 */
export function emberTable(averages, pairs) {
  const twoLetters = new Map(pairs.map(({ iso3, iso2 }) => [iso3, iso2]))
  const rows = []
  const dropped = []
  for (const row of Object.values(averages)) {
    const { country_code: code, country_or_region: name, year } = row
    const zone = name === 'World' ? 'WORLD' : code
    const gPerKWh = row.emissions_intensity_gco2_per_kwh
    if (zone === '') dropped.push({ row: name, why: 'a region of the world, not a zone of a grid' })
    else rows.push({ zone, twoLetters: twoLetters.get(zone) ?? null, name, year, gPerKWh })
  }
  return {
    path: 'src/energy/grid/ember/table.json',
    dropped,
    table: {
      what: 'Annual averages of electricity by country: Ember, as CO2.js 0.19 carries them',
      licence: 'CC BY-SA 4.0 (credit: Ember, The Green Web Foundation)',
      units: {
        zone: 'ISO 3166-1 alpha-3',
        twoLetters: 'ISO 3166-1 alpha-2; null: none',
        year: 'of the average',
        gPerKWh: 'g CO2e per kWh; 0 is what the source has, and no grid is',
      },
      sources: [
        {
          title: 'CO2.js, data/output/average-intensities.json (Ember)',
          ...source,
          licence: 'CC BY-SA 4.0',
        },
      ],
      rows,
    },
  }
}

/**
 * @param {v.InferOutput<typeof yearly>} of2025
 * @param {v.InferOutput<typeof yearly>} of2024
 * @returns {import('./table.mjs').Imported}
 */
export function electricityMapsTable(of2025, of2024) {
  const rows = Object.keys({ ...of2024, ...of2025 })
    .sort()
    .map((zone) => {
      const found = of2025[zone]?.zone ?? of2024[zone]?.zone
      return {
        zone,
        name: found?.displayName ?? found?.zoneName ?? zone,
        gPerKWh2025: of2025[zone]?.carbonIntensity.value ?? null,
        gPerKWh2024: of2024[zone]?.carbonIntensity.value ?? null,
      }
    })
  return {
    path: 'src/energy/grid/electricity-maps/table.json',
    dropped: [],
    table: {
      what: 'Yearly intensities of electricity by zone, life-cycle and by use: Electricity Maps, as CO2.js 0.19 carries them',
      licence:
        'ODbL 1.0 (credit: Electricity Maps); this table is a derived database under the same',
      units: {
        zone: 'ISO 3166-1 alpha-2, or a zone within a country',
        gPerKWh2025: 'g CO2e per kWh in 2025; null: not known',
        gPerKWh2024: 'g CO2e per kWh in 2024; null: not known',
      },
      sources: [
        {
          title: 'CO2.js, data/output/electricity-maps (Electricity Maps)',
          ...source,
          licence: 'ODbL 1.0',
        },
      ],
      rows,
    },
  }
}
