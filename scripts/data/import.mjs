/**
 * `npm run data -- --from FOLDER`: turns the published files of each source into the tables that the
 * page ships. FOLDER holds a folder for each source, as named in the importers. Prints what was kept
 * and what was dropped, with the reason; the tables are committed, so that the page needs no import.
 * The same files always give the same tables, whose digests a test holds.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeLadder } from './ladder.mjs'
import { tableText, writeTable } from './table.mjs'
import { digestOf, DIGESTS, digestsText, importAll } from './tables.mjs'

const { values } = parseArgs({ options: { from: { type: 'string' } } })
if (values.from === undefined) {
  console.error('Say where the files of the sources are: npm run data -- --from FOLDER')
  process.exit(1)
}
const root = join(import.meta.dirname, '..', '..')
/** @type {Map<string, string>} */
const digests = new Map()
for (const { path, table, dropped } of await importAll(values.from)) {
  await writeTable(join(root, path), table)
  digests.set(path, digestOf(tableText(table)))
  console.log(`${path}: ${table.rows.length} rows kept, ${dropped.length} dropped`)
  /** @type {Map<string, string[]>} */
  const byReason = new Map()
  for (const { row, why } of dropped) byReason.set(why, [...(byReason.get(why) ?? []), row])
  for (const [why, rows] of byReason) {
    console.log(`  ${rows.length} because ${why}`)
    for (const row of rows) console.log(`    ${row}`)
  }
}
await writeFile(join(root, DIGESTS), digestsText(digests))
// Last, for it is worked out from what was just written.
await writeLadder()
