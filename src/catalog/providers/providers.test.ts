/** Every row of the table, asked as a browser would ask it: the preflight first, and it is strict. */
import { describe, expect, it } from 'vitest'
import { anyPrompt, collectEvents } from '@/engines/contract.fixture'
import { createEndpointEngine } from '@/engines/endpoint'
import { endOf, complete, hostWith, KEY } from '@/engines/endpoint/asking.fixture'
import { startTestServer } from '@/engines/endpoint/server.fixture'
import { providerAt, providerOf, providers } from '.'
import { localServers, systems } from './local'
import { readModelList } from './model-list'

const bearer = ['authorization', 'content-type']
/** Sorted. What each lets through where it lists them, and what it needs where it lets all through. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  anthropic: [
    'anthropic-dangerous-direct-browser-access',
    'anthropic-version',
    'content-type',
    'x-api-key',
  ],
  google: ['content-type', 'x-goog-api-key'],
  azure: ['api-key', 'content-type'],
}

/** A fetch that asks first, as a browser does for headers that are not safe in its eyes. */
const browserFetch =
  (asked: string[][]): typeof fetch =>
  async (input, init) => {
    const names = [...new Headers(init?.headers).keys()]
    asked.push(names)
    const preflight = await fetch(input, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://page.example.org',
        'Access-Control-Request-Method': init?.method ?? 'GET',
        'Access-Control-Request-Headers': names.join(','),
      },
    })
    if (!preflight.ok || preflight.headers.get('access-control-allow-origin') === null)
      throw new TypeError('Failed to fetch')
    return fetch(input, init)
  }

describe.each(providers.map((provider) => [provider.id, provider] as const))('%s', (id, row) => {
  it('is asked with the headers that it allows, and no other', async () => {
    const headers = allowed[id] ?? bearer
    const server = await startTestServer({ allowed: headers, key: KEY })
    const asked: string[][] = []
    const host = {
      ...hostWith(KEY),
      fetch: browserFetch(asked),
      requestFor: () => Promise.resolve(row.request),
    }
    const variant = {
      id: 'v',
      model: { id: 'normal', name: 'normal' },
      engine: row.door,
      setup: { baseUrl: server.baseUrlFor(row.door), model: 'normal', provider: id },
    }
    const prompt = { ...anyPrompt, settings: { temperature: 0, seed: 1 } }
    const events = await collectEvents(createEndpointEngine(host, row.door), variant, { prompt })
    expect(endOf(events)).toEqual(complete)
    expect(asked).toEqual([headers])
    await server.close()
  })

  it('is found by its own address, and names where its facts are from', () => {
    const variant = { id: 'v', model: { id: 'm', name: 'm' }, engine: row.door }
    const isLocal = localServers.some((server) => server.id === id)
    const baseUrl = row.baseUrl.replace('YOUR-RESOURCE', 'acme')
    if (!isLocal) expect(providerAt({ ...variant, setup: { baseUrl } })).toBe(row)
    expect(providerAt({ ...variant, setup: { baseUrl, provider: id } })).toBe(row)
    expect(row.documentation).toMatch(/^https:\/\//)
    expect(isLocal ? row.keyUrl : row.browser).toBe(isLocal ? undefined : row.browser)
  })
})

describe('the table', () => {
  it('has every provider once', () => {
    expect(new Set(providers.map(({ id }) => id)).size).toBe(providers.length)
    expect(providerOf('nobody')).toBeUndefined()
  })

  it('does not take a host for asked by another door than its own', () => {
    const setup = { baseUrl: 'https://api.anthropic.com/v1' }
    const variant = { id: 'v', model: { id: 'm', name: 'm' }, engine: 'openai', setup }
    expect(providerAt(variant)).toBeUndefined()
  })

  it('tells what lets this page in, for every server and system', () => {
    for (const { allow, isOpen } of localServers)
      for (const system of systems) {
        expect(allow[system]).not.toBe('')
        if (!isOpen) expect(allow[system]).toMatch(/\{origin\}|--cors/)
      }
  })
})

describe('a list of models', () => {
  it.each([
    ['OpenAI', { object: 'list', data: [{ id: 'b', object: 'model' }, { id: 'a' }] }, ['a', 'b']],
    ['Anthropic', { data: [{ type: 'model', id: 'claude', display_name: 'C' }] }, ['claude']],
    [
      'Gemini',
      {
        models: [
          { name: 'models/gemini-x', supportedGenerationMethods: ['generateContent'] },
          { name: 'models/embed-x', supportedGenerationMethods: ['embedContent'] },
        ],
      },
      ['gemini-x'],
    ],
    [
      'Together',
      [
        { id: 'm/chat', type: 'chat' },
        { id: 'm/image', type: 'image' },
      ],
      ['m/chat'],
    ],
    ['odd rows', { data: [null, 7, { id: 5 }, { id: 'a' }, { id: 'a' }] }, ['a']],
    ['no list', { error: 'no' }, []],
    ['no JSON object', 'hello', []],
  ])('of %s is read', (_, json, ids) => {
    expect(readModelList(json).map(({ id }) => id)).toEqual(ids)
  })

  it('has prices where the provider lists them', () => {
    // OpenRouter: $0.0000004 a token × 1,000,000 = $0.40 a million.
    const router = { data: [{ id: 'm', pricing: { prompt: '0.0000004', completion: '0.000001' } }] }
    expect(readModelList(router)[0]?.price?.prompt).toBeCloseTo(0.4, 9)
    const together = [{ id: 'm', type: 'chat', pricing: { input: 0.18, output: 0.2 } }]
    expect(readModelList(together)[0]?.price).toEqual({ prompt: 0.18, output: 0.2 })
    expect(readModelList({ data: [{ id: 'm', pricing: { prompt: '-1' } }] })[0]).toEqual({
      id: 'm',
    })
  })
})
