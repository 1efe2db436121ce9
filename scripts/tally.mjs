/** How many tests passed, failed and were skipped, as the runners' own reports say. */
import { existsSync, readFileSync } from 'node:fs'

/**
 * Skipped: a test that cannot run here, such as one of files that are not at hand.
 *
 * @typedef {{ passed: number, failed: number, skipped?: number }} Tally
 */

/** @param {readonly Tally[]} tallies @returns {Required<Tally>} */
export const sumOf = (tallies) => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  skipped: tallies.reduce((sum, { skipped = 0 }) => sum + skipped, 0),
})

/** The one line on all tests; it names skipped ones only where there are any. @param {Tally} tally */
export const tallyText = ({ passed, failed, skipped = 0 }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/**
 * A runner that ended badly has failed once at least, whatever its report says: it may have crashed
 * before the report, or after the last test.
 *
 * @param {Tally} tally
 * @param {number} code of the runner
 * @returns {Tally}
 */
const heeding = ({ failed, ...tally }, code) => ({
  ...tally,
  failed: code === 0 ? failed : Math.max(failed, 1),
})

/**
 * What of the two runners' reports is counted.
 *
 * @typedef {object} Report
 * @property {number} numPassedTests of Vitest
 * @property {number} numFailedTests of Vitest
 * @property {number} [numPendingTests] of Vitest: skipped
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults of Vitest, by file
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats of Playwright
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
  const tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests ?? 0,
  }
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
  const { expected, unexpected, flaky, skipped } = report.stats
  const failed = unexpected + flaky + report.errors.length
  return heeding({ passed: expected, failed, skipped }, code)
}
