/**
 * `npm run meter-relay -- http://192.168.1.20/cm?cmnd=Status%208`
 *
 * Lets the page read one wattmeter that does not let pages read it, or that an https page may not reach:
 * it answers on this machine alone (http://127.0.0.1:8790) with what stands at that one address, and
 * forwards nothing else, so that no page can switch the plug.
 */
import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'

const PORT = 8790
const TIMEOUT_MS = 4000

const headers = {
  'Content-Type': 'application/json',
  'Cache-Control': 'no-store',
  'Access-Control-Allow-Origin': '*',
  // Asked for by versions of Chrome before a public page reaches this machine.
  'Access-Control-Allow-Private-Network': 'true',
}

/**
 * Whatever path is asked for, the answer is that of `address`.
 *
 * @param {string} address of the meter's data
 * @param {number} port 0 for any that is free
 * @returns {Promise<import('node:http').Server>} once it listens
 */
export function startRelay(address, port) {
  const server = createServer((request, response) => {
    if (request.method !== 'GET') {
      response.writeHead(request.method === 'OPTIONS' ? 204 : 405, headers).end()
      return
    }
    fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' })
      .then(async (reply) => {
        const text = await reply.text()
        response.writeHead(reply.ok ? 200 : 502, headers).end(text)
      })
      .catch(() => response.writeHead(504, headers).end('{}'))
  })
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [address = ''] = process.argv.slice(2)
  if (!URL.canParse(address) || !/^https?:/.test(address)) {
    console.error('Use: npm run meter-relay -- http://192.168.1.20/cm?cmnd=Status%208')
    process.exit(1)
  }
  await startRelay(address, PORT)
  console.log(`The page may ask http://127.0.0.1:${PORT} now; it answers what ${address} says.`)
}
