/**
 * `npm run validate`: the fit made anew without each model and without each maker, its ranges and its
 * verdicts held against the measurements. With `--write` the tables that the page carries are written.
 */
import { runnerImport } from 'vite'
import { writeTable } from './data/table.mjs'
import { pathOf } from './root.mjs'

/**
 * @typedef {{ readonly path: string, readonly table: import('./data/table.mjs').Table }} Written
 * @typedef {object} Validation
 * @property {() => readonly Written[]} validationTables
 * @property {(tables: readonly Written[]) => string} validationText
 */

const { module } = await runnerImport(pathOf('src/terminal/validate/index.ts'), {
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': pathOf('src') } },
})
const { validationTables, validationText } = /** @type {Validation} */ (module)
const tables = validationTables()
process.stdout.write(`${validationText(tables)}\n`)
if (process.argv.includes('--write'))
  for (const { path, table } of tables) await writeTable(pathOf(path), table)
