/** How many tests passed and failed, as the runners' own reports say. */
import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {readonly Tally[]} tallies @returns {Tally} */
export const sumOf = (tallies) => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
})

/**
 * A runner that ended badly has failed once at least, whatever its report says: it may have crashed
 * before the report, or after the last test.
 *
 * @param {Tally} tally
 * @param {number} code of the runner
 * @returns {Tally}
 */
const heeding = ({ passed, failed }, code) => ({
  passed,
  failed: code === 0 ? failed : Math.max(failed, 1),
})

/**
 * What of the two runners' reports is counted.
 *
 * @typedef {object} Report
 * @property {number} numPassedTests of Vitest
 * @property {number} numFailedTests of Vitest
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults of Vitest, by file
 * @property {{ expected: number, unexpected: number, flaky: number }} stats of Playwright
 * @property {unknown[]} errors of Playwright, outside any test
 */

/** @returns {Report | undefined} undefined where there is no report, or half of one */
function readReport(/** @type {string} */ path) {
  try {
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
  } catch {
    return undefined
  }
}

/**
 * Of Vitest's JSON report. A file that could not even be loaded has no tests in it, and counts as one
 * that failed.
 *
 * @param {string} path
 * @param {number} code
 * @returns {Tally}
 */
export function tallyOfVitest(path, code) {
  const report = readReport(path)
  if (report === undefined) return { passed: 0, failed: 1 }
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const tally = { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
  return heeding(tally, code)
}

/**
 * Of Playwright's JSON report. A flaky test has failed; so has each error outside a test.
 *
 * @param {string} path
 * @param {number} code
 * @returns {Tally}
 */
export function tallyOfPlaywright(path, code) {
  const report = readReport(path)
  if (report === undefined) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = report.stats
  return heeding({ passed: expected, failed: unexpected + flaky + report.errors.length }, code)
}
