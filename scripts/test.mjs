/**
 * `npm test`: sets up what is missing, then runs everything there is to run. One part that fails does
 * not keep the others from running. The last line says how many passed and failed, and how many were
 * skipped where there were any.
 */
import { rmSync } from 'node:fs'
import { checkBundleSize } from './bundle-size.mjs'
import { runChecks } from './check.mjs'
import { ensureBrowser } from './install-browser.mjs'
import { binaryOf, pathOf } from './root.mjs'
import { run } from './run-command.mjs'
import { installPackages, requireNode } from './setup.mjs'
import { sumOf, tallyOfPlaywright, tallyOfVitest, tallyText } from './tally.mjs'

/** @param {boolean} isGood @returns {import('./tally.mjs').Tally} */
const one = (isGood) => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 })

const title = (/** @type {string} */ text) => {
  console.log(`\n— ${text}`)
}

requireNode()
await installPackages()
const browser = await ensureBrowser()
const env = browser === undefined ? {} : { RIGHTSIZE_BROWSER: browser }
const reports = 'test-results/reports'
rmSync(pathOf(reports), { recursive: true, force: true })

const runUnitTests = async () => {
  const path = `${reports}/vitest.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`]
  const { code } = await run(process.execPath, [binaryOf('vitest'), 'run', ...reporters], { env })
  return tallyOfVitest(pathOf(path), code)
}

const build = async () => {
  const args = [binaryOf('vite'), 'build', '--manifest', '--logLevel=warn']
  return one((await run(process.execPath, args)).code === 0)
}

const runWholeApp = async () => {
  const path = pathOf(`${reports}/playwright.json`)
  const { code } = await run(
    process.execPath,
    [binaryOf('@playwright/test', 'playwright'), 'test', '--reporter=list,json'],
    { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: path } },
  )
  return tallyOfPlaywright(path, code)
}

const notBuilt = () => {
  console.log('  Not run: the page could not be built.')
  return one(false)
}

const tallies = []
title('Formatting, lint and types')
tallies.push(await runChecks())
title('Unit tests')
tallies.push(await runUnitTests())
title('Build')
const built = await build()
tallies.push(built)
title('First load')
tallies.push(built.failed === 0 ? one(checkBundleSize()) : notBuilt())
title('The whole page, in a browser')
tallies.push(built.failed === 0 ? await runWholeApp() : notBuilt())

const total = sumOf(tallies)
process.exitCode = total.failed === 0 ? 0 : 1
console.log(`\n${tallyText(total)}`)
