/** Cloud regions: the zone of the grid, PUE, water and what the provider says it bought, newest year. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { numberOrNull, readCsv } from './csv.mjs'

/** @type {Record<string, { id: string, name: string }>} */
const providers = {
  'Amazon Web Services': { id: 'aws', name: 'AWS' },
  'Google Cloud': { id: 'google', name: 'Google Cloud' },
  'Microsoft Azure': { id: 'azure', name: 'Azure' },
}

/**
 * @param {string} folder
 * @returns {Promise<import('./table.mjs').Imported[]>}
 */
export async function importCloudRegions(folder) {
  const path = join(folder, 'gsf-real-time-cloud', 'Cloud_Region_Metadata.csv')
  return [regionTable(readCsv(await readFile(path, 'utf8')))]
}

/**
 * The newest row of each region. Its intensities are left where they are: those of AWS and of Google
 * disagree for one zone and year, so the intensity comes from one grid data set for all.
 *
 * @param {Record<string, string>[]} lines
 * @returns {import('./table.mjs').Imported}
 */
export function regionTable(lines) {
  /** @type {Map<string, Record<string, string>>} */
  const newest = new Map()
  const dropped = []
  for (const line of lines) {
    const provider = providers[line['cloud-provider'] ?? '']
    const row = `${line.year} ${line['cloud-provider']} ${line['cloud-region']}`
    const key = `${provider?.id}/${line['cloud-region']}`
    const known = newest.get(key)
    if (provider === undefined || line['em-zone-id'] === '')
      dropped.push({ row, why: 'it has no zone of a grid' })
    else if (known !== undefined && Number(known.year) >= Number(line.year))
      dropped.push({ row, why: 'there is a newer year of the region' })
    else {
      if (known !== undefined)
        dropped.push({ row: `${known.year} ${key}`, why: 'there is a newer year of the region' })
      newest.set(key, line)
    }
  }
  const rows = [...newest].map(([id, line]) => ({
    id,
    name: `${providers[line['cloud-provider'] ?? '']?.name} ${line['cloud-region']}`,
    location: line.location,
    gridZone: line['em-zone-id'],
    year: Number(line.year),
    pue: numberOrNull(line['power-usage-effectiveness']),
    wueLPerKWh: numberOrNull(line['water-usage-effectiveness']),
    carbonFreeHourly: numberOrNull(line['provider-cfe-hourly']),
    claimedGPerKWh: numberOrNull(line['provider-carbon-intensity-market-annual']),
  }))
  return {
    path: 'src/energy/grid/regions/table.json',
    dropped,
    table: {
      what: 'Regions of three clouds, the newest year of each: zone of the grid, building, water, and what the provider says of its purchases',
      licence:
        'facts, cited with their source; of the source, all rights are reserved as is (Joint Development Foundation Projects, GSF Series)',
      units: {
        gridZone: 'zone of Electricity Maps',
        pue: 'power usage effectiveness; null: not said',
        wueLPerKWh: 'litres per kWh of the computers; null: not said',
        carbonFreeHourly:
          'share of hours matched with carbon-free electricity, 0 to 1; null: not said',
        claimedGPerKWh: 'g CO2e per kWh, market-based, as the provider claims it; null: not said',
      },
      sources: [
        {
          title: 'Green Software Foundation, Real Time Cloud: Cloud Region Metadata',
          url: 'https://github.com/Green-Software-Foundation/real-time-cloud',
          version: 'commit b2858aa2300ae2faf30ed9145b06dcb7ce995148, 2026-03-12',
          read: '2026-11-23',
          licence: 'figures cited with the source',
        },
      ],
      rows,
    },
  }
}
