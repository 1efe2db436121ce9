import { describe, expect, it } from 'vitest'
import { priceTable } from './prices.mjs'

describe('prices', () => {
  const known = {
    models: new Set(['openai:gpt-4o', 'Qwen/Qwen3-8B']),
    repositories: new Map([['qwen/qwen3-8b', 'Qwen/Qwen3-8B']]),
    spellings: new Map([['models.dev openai/gpt-4o', 'openai:gpt-4o']]),
  }
  const price = { input_usd_per_million: '1', output_usd_per_million: '2' }
  it('are of the model that a host’s name leads to, and of hosts that can be asked', () => {
    const { table, dropped } = priceTable(
      [
        { provider: 'openai', model: 'gpt-4o', cache_read_usd_per_million: '0.5', ...price },
        { provider: 'openrouter', model: 'openai/gpt-4o', has_tiers: 'yes', ...price },
        { provider: 'novita-ai', model: 'qwen/qwen3-8b', ...price },
        { provider: 'togetherai', model: 'new-model', ...price },
        { provider: 'alibaba', model: 'qwen-max', ...price },
      ],
      known,
    )
    expect(table.rows).toMatchObject([
      { provider: 'openai', id: 'openai:gpt-4o', promptUsd: 1, outputUsd: 2, cachedUsd: 0.5 },
      { provider: 'openrouter', id: 'openai:gpt-4o', hasTiers: true },
      { provider: 'novita-ai', id: 'Qwen/Qwen3-8B' },
      { provider: 'together', id: null },
    ])
    expect(dropped.map(({ row }) => row)).toEqual(['alibaba qwen-max'])
  })
  it('are none where a row lists nothing, or a model that writes no text', () => {
    const free = { input_usd_per_million: '0', output_usd_per_million: '0' }
    const { table } = priceTable(
      [
        { provider: 'openai', model: 'gpt-4o', ...free },
        { provider: 'openai', model: 'gpt-4o-mini-tts', ...price },
      ],
      known,
    )
    expect(table.rows).toEqual([])
  })
})
