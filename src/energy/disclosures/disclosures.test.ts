import { describe, expect, it } from 'vitest'
import { modelCardOf } from '@/catalog/identities'
import { disclosuresOf } from './index'
import table from './table.json'

const midsOf = (id: string, about: string) =>
  disclosuresOf(id)
    .filter((mark) => mark.about === about)
    .map(({ energy }) => energy?.mid)

describe('what has been published of one query', () => {
  it('is of the very model first', () => {
    expect(disclosuresOf('openai:gpt-4o')[0]).toMatchObject({
      who: 'Epoch AI',
      about: 'model',
      energy: { mid: 0.3 },
      outputTokens: 500,
    })
    expect(midsOf('openai:gpt-4o', 'model')).toEqual([0.3, 2.5, 40])
  })
  it('is of the maker’s service for its closed models only', () => {
    expect(midsOf('google:gemini-2.5-pro', 'maker')).toEqual([0.24, 0.1])
    expect(disclosuresOf('google/gemma-3-27b-it').every(({ about }) => about === 'model')).toBe(
      true,
    )
    expect(disclosuresOf('anthropic:claude-sonnet-4-6').map(({ about }) => about)).not.toContain(
      'maker',
    )
  })
  it('keeps ranges, and leaves out what was not published', () => {
    const range = disclosuresOf('openai:gpt-4o').find(({ when }) => when.includes('v2'))
    expect(range?.energy).toEqual({ mid: 0.31, low: 0.16, high: 0.6 })
    const [mistral] = disclosuresOf('mistralai/Mistral-Large-Instruct-2407')
    // A life cycle of 1.14 g, with no energy.
    expect(mistral).toMatchObject({ carbon: 1.14, outputTokens: 400 })
    expect(mistral).not.toHaveProperty('energy')
  })
  it('names scope and source on every mark, and speaks of models of the catalog', () => {
    for (const { scope, url, readIn, models } of table.rows) {
      expect(scope).not.toBe('')
      expect(readIn).not.toBe('')
      expect(url).toMatch(/^https:\/\//)
      expect(models.filter((id) => modelCardOf(id) === undefined)).toEqual([])
    }
  })
})
