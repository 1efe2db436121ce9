import { describe, expect, it } from 'vitest'
import ecologits from '@/energy/ecologits/models/table.json'
import v2 from '@/energy/ml-energy/v2/table.json'
import v3 from '@/energy/ml-energy/v3/table.json'
import aliases from './aliases/table.json'
import { modelAtHostEarlier } from './earlier'
import { identityOf, modelAtHost, modelCardOf, modelFactsOf, modelIds, namesOf } from './identities'

describe('the names of models', () => {
  it('are unique, and cover every source that the energy tables come from', () => {
    expect(new Set(modelIds).size).toBe(modelIds.length)
    const known = new Set(modelIds)
    const used = [...ecologits.rows, ...v2.rows, ...v3.rows].map(({ model }) => model)
    expect(used.filter((id) => !known.has(id))).toEqual([])
  })
  it('have every spelling lead to a model, and each spelling to one only on any day', () => {
    const known = new Set(modelIds)
    expect(aliases.rows.filter(({ id }) => !known.has(id))).toEqual([])
    const leads = new Map<string, Set<string>>()
    for (const { source, spelling, id, until } of aliases.rows) {
      const key = `${source} ${spelling} ${until ?? ''}`
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

describe('a name that moved', () => {
  const leadsTo = (day?: string) => modelAtHost('api.mistral.ai', 'mistral-large-latest', day)?.id
  it('leads to the model of the day, and now to the newest', () => {
    expect(leadsTo()).toBe('mistralai/Mistral-Large-3-675B-Instruct-2512')
    expect(leadsTo('2025-12-02')).toBe(leadsTo())
    expect(leadsTo('2025-12-01')).toBe('mistralai/Mistral-Large-Instruct-2411')
  })
  it('says since when; where nobody does, when that was read', () => {
    expect(namesOf('mistralai/Mistral-Large-3-675B-Instruct-2512')).toContainEqual({
      name: 'mistral-large-latest',
      from: '2025-12-02',
    })
    expect(namesOf('openai:gpt-5.3-chat-latest')).toContainEqual({
      name: 'gpt-5.3-chat-latest',
      asOf: '2026-07-02',
    })
  })
  it('led elsewhere for figures that were published with it', () => {
    const then = modelAtHostEarlier('api.mistral.ai', 'mistral-large-latest')
    expect(then).toMatchObject({
      id: 'mistral:mistral-large-latest',
      size: { total: { low: 123 } },
    })
    expect(modelAtHostEarlier('api.mistral.ai', 'mistral-large-2411')).toBeUndefined()
    const packaged = modelAtHostEarlier('router.huggingface.co', 'google/gemma-7b-it-GGUF')
    expect(packaged?.size?.total.low).toBe(7)
  })
})

describe('what the list holds', () => {
  it('is models that write text: none that speaks, draws, embeds or guards', () => {
    const others = /(tts|transcribe|realtime|audio|-image|voxtral|guard|embed)/i
    expect(modelIds.filter((id) => others.test(id))).toEqual([])
  })
  it('is models, and not the formats that they come in', () => {
    const formats = /-(gguf|keras|pytorch|flax|cpp|tflite|onnx.*|awq|4bit|int8)$/i
    expect(modelIds.filter((id) => formats.test(id))).toEqual([])
    const whole = 'google/gemma-7b-it'
    expect(modelAtHost('router.huggingface.co', `${whole}-GGUF`)).toEqual(modelCardOf(whole))
  })
  it('has no model that was released before the date in its own name', () => {
    const early = modelIds.filter((id) => {
      const [, year, month] = /-(2[4-9])(0[1-9]|1[0-2])$/.exec(id) ?? []
      const { released } = modelFactsOf(id)
      return year !== undefined && released !== undefined && released < `20${year}-${month ?? ''}`
    })
    expect(early).toEqual([])
  })
  it.each([
    ['deepseek-ai/DeepSeek-V4-Pro', 1600, 49],
    ['deepseek-ai/DeepSeek-V4-Flash', 284, 13],
    ['moonshotai/Kimi-K2.7-Code', 1000, 32],
  ])('has the published size of %s', (id, total, active) => {
    expect(modelCardOf(id)?.size).toMatchObject({
      total: { low: total },
      active: { high: active },
      basis: 'published',
    })
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
