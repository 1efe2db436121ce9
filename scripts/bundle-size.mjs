/**
 * How much JavaScript a visitor waits for before choosing a model: the entry of the page and all it
 * imports statically, compressed. Engines and charts load on use and do not count.
 */
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { pathOf } from './root.mjs'

const LIMIT_KB = 130
const BYTES_PER_KB = 1000

/** @typedef {Record<string, { file: string, imports?: string[] }>} Manifest */

/**
 * The files that load with `entry`: itself and its static imports, theirs too, each once.
 *
 * @param {Manifest} manifest as Vite writes it
 * @param {string} entry
 * @returns {string[]}
 */
export function filesLoadedWith(manifest, entry) {
  const seen = new Set([entry])
  // A set hands out what is added while it is walked.
  for (const key of seen) for (const imported of manifest[key]?.imports ?? []) seen.add(imported)
  return [...seen].flatMap((key) => manifest[key]?.file ?? [])
}

/**
 * Prints the size of the first load of the page built in `dist`.
 *
 * @returns {boolean} whether it is within the limit
 */
export function checkBundleSize() {
  const path = pathOf('dist/.vite/manifest.json')
  if (!existsSync(path)) {
    console.error('There is no built page to weigh. Run: npm run build')
    return false
  }
  const files = filesLoadedWith(JSON.parse(readFileSync(path, 'utf8')), 'index.html')
  const scripts = files.filter((file) => file.endsWith('.js'))
  const bytes = scripts.reduce(
    (sum, file) => sum + gzipSync(readFileSync(pathOf(`dist/${file}`))).length,
    0,
  )
  const size = `${(bytes / BYTES_PER_KB).toFixed(1)} kB of JavaScript (gzip) before a model is chosen`
  console.log(`  ${size}; at most ${LIMIT_KB} kB are allowed.`)
  return scripts.length > 0 && bytes <= LIMIT_KB * BYTES_PER_KB
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = checkBundleSize() ? 0 : 1
}
