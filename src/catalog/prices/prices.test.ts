import { describe, expect, it } from 'vitest'
import { endpointVariant } from './variant.fixture'
import { modelCardOf } from '../identities'
import { listedPriceOf, priceAt, pricesOf } from './index'
import table from './table.json'

describe('the list of prices', () => {
  it('has a price both ways in every row, for models that the catalog knows', () => {
    expect(table.rows.length).toBeGreaterThan(600)
    for (const { promptUsd, outputUsd, id } of table.rows) {
      expect(promptUsd + outputUsd).toBeGreaterThan(0)
      expect(id === null || modelCardOf(id) !== undefined).toBe(true)
    }
  })
  it('is dated by the source that it is from', () => {
    const [source] = table.sources
    expect(source?.version).toContain(priceAt('openai', 'gpt-4o')?.day)
    expect(priceAt('openai', 'gpt-4o')).toEqual({
      prompt: 2.5,
      cached: 1.25,
      output: 10,
      source: 'models.dev',
      day: '2026-07-02',
    })
  })
  it('names every host of a model', () => {
    const hosts = pricesOf('openai:gpt-4o').map(({ host }) => host)
    expect(hosts).toContain('OpenAI')
    expect(pricesOf('rightsize:pocket-3m')).toEqual([])
  })
  it('is of the host that a variant names, by its own name for the model', () => {
    const { baseUrl, model } = {
      baseUrl: 'https://api.mistral.ai/v1',
      model: 'mistral-large-latest',
    }
    expect(listedPriceOf(endpointVariant({ baseUrl, model }))).toMatchObject({ output: 1.5 })
    expect(
      listedPriceOf(endpointVariant({ baseUrl: 'http://localhost:11434/v1', model })),
    ).toBeUndefined()
    expect(listedPriceOf(endpointVariant({ baseUrl, model: 'nothing' }))).toBeUndefined()
  })
})
