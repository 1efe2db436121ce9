/** `npm run check`: formatting, lint and types. Changes nothing. */
import { availableParallelism } from 'node:os'
import { pathToFileURL } from 'node:url'
import { binaryOf } from './root.mjs'
import { run } from './run-command.mjs'
import { installPackages, requireNode } from './setup.mjs'

/** @type {readonly { name: string, command: () => string[] }[]} */
const checks = [
  { name: 'eslint', command: () => [binaryOf('eslint'), '.', '--max-warnings=0'] },
  ...['tsconfig.json', 'tsconfig.pure.json', 'tsconfig.node.json'].map((project) => ({
    name: `tsc -p ${project}`,
    command: () => [binaryOf('typescript', 'tsc'), '-p', project],
  })),
  { name: 'prettier', command: () => [binaryOf('prettier'), '--check', '--log-level=warn', '.'] },
]

/**
 * Runs the checks, as many at a time as there are cores, and prints each as it ends: one line where
 * it passed, with all it said where it failed.
 *
 * @returns {Promise<import('./tally.mjs').Tally>} one for each check
 */
export async function runChecks() {
  const tally = { passed: 0, failed: 0 }
  const waiting = [...checks]
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const { code, output } = await run(process.execPath, check.command(), { quiet: true })
      console.log(code === 0 ? `  ok      ${check.name}` : `  failed  ${check.name}\n${output}`)
      if (code === 0) tally.passed += 1
      else tally.failed += 1
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return tally
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  requireNode()
  await installPackages()
  const { failed } = await runChecks()
  process.exitCode = failed === 0 ? 0 : 1
}
