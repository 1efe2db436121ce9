/** Years and names of the zones whose intensity @tgwf/co2 carries without them. */
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

/**
 * @param {string} folder
 * @returns {Promise<import('./table.mjs').Imported[]>}
 */
export async function importGrid(folder) {
  const from = join(folder, 'co2js')
  const years = v.parse(
    average,
    JSON.parse(await readFile(join(from, 'average-intensities.json'), 'utf8')),
  )
  const pairs = readCsv(await readFile(join(from, 'grid-intensity-comparison.csv'), 'utf8'))
  return [zoneTable(years, pairs)]
}

/**
 * @param {v.InferOutput<typeof average>} years
 * @param {Record<string, string>[]} pairs
 * @returns {import('./table.mjs').Imported}
 */
export function zoneTable(years, pairs) {
  const twoLetters = new Map(pairs.map(({ iso3, iso2 }) => [iso3, iso2]))
  const rows = []
  const dropped = []
  for (const { country_code: code, country_or_region: name, year } of Object.values(years)) {
    const zone = name === 'World' ? 'WORLD' : code
    if (zone === '') dropped.push({ row: name, why: 'a region of the world, not a zone of a grid' })
    else rows.push({ zone, twoLetters: twoLetters.get(zone) ?? null, name, year })
  }
  return {
    path: 'src/energy/grid/zones/table.json',
    dropped,
    table: {
      what: 'Zones of Ember’s annual averages as @tgwf/co2 0.19 carries them: names, and the year that the package leaves out',
      licence: 'CC BY-SA 4.0 (credit: Ember, The Green Web Foundation)',
      units: {
        zone: 'ISO 3166-1 alpha-3',
        twoLetters: 'ISO 3166-1 alpha-2; null: none',
        year: 'of the average',
      },
      sources: [
        {
          title: 'CO2.js, data/output/average-intensities.json (Ember)',
          url: 'https://github.com/thegreenwebfoundation/co2.js',
          version: 'v0.19.0, commit 27cbe8328aeaad0824fb07b3640dc45b72228c7b, 2026-06-29',
          read: '2026-11-23',
          licence: 'CC BY-SA 4.0',
        },
      ],
      rows,
    },
  }
}
