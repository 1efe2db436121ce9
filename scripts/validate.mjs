/**
 * `npm run validate`: the fit made anew without each model and without each maker, its ranges and its
 * verdicts held against the measurements. With `--write` the tables that the page carries are written; with `--from
 * FOLDER`, the folder of `npm run data`, the fit is held against what no fit has used, too.
 */
import { runnerImport } from 'vite'
import { writeTable } from './data/table.mjs'
import { pathOf } from './root.mjs'
import { readUnseenSets } from './unseen-sets.mjs'

/**
 * @typedef {{ readonly path: string, readonly table: import('./data/table.mjs').Table }} Written
 * @typedef {object} Validation
 * @property {() => readonly Written[]} validationTables
 * @property {(tables: readonly Written[]) => string} validationText
 * @property {typeof import('../src/terminal/validate/unseen').unseenRows} unseenRows
 * @property {typeof import('../src/terminal/validate/unseen').unseenText} unseenText
 */

const { module } = await runnerImport(pathOf('src/terminal/validate/index.ts'), {
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': pathOf('src') } },
})
const { validationTables, validationText, unseenRows, unseenText } = /** @type {Validation} */ (
  module
)
const tables = validationTables()
process.stdout.write(`${validationText(tables)}\n`)
const folder = process.argv[process.argv.indexOf('--from') + 1]
if (process.argv.includes('--from') && folder !== undefined)
  process.stdout.write(`${unseenText(unseenRows(await readUnseenSets(folder)))}\n`)
if (process.argv.includes('--write'))
  for (const { path, table } of tables) await writeTable(pathOf(path), table)
