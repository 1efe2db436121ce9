import { describe, expect, it } from 'vitest'
import type { EngineHost } from '@/engines/engine'
import { collectEvents } from '@/engines/contract'
import { createEndpointEngine } from '.'
import { endpointSetup } from './setup'
import type { Surroundings } from './unreachable'

const host: EngineHost = {
  fetch: () => Promise.reject(new TypeError('Failed to fetch')),
  keyFor: () => 'sk-test1234567890abcdef',
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

  it('beforehand where the browser is certain to refuse', async () => {
    const engine = engineIn(online)
    expect(await engine.availability(variantAt('http://api.example.org/v1'))).toMatchObject({
      ok: false,
    })
    expect(await engine.availability(variantAt('http://localhost:1234/v1'))).toEqual({ ok: true })
    expect(await engine.availability(variantAt('https://api.example.org/v1'))).toEqual({ ok: true })
  })
})
