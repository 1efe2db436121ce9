import { describe, expect, it } from 'vitest'
import { publicSetup } from './public-setup'

describe('what is published of a setup', () => {
  it.each([
    ['https://api.mistral.ai/v1', 'https://api.mistral.ai/v1'],
    ['https://api.groq.com/openai/v1/', 'https://api.groq.com/openai/v1'],
    [
      'https://generativelanguage.googleapis.com/v1beta/openai',
      'https://generativelanguage.googleapis.com/v1beta/openai',
    ],
    ['https://llm.example.org/hunter2/v1', 'https://llm.example.org'],
    ['https://user:pass@llm.example.org/v1?key=abc#x', 'https://llm.example.org/v1'],
    ['http://10.1.2.3:8080/v1', 'http://10.1.2.3:8080'],
    ['http://localhost:11434/v1', 'http://localhost:11434'],
    ['not an address', undefined],
  ])('says of the endpoint %s only %s', (baseUrl, published) => {
    expect(publicSetup({ baseUrl, model: 'm' })).toEqual({
      model: 'm',
      ...(published !== undefined && { baseUrl: published }),
    })
  })

  it.each([
    ['https://example.org/models/x-q8_0.gguf?token=1', 'https://example.org/models/x-q8_0.gguf'],
    ['https://example.org/s/9f8a7b6c5d4e3f2a1b/x.gguf', 'https://example.org'],
    ['http://nas.local/x.gguf', 'http://nas.local'],
  ])('says of the file %s only %s', (url, published) => {
    expect(publicSetup({ from: 'url', url })).toEqual({ from: 'url', url: published })
  })

  it('names no file of the sender, no key and nothing that nobody thought of', () => {
    const setup = {
      from: 'file',
      fileId: 'diary.gguf:12',
      apiKey: 'canary',
      recordingId: 'r',
      cpuOnly: true,
    }
    expect(publicSetup(setup)).toEqual({ from: 'file', cpuOnly: true })
  })
})
