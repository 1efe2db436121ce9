import { expect, it } from 'vitest'
import { setupWithoutSecrets, withoutSecrets } from './without-secrets'

it.each([
  ['https://me:canary@x.org/v1', 'https://x.org/v1'],
  ['https://x.org/m.gguf?token=canary', 'https://x.org/m.gguf'],
  [
    'https://x.org/m.gguf?download=1&access_token=canary&part=2',
    'https://x.org/m.gguf?download=1&part=2',
  ],
  ['https://x.org/m.gguf?api_key=canary#part', 'https://x.org/m.gguf#part'],
  [
    'https://x.org/m?X-Amz-Date=1&X-Amz-Signature=canary&X-Amz-Credential=canary',
    'https://x.org/m?X-Amz-Date=1',
  ],
  ['url:https://x.org/m.gguf?sig=canary', 'url:https://x.org/m.gguf'],
  ['openai:https://u:canary@x.org/v1?key=canary:m', 'openai:https://x.org/v1'],
])('takes secrets out of %s', (text, expected) => {
  expect(withoutSecrets(text)).toBe(expected)
})

it.each([
  'https://x.org/v1?api-version=2024-02-01',
  'https://x.org/tokens/m.gguf?maximumTokens=5',
  'hub:maker/model@main/file.gguf?',
  'me@x.org & you?',
])('leaves alone %s', (text) => {
  expect(withoutSecrets(text)).toBe(text)
})

it('takes secrets out of a setup by their name, too', () => {
  const setup = {
    baseUrl: 'https://x.org/v1?key=canary',
    model: 'm',
    apiKey: 'canary',
    key: 'canary',
    clientSecret: 'canary',
    accessToken: 'canary',
    maximumTokens: 5,
    keyboard: true,
  }
  expect(setupWithoutSecrets(setup)).toEqual({
    baseUrl: 'https://x.org/v1',
    model: 'm',
    maximumTokens: 5,
    keyboard: true,
  })
})
