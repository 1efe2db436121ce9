/**
 * `npm run ladder`: makes the table of the first screen anew, by the energy code as it is now. The import
 * does so too, at its end; a test fails where code and table part.
 */
import { pathToFileURL } from 'node:url'
import { runnerImport } from 'vite'
import { pathOf } from '../root.mjs'
import { writeTable } from './table.mjs'

/**
 * @typedef {object} Terminal
 * @property {() => { path: string, table: import('./table.mjs').Table }} makeLadder
 */

/** Writes the table and says what is in it. */
export async function writeLadder() {
  const { module } = await runnerImport(pathOf('src/terminal/index.ts'), {
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': pathOf('src') } },
  })
  const { path, table } = /** @type {Terminal} */ (module).makeLadder()
  await writeTable(pathOf(path), table)
  console.log(`${path}: ${table.rows.length} models`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeLadder()
