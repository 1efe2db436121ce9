/** Every table that `npm run data` makes, in the order in which they are made. */
import { createHash } from 'node:crypto'
import { importAlpacaEval } from './alpaca-eval.mjs'
import { importCatalog } from './catalog.mjs'
import { importCloudRegions } from './cloud-regions.mjs'
import { importDisclosures } from './disclosures.mjs'
import { importEcoLogits } from './ecologits.mjs'
import { importGrid } from './grid.mjs'
import { importHardware } from './hardware.mjs'
import { importMapping } from './mapping.mjs'
import { importMlEnergy } from './ml-energy.mjs'
import { importPrices } from './prices.mjs'
import { importQuality } from './quality.mjs'
import { importReferences } from './references.mjs'
import { importTokenPowerBench } from './token-power-bench.mjs'
import { importWebllm } from './webllm.mjs'

const importers = [
  importEcoLogits,
  importMlEnergy,
  importGrid,
  importCloudRegions,
  importCatalog,
  importPrices,
  importQuality,
  importWebllm,
  importHardware,
  importTokenPowerBench,
  importReferences,
  importDisclosures,
  importMapping,
  importAlpacaEval,
]

/**
 * @param {string} folder a folder for each source, as named in the importers
 * @returns {Promise<import('./table.mjs').Imported[]>}
 */
export async function importAll(folder) {
  const tables = []
  for (const importer of importers) tables.push(...(await importer(folder)))
  return tables
}

/** Where the digests of all tables stand, from the root of the repository. */
export const DIGESTS = 'scripts/data/digests.json'

/** SHA-256 of a table's text. @param {string} text */
export const digestOf = (text) => createHash('sha256').update(text).digest('hex')

/**
 * One line a table, in alphabetical order.
 *
 * @param {ReadonlyMap<string, string>} digests by path
 */
export const digestsText = (digests) =>
  `${JSON.stringify(Object.fromEntries([...digests].sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`
