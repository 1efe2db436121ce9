import { expect, it } from 'vitest'
import { openAiProtocol } from './openai-door'
import { endpointSetup, readSetup } from './setup'

const addressOf = (baseUrl: string) => {
  const read = readSetup(endpointSetup({ baseUrl, model: 'm' }), openAiProtocol)
  return read.ok ? read.endpoint.address : read.why
}

it.each([
  ['https://api.example.org/v1', 'https://api.example.org/v1/chat/completions'],
  ['https://api.example.org/v1/', 'https://api.example.org/v1/chat/completions'],
  [' https://api.example.org/v1// ', 'https://api.example.org/v1/chat/completions'],
  ['https://api.example.org', 'https://api.example.org/chat/completions'],
  ['https://x.org/v1/chat/completions/', 'https://x.org/v1/chat/completions'],
  ['https://x.org/d/m?api-version=1#top', 'https://x.org/d/m/chat/completions?api-version=1'],
])('asks %s at %s', (baseUrl, address) => {
  expect(addressOf(baseUrl)).toBe(address)
})

it('keeps the reasoning effort where one is set', () => {
  const setup = { baseUrl: 'https://x.org/v1', model: 'm', reasoningEffort: 'low' }
  expect(endpointSetup(setup)).toEqual(setup)
  expect(readSetup(setup, openAiProtocol)).toMatchObject({
    ok: true,
    endpoint: { reasoningEffort: 'low' },
  })
  expect(endpointSetup({ baseUrl: 'https://x.org/v1', model: 'm' })).not.toHaveProperty(
    'reasoningEffort',
  )
})

it('names the fields that are wrong', () => {
  const read = readSetup({ url: 'https://x.org', model: '' }, openAiProtocol)
  expect(read.ok ? '' : read.why).toContain('baseUrl, model')
})
