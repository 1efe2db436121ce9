/**
 * `npm run --silent estimate`: lines of JSON on standard input, lines of JSON on standard output, by
 * the code of the page itself. Exits with 1 where a line could not be answered.
 *
 *   echo '{"model":"openai:gpt-4o","outputTokens":400,"zone":"FRA"}' | npm run --silent estimate
 */
import { createInterface } from 'node:readline'
import { runnerImport } from 'vite'
import { pathOf } from './root.mjs'

/**
 * @typedef {object} Terminal
 * @property {(lines: AsyncIterable<string>, write: (line: string) => void) => Promise<boolean>} estimateLines
 */

const { module } = await runnerImport(pathOf('src/terminal/index.ts'), {
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': pathOf('src') } },
})
const { estimateLines } = /** @type {Terminal} */ (module)
const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
const isAllRight = await estimateLines(lines, (line) => process.stdout.write(`${line}\n`))
process.exitCode = isAllRight ? 0 : 1
