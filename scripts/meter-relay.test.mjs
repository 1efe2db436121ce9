import { createServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { startRelay } from './meter-relay.mjs'

/** @type {import('node:http').Server[]} */
const servers = []
afterEach(() => servers.splice(0).forEach((server) => server.close()))

/** @param {import('node:http').Server} server */
function portOf(server) {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

/** A plug that switches itself off where it is told to. */
async function startPlug() {
  /** @type {string[]} */
  const asked = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.end('{"apower":12.4}')
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  servers.push(server)
  return { asked, address: `http://127.0.0.1:${portOf(server)}/rpc/Switch.GetStatus?id=0`, server }
}

/** @param {string} address */
async function relayOf(address) {
  const relay = await startRelay(address, 0)
  servers.push(relay)
  return `http://127.0.0.1:${portOf(relay)}`
}

describe('the relay of a wattmeter', () => {
  it('lets any page read what the meter says', async () => {
    const { address } = await startPlug()
    const reply = await fetch(await relayOf(address))
    expect(reply.headers.get('access-control-allow-origin')).toBe('*')
    expect(await reply.json()).toEqual({ apower: 12.4 })
  })
  it('forwards no other address, and nothing but reading', async () => {
    const { address, asked } = await startPlug()
    const relay = await relayOf(address)
    await fetch(`${relay}/rpc/Switch.Set?id=0&on=false`)
    expect((await fetch(relay, { method: 'POST' })).status).toBe(405)
    expect((await fetch(relay, { method: 'OPTIONS' })).status).toBe(204)
    expect(asked).toEqual(['GET /rpc/Switch.GetStatus?id=0'])
  })
  it('says so where the meter is gone', async () => {
    const { address, server } = await startPlug()
    const relay = await relayOf(address)
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
    expect((await fetch(relay)).status).toBe(504)
  })
})
