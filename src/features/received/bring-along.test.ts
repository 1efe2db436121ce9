import { describe, expect, it } from 'vitest'
import { remoteProviders } from '@/catalog/providers/table'
import { webllmChoices } from '@/catalog/webllm/models'
import type { EngineSetup, Variant } from '@/comparison/variant'
import { wayTo } from './bring-along'

const ran = (engine: string, setup: EngineSetup): Variant => ({
  id: 'received',
  model: { id: 'maker/model', name: 'Model' },
  engine,
  setup,
})
const known = { webllm: webllmChoices, providers: remoteProviders, adapter: { hasF16: false } }
const choiceWith = (needsF16: boolean) => {
  const choice = webllmChoices.find((found) => found.needsF16 === needsF16)
  if (choice === undefined) throw new Error('No such model.')
  return choice.variant
}
const hub = { from: 'hub', repository: 'maker/model-gguf', file: 'model-q8_0.gguf' }

describe('a model that somebody else ran', () => {
  it('is taken from the list of compiled models', () => {
    const variant = choiceWith(false)
    expect(wayTo(variant, known)).toMatchObject({ kind: 'list', variant })
  })

  it('cannot run where there is no WebGPU, or not enough of it', () => {
    const none = { ...known, adapter: null }
    expect(wayTo(choiceWith(false), none)).toEqual({ kind: 'cannot', why: 'webgpu' })
    expect(wayTo(choiceWith(true), known)).toEqual({ kind: 'cannot', why: 'f16' })
  })

  it('is brought from its file on the hub, at the revision that was named', () => {
    expect(wayTo(ran('wllama', { ...hub, revision: 'main' }), known)).toMatchObject({
      kind: 'hub',
      place: 'maker/model-gguf/model-q8_0.gguf',
      own: { kind: 'gguf', address: 'maker/model-gguf/resolve/main/model-q8_0.gguf' },
      variant: { setup: { ...hub, revision: 'main' } },
    })
  })

  it('is asked of a provider that the page knows, at that provider’s own address', () => {
    const setup = { baseUrl: 'https://api.mistral.ai/v1', model: 'ministral-8b' }
    expect(wayTo(ran('openai', { ...setup, reasoningEffort: 'low' }), known)).toMatchObject({
      kind: 'provider',
      place: 'api.mistral.ai',
      own: { provider: 'mistral', model: 'ministral-8b', reasoningEffort: 'low', sizeB: '' },
      variant: { engine: 'openai', setup },
    })
  })

  it.each([
    ['openai', { baseUrl: 'https://api.mistral.ai.evil.example/v1', model: 'x' }],
    ['openai', { baseUrl: 'https://own.openai.azure.com/openai/v1', model: 'x' }],
    ['openai', { baseUrl: 'http://localhost:11434', model: 'x' }],
    ['openai', { baseUrl: 'https://api.mistral.ai/v1' }],
    ['wllama', { from: 'url', url: 'https://evil.example/model.gguf' }],
    ['wllama', { ...hub, repository: 'https://evil.example/a/b' }],
    ['wllama', { ...hub, repository: '../..' }],
    ['wllama', { ...hub, file: '../../../evil.gguf' }],
    ['wllama', { from: 'file' }],
    ['webllm', { from: 'record', url: 'https://evil.example/' }],
    ['webllm', { from: 'prebuilt', model: 'nobody-has-this' }],
    ['one of tomorrow', {}],
  ])('is not had from where only its receipt says: %s %j', (engine, setup) => {
    expect(wayTo(ran(engine, setup as EngineSetup), known)).toBeUndefined()
  })
})
