/**
 * What must be there before anything else runs: a new enough Node, and the packages of the lock file.
 * Imports nothing but Node's own modules, so that it works in a fresh clone.
 */
import { existsSync, readFileSync } from 'node:fs'
import { pathOf } from './root.mjs'
import { run } from './run-command.mjs'

/** The lines of Node that the build tools support, with the first minor of each. */
const firstMinor = new Map([
  [20, 19],
  [22, 13],
])
const FIRST_OPEN_LINE = 23

/**
 * A sentence that says what to do where this Node is too old; nothing where it is not.
 *
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined}
 */
export function nodeComplaint(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const needed = firstMinor.get(major)
  if (major >= FIRST_OPEN_LINE || (needed !== undefined && minor >= needed)) return undefined
  return (
    `Rightsize needs Node 20.19, 22.13 or anything newer; this is Node ${version}. ` +
    'Install a current version from https://nodejs.org and run the command again.'
  )
}

/** Ends the process with a sentence where this Node is too old. */
export function requireNode() {
  const complaint = nodeComplaint(process.versions.node)
  if (complaint === undefined) return
  console.error(complaint)
  process.exit(1)
}

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Names of packages that the lock file asks for and `node_modules` does not have, by npm's own record
 * of what it installed. Optional packages do not count: most are for other operating systems.
 *
 * @param {Lock} wanted
 * @param {Lock} installed
 * @returns {string[]}
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted.packages ?? {})
    .filter(([path, { optional }]) => path !== '' && optional !== true)
    .filter(([path, { version }]) => installed.packages?.[path]?.version !== version)
    .map(([path]) => path)
}

/** @returns {Lock} */
const readLock = (/** @type {string} */ path) =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}

/** The same npm that started this script, or the one on the path. */
function npmCommand() {
  const npm = process.env['npm_execpath']
  if (npm?.endsWith('.js') === true) return { command: process.execPath, before: [npm] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', before: [] }
}

/** Installs the packages of the lock file where some are missing; ends the process if it cannot. */
export async function installPackages() {
  const wanted = readLock(pathOf('package-lock.json'))
  const installed = readLock(pathOf('node_modules/.package-lock.json'))
  const missing = missingPackages(wanted, installed)
  if (missing.length === 0) return
  console.log(`Installing the packages of package-lock.json (${missing.length} are missing) …`)
  const { command, before } = npmCommand()
  const args = [...before, 'ci', '--include=dev', '--no-audit', '--no-fund']
  const { code } = await run(command, args)
  if (code === 0) return
  console.error(
    `The packages could not be installed: npm ended with code ${code}, and its own words stand above. ` +
      'Check that this machine reaches the registry that npm is set to (npm config get registry), ' +
      'then run the command again.',
  )
  process.exit(1)
}
