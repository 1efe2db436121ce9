import { describe, expect, it } from 'vitest'
import type { EngineHost } from '@/engines/engine'
import { collectEvents } from '@/engines/contract.fixture'
import { createEndpointEngine } from '.'
import { endpointSetup } from './setup'
import { isDeviceDenied, type Surroundings } from './unreachable'

const host: EngineHost = {
  fetch: () => Promise.reject(new TypeError('Failed to fetch')),
  keyFor: () => Promise.resolve('sk-test1234567890abcdef'),
  fileFor: () => undefined,
  recordingFor: () => undefined,
}
const online: Surroundings = { isOnline: true, pageProtocol: 'https:' }

const engineIn = (surroundings: Surroundings) =>
  createEndpointEngine(host, 'openai', { surroundings: () => surroundings })
const variantAt = (baseUrl: string) => ({
  id: 'v',
  model: { id: 'm', name: 'm' },
  engine: 'openai',
  setup: endpointSetup({ baseUrl, model: 'm' }),
})
const endAt = async (baseUrl: string, surroundings: Surroundings) =>
  (await collectEvents(engineIn(surroundings), variantAt(baseUrl))).at(-1)

describe('a fetch that failed is explained', () => {
  it.each([
    ['https://api.example.org/v1', { isOnline: false }, 'offline', 'This device is offline'],
    ['https://api.example.org/v1', {}, 'unreachable', 'hide “wrong key” from browsers'],
    ['http://api.example.org/v1', {}, 'unreachable', 'plain http'],
    ['http://192.168.1.5:8000/v1', { pageProtocol: 'http:' }, 'unreachable', 'local network'],
    ['http://localhost:11434/v1', { isOnline: false }, 'unreachable', 'OLLAMA_ORIGINS'],
    ['http://localhost:11434/v1', {}, 'unreachable', 'Safari'],
  ])('at %s (%o): %s', async (baseUrl, changed, kind, sentence) => {
    const end = await endAt(baseUrl, { ...online, ...changed })
    expect(end).toMatchObject({ type: 'run-end', reason: 'failed', error: { kind } })
    expect(JSON.stringify(end)).toContain(sentence)
  })

  it('without what cannot be the case', async () => {
    const local = { isOnline: true, pageProtocol: 'http:' }
    const end = await endAt('http://localhost:11434/v1', local)
    expect(JSON.stringify(end)).not.toContain('Safari')
  })

  it('as a list of what to check, likeliest first', async () => {
    const lines = (message: string) => message.split('\n')
    const end = await endAt('https://api.example.org/v1', online)
    const message = end?.type === 'run-end' && end.reason === 'failed' ? end.error.message : ''
    expect(lines(message)).toHaveLength(5)
    const hides = createEndpointEngine(
      {
        ...host,
        requestFor: () =>
          Promise.resolve({
            keyHeader: 'authorization',
            headers: {},
            quirks: {},
            hidesWrongKey: true,
          }),
      },
      'openai',
      { surroundings: () => online },
    )
    const hidden = (await collectEvents(hides, variantAt('https://api.example.org/v1'))).at(-1)
    expect(JSON.stringify(hidden)).toContain('Check the key first')
  })

  it('with certainty where the browser was told to keep this page out', async () => {
    const options = { surroundings: () => online, isDeviceDenied: () => Promise.resolve(true) }
    const engine = createEndpointEngine(host, 'openai', options)
    const end = (await collectEvents(engine, variantAt('http://localhost:11434/v1'))).at(-1)
    expect(JSON.stringify(end)).toContain('Allow it in the settings of this site')
    expect(JSON.stringify(end)).not.toContain('OLLAMA_ORIGINS')
    const permissions = (state: string) =>
      ({ query: () => Promise.resolve({ state }) }) as unknown as Permissions
    expect(await isDeviceDenied(permissions('denied'))).toBe(true)
    expect(await isDeviceDenied(permissions('prompt'))).toBe(false)
    const without = { query: () => Promise.reject(new TypeError('name')) }
    expect(await isDeviceDenied(without as unknown as Permissions)).toBe(false)
    expect(await isDeviceDenied(undefined)).toBe(false)
  })

  it('beforehand where the browser is certain to refuse', async () => {
    const engine = engineIn(online)
    expect(await engine.availability(variantAt('http://api.example.org/v1'))).toMatchObject({
      ok: false,
    })
    expect(await engine.availability(variantAt('http://localhost:1234/v1'))).toEqual({ ok: true })
    expect(await engine.availability(variantAt('https://api.example.org/v1'))).toEqual({ ok: true })
  })
})
