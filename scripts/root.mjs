/** Where the repository is, and where a package's command is, whatever the working directory. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The repository's folder, as a file URL that ends with a slash. */
export const root = new URL('../', import.meta.url)

/** @param {string} path relative to the repository */
export const pathOf = (path) => fileURLToPath(new URL(path, root))

/**
 * Path of the script behind a package's command, to be run by this very Node.
 *
 * @param {string} packageName
 * @param {string} [command] where it differs from the package's name
 */
export function binaryOf(packageName, command = packageName) {
  const folder = `node_modules/${packageName}/`
  const { bin } = JSON.parse(readFileSync(pathOf(`${folder}package.json`), 'utf8'))
  return pathOf(folder + (typeof bin === 'string' ? bin : bin[command]))
}
