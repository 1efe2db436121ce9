import { describe, expect, it } from 'vitest'
import { localServers } from '@/catalog/providers/local'
import { startTestServer } from '@/engines/endpoint/server.fixture'
import { allowLine, isSafari, lookForServers, systemHere } from './local-servers'

const [ollama] = localServers
if (ollama === undefined) throw new Error('The table has no server.')

const safari =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15'
const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

describe('a server on this device', () => {
  it('is found with its models', async () => {
    const server = await startTestServer({ models: ['llama3.2:1b'] })
    const found = await lookForServers(fetch, [{ ...ollama, baseUrl: server.baseUrl }])
    expect(found[0]?.sighting).toEqual({ kind: 'found', models: [{ id: 'llama3.2:1b' }] })
    await server.close()
  })

  it('is not found where nobody listens, or a page is not let in', async () => {
    const gone = await startTestServer()
    await gone.close()
    const found = await lookForServers(fetch, [{ ...ollama, baseUrl: gone.baseUrl }])
    expect(found[0]?.sighting).toEqual({ kind: 'nothing' })
  })

  it('may ask for a key', async () => {
    const asks: typeof fetch = () =>
      Promise.resolve(new Response('{"error":{"message":"no key"}}', { status: 401 }))
    expect((await lookForServers(asks, [ollama]))[0]?.sighting).toEqual({ kind: 'asks-key' })
  })

  it('lets in the origin that the line names', () => {
    expect(allowLine(ollama, 'windows', 'https://our.site')).toBe(
      'setx OLLAMA_ORIGINS "https://our.site"',
    )
  })
})

it('tells systems and browsers apart', () => {
  expect([systemHere(safari), systemHere(chrome), systemHere('X11; Linux')]).toEqual([
    'macos',
    'windows',
    'linux',
  ])
  expect([isSafari(safari), isSafari(chrome)]).toEqual([true, false])
})
