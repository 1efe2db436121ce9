/**
 * `npm run data -- --from FOLDER`: turns the published files of each source into the tables that the
 * page ships. FOLDER holds a folder for each source, as named in the importers. Prints what was kept
 * and what was dropped, with the reason; the tables are committed, so that the page needs no import.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { importAlpacaEval } from './alpaca-eval.mjs'
import { importCatalog } from './catalog.mjs'
import { importCloudRegions } from './cloud-regions.mjs'
import { importDisclosures } from './disclosures.mjs'
import { importEcoLogits } from './ecologits.mjs'
import { importGrid } from './grid.mjs'
import { importMapping } from './mapping.mjs'
import { importHardware } from './hardware.mjs'
import { importMlEnergy } from './ml-energy.mjs'
import { importQuality } from './quality.mjs'
import { importReferences } from './references.mjs'
import { writeTable } from './table.mjs'
import { importTokenPowerBench } from './token-power-bench.mjs'
import { importWebllm } from './webllm.mjs'

const importers = [
  importEcoLogits,
  importMlEnergy,
  importGrid,
  importCloudRegions,
  importCatalog,
  importQuality,
  importWebllm,
  importHardware,
  importTokenPowerBench,
  importReferences,
  importDisclosures,
  importMapping,
  importAlpacaEval,
]

const { values } = parseArgs({ options: { from: { type: 'string' } } })
if (values.from === undefined) {
  console.error('Say where the files of the sources are: npm run data -- --from FOLDER')
  process.exit(1)
}
const root = join(import.meta.dirname, '..', '..')
for (const importer of importers)
  for (const { path, table, dropped } of await importer(values.from)) {
    await writeTable(join(root, path), table)
    console.log(`${path}: ${table.rows.length} rows kept, ${dropped.length} dropped`)
    /** @type {Map<string, string[]>} */
    const byReason = new Map()
    for (const { row, why } of dropped) byReason.set(why, [...(byReason.get(why) ?? []), row])
    for (const [why, rows] of byReason) {
      console.log(`  ${rows.length} because ${why}`)
      for (const row of rows) console.log(`    ${row}`)
    }
  }
