/**
 * `npm start`: sets up what is missing, builds the page and serves it on this machine.
 *
 *   npm start                     at http://localhost:4173/, or the next free port
 *   npm start -- --port 8080      at this port
 *   npm start -- --host           also to other machines of the network, for a room
 *   npm start -- --no-build       serves what was built before
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { binaryOf, pathOf } from './root.mjs'
import { run } from './run-command.mjs'
import { installPackages, requireNode } from './setup.mjs'

const FIRST_PORT = 4173

/** @returns {never} */
function giveUp(/** @type {string} */ sentence) {
  console.error(sentence)
  process.exit(1)
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        host: { type: 'boolean', default: false },
        build: { type: 'boolean', default: true },
      },
      allowNegative: true,
    })
    return values
  } catch (cause) {
    giveUp(
      `${cause instanceof Error ? cause.message : String(cause)}\nUse: npm start -- [--port 8080] [--host] [--no-build]`,
    )
  }
}

requireNode()
const options = readOptions()
const port = Number(options.port ?? FIRST_PORT)
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  giveUp(`--port takes a number from 0 to 65535, not “${String(options.port)}”.`)
}
await installPackages()

if (options.build) {
  console.log('Building the page …')
  const { code } = await run(process.execPath, [binaryOf('vite'), 'build', '--logLevel=warn'])
  if (code !== 0) giveUp('The page could not be built; what went wrong stands above.')
}

if (!existsSync(pathOf('dist/index.html'))) {
  giveUp('There is no built page to serve. Leave --no-build away, or run: npm run build')
}

const { preview } = await import('vite')
const server = await preview({
  root: pathOf('.'),
  // A file that is not there is "not found": views are addressed in the fragment, so no path stands
  // for the page, and a missing model must not be answered with it.
  appType: 'mpa',
  preview: {
    port,
    strictPort: options.port !== undefined,
    // The page is public and the same for all: any name this machine is called by will do.
    ...(options.host && { host: true, allowedHosts: true }),
  },
}).catch((/** @type {unknown} */ cause) => {
  const why = cause instanceof Error ? cause.message : String(cause)
  giveUp(`The page cannot be served: ${why.replace(/\.?$/, '.')} Choose another port with --port.`)
})

console.log('Rightsize is at')
for (const address of [
  ...(server.resolvedUrls?.local ?? []),
  ...(server.resolvedUrls?.network ?? []),
]) {
  console.log(address)
}
if (options.host) {
  console.log(
    'Over plain http, browsers on other machines give a page no graphics processor and keep no models: the Pocket models and endpoints work there.',
  )
}
console.log('Stop it with Ctrl-C.')

// Vite itself stops at SIGTERM.
process.once('SIGINT', () => {
  void server.close().finally(() => process.exit(0))
})
