import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sumOf, tallyOfPlaywright, tallyOfVitest, tallyText } from './tally.mjs'

const folder = mkdtempSync(join(tmpdir(), 'tally-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

let count = 0
const written = (/** @type {unknown} */ report) => {
  count += 1
  const path = join(folder, `${count}.json`)
  writeFileSync(path, typeof report === 'string' ? report : JSON.stringify(report))
  return path
}

describe('tallyOfVitest', () => {
  const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, testResults: [] }

  it('counts what the report says', () => {
    expect(tallyOfVitest(written(report), 1)).toEqual({ passed: 7, failed: 1, skipped: 2 })
  })

  it('counts a file that could not be loaded as one that failed', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    const path = written({ ...report, testResults })
    expect(tallyOfVitest(path, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 })
  })

  it('counts a bad end after good tests as one that failed', () => {
    const path = written({ ...report, numFailedTests: 0 })
    expect(tallyOfVitest(path, 1)).toEqual({ passed: 7, failed: 1, skipped: 2 })
    expect(tallyOfVitest(path, 0)).toEqual({ passed: 7, failed: 0, skipped: 2 })
  })

  it('counts a missing or broken report as one that failed', () => {
    expect(tallyOfVitest(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 })
    expect(tallyOfVitest(written('{ "numPassed'), 0)).toEqual({ passed: 0, failed: 1 })
  })
})

describe('tallyOfPlaywright', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }

  it('counts a flaky test and an error outside a test as failed, and a skipped one apart', () => {
    const path = written({ stats, errors: [{ message: 'no server' }] })
    expect(tallyOfPlaywright(path, 1)).toEqual({ passed: 5, failed: 3, skipped: 2 })
  })

  it('counts a missing report as one that failed', () => {
    expect(tallyOfPlaywright(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 })
  })
})

describe('sumOf', () => {
  it('adds passed, failed and skipped apart', () => {
    const tallies = [
      { passed: 2, failed: 1 },
      { passed: 3, failed: 0, skipped: 1 },
    ]
    expect(sumOf(tallies)).toEqual({ passed: 5, failed: 1, skipped: 1 })
  })
  it('is one line, which speaks of skipped tests where there are any', () => {
    expect(tallyText({ passed: 5, failed: 1, skipped: 0 })).toBe('5 passed, 1 failed')
    expect(tallyText({ passed: 5, failed: 0, skipped: 2 })).toBe('5 passed, 0 failed, 2 skipped')
  })
})
