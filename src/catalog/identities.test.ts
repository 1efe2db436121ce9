import { describe, expect, it } from 'vitest'
import ecologits from '@/energy/ecologits/models/table.json'
import v2 from '@/energy/ml-energy/v2/table.json'
import v3 from '@/energy/ml-energy/v3/table.json'
import aliases from './aliases/table.json'
import { identityOf, modelAtHost, modelCardOf, modelFactsOf, modelIds } from './identities'

describe('the names of models', () => {
  it('are unique, and cover every source that the energy tables come from', () => {
    expect(new Set(modelIds).size).toBe(modelIds.length)
    const known = new Set(modelIds)
    const used = [...ecologits.rows, ...v2.rows, ...v3.rows].map(({ model }) => model)
    expect(used.filter((id) => !known.has(id))).toEqual([])
  })
  it('have every spelling lead to a model, and each spelling to one only', () => {
    const known = new Set(modelIds)
    expect(aliases.rows.filter(({ id }) => !known.has(id))).toEqual([])
    const leads = new Map<string, Set<string>>()
    for (const { source, spelling, id } of aliases.rows) {
      const key = `${source} ${spelling}`
      leads.set(key, (leads.get(key) ?? new Set()).add(id))
    }
    expect([...leads].filter(([, ids]) => ids.size > 1)).toEqual([])
  })
  it('hold every model of WebLLM that answers, in its 161 spellings', () => {
    const webllm = aliases.rows.filter(({ source }) => source === 'webllm')
    expect(webllm).toHaveLength(161)
    const sizeless = webllm.filter(({ id }) => modelCardOf(id)?.size === undefined)
    expect(new Set(sizeless.map(({ id }) => id))).toEqual(new Set(['google/gemma-4-E2B-it']))
  })
})

describe('a spelling', () => {
  it.each([
    [
      'ml-energy-v2',
      'meta-llama/Meta-Llama-3.1-8B-Instruct',
      'meta-llama/Llama-3.1-8B-Instruct',
      'same',
    ],
    [
      'webllm',
      'Llama-3.1-8B-Instruct-q4f16_1-MLC',
      'meta-llama/Llama-3.1-8B-Instruct',
      'quantised',
    ],
    ['ecologits', 'anthropic/claude-haiku-4-5-20251001', 'anthropic:claude-haiku-4-5', 'same'],
    ['models.dev', 'alibaba/qwen3-32b', 'Qwen/Qwen3-32B', 'same'],
    ['api', 'mistral-large-2512', 'mistralai/Mistral-Large-3-675B-Instruct-2512', 'same'],
  ] as const)('of %s, %s, is %s (%s)', (source, spelling, id, relation) => {
    expect(identityOf(source, spelling)).toEqual({ id, relation })
  })
  it('that nobody has is no model', () => {
    expect(identityOf('webllm', 'llama-3.1-8b')).toBeUndefined()
  })
})

describe('the card of a model', () => {
  it('has its published size', () => {
    expect(modelCardOf('openai/gpt-oss-120b')?.size).toEqual({
      total: { low: 117, high: 117 },
      active: { low: 5.1, high: 5.1 },
      basis: 'published',
    })
  })
  it('has a guessed size as a range, called so', () => {
    expect(modelCardOf('openai:gpt-4o')?.size).toEqual({
      total: { low: 440, high: 440 },
      active: { low: 44, high: 132 },
      basis: 'guessed',
    })
  })
  it('has no size where nobody gives one, and facts only where they are known', () => {
    expect(modelCardOf('openai:gpt-5.5')).toBeDefined()
    expect(modelCardOf('openai:gpt-5.5')?.size).toBeUndefined()
    expect(modelFactsOf('openai:gpt-5.5')).toMatchObject({ isOpen: false, released: '2026-04-23' })
    expect(modelFactsOf('nobody:nothing')).toEqual({})
  })
})

describe('a name at an endpoint', () => {
  it('is the maker’s own at the maker’s address', () => {
    expect(modelAtHost('api.openai.com', 'gpt-4o')?.id).toBe('openai:gpt-4o')
    expect(modelAtHost('api.mistral.ai', 'open-mistral-nemo')?.id).toBe(
      'mistralai/Mistral-Nemo-Instruct-2407',
    )
    expect(modelAtHost('generativelanguage.googleapis.com', 'gemini-2.5-pro')?.size?.basis).toBe(
      'guessed',
    )
  })
  it('is the hub’s elsewhere, where it is written in full', () => {
    expect(modelAtHost('router.huggingface.co', 'Qwen/Qwen3-32B')?.id).toBe('Qwen/Qwen3-32B')
    expect(modelAtHost('router.huggingface.co', 'Qwen/Qwen3-32B:groq')?.id).toBe('Qwen/Qwen3-32B')
    expect(modelAtHost('openrouter.ai', 'alibaba/qwen3-32b:free')?.id).toBe('Qwen/Qwen3-32B')
    expect(modelAtHost('openrouter.ai', 'nobody/nothing')).toBeUndefined()
    expect(modelAtHost('router.huggingface.co', 'qwen3-32b')).toBeUndefined()
    expect(modelAtHost('localhost:11434', 'llama3.1:8b')).toBeUndefined()
  })
})
