import { describe, expect, it } from 'vitest'
import { modelCardOf } from '@/catalog/identities'
import { trainingOf } from './index'
import table from './table.json'

describe('the emissions of training', () => {
  it('are as published, by place and by contracts', () => {
    const found = trainingOf('meta-llama/Llama-3.1-8B-Instruct')
    expect(found?.figures).toHaveLength(1)
    // 420 t = 4.2e8 g; the maker says that contracts covered all of it
    expect(found?.figures[0]).toMatchObject({ emissions: 4.2e8, marketBased: 0 })
    expect(found).not.toHaveProperty('contradiction')
  })
  it('keep both figures where publications contradict each other', () => {
    const found = trainingOf('meta-llama/Llama-3.3-70B-Instruct')
    expect(found?.figures.map(({ emissions }) => emissions)).toEqual([1.29e7, 2.04e9])
    // 2,040 / 12.9
    expect(found?.contradiction).toBeCloseTo(158.1, 1)
  })
  it('are unknown, and not zero, where nothing was published', () => {
    expect(trainingOf('openai:gpt-4o')).toBeUndefined()
    expect(trainingOf('Qwen/Qwen3-8B')).toBeUndefined()
  })
  it('lead to models of the catalog, each with its source', () => {
    for (const { models, url, basis, scope } of table.rows) {
      expect(models.filter((id) => modelCardOf(id) === undefined)).toEqual([])
      expect(url).toMatch(/^https:\/\//)
      expect(`${basis}${scope}`).not.toBe('')
    }
  })
})
