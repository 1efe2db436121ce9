import { describe, expect, it } from 'vitest'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { nothingMeasured } from '@/comparison/measurement'
import { milliseconds, tokens } from '@/units/quantity'
import { ecologits, inputFor, mixOf } from './index'
import mixes from './mixes/table.json'
import models from './models/table.json'
import { providers } from './providers'

const served = (id: string, output: number, host = 'api.example.org'): EnergyEstimate =>
  ecologits.estimate({
    variant: { id, model: { id, name: id }, engine: 'openai', setup: {} },
    measurement: {
      ...nothingMeasured,
      compute: { kind: 'server', host },
      usage: { outputTokens: tokens(output) },
    },
    place: { kind: 'remote', host },
    device: { class: 'unknown' },
  })
const figureOf = (found: EnergyEstimate): EnergyFigure => {
  if (found.kind === 'unknown') throw new Error(found.why)
  return found
}

describe('the named reference', () => {
  it('gives Mistral Large 2 0.241 Wh for 400 tokens, without a range', () => {
    const { energy } = figureOf(served('mistralai/Mistral-Large-Instruct-2411', 400))
    // The worked example of 36.1 tokens/s and 0.48 s takes 0.2401 Wh; this one of 36.9 and 1.05 s 0.3 s longer.
    expect(energy.mid).toBeCloseTo(0.2411307396505, 12)
    expect(energy.low).toBeCloseTo(energy.high, 12)
  })
  it('gives a closed model its own range, with the middle halfway, and calls its size a guess', () => {
    const found = figureOf(served('openai:gpt-4o', 400))
    const { low, mid, high } = found.energy
    expect(mid).toBeCloseTo((low + high) / 2, 12)
    expect(high / low).toBeGreaterThan(1.3)
    expect(found).toMatchObject({ mark: 'guess', grade: 'D', method: { version: '0.11' } })
  })
  it('names an open model modelled, and says what its range is not', () => {
    const found = figureOf(served('meta-llama/Llama-3.1-70B-Instruct', 400))
    expect(found.mark).toBe('modelled')
    expect(found.assumptions.join(' ')).toMatch(/not an error range/)
  })
  it('does not cover a model that is not in its table, or an answer of nothing', () => {
    expect(served('swiss-ai/Apertus-8B-Instruct-2509', 400).kind).toBe('unknown')
    expect(served('openai:gpt-4o', 0).kind).toBe('unknown')
  })
})

describe('what it is given', () => {
  const unmeasured = { host: 'api.example.org', time: undefined }
  it('is the entry of the maker at the maker’s address, else that of the hub', () => {
    const id = 'mistralai/Mistral-Nemo-Instruct-2407'
    const atMaker = inputFor(id, 400, { ...unmeasured, host: 'api.mistral.ai' })
    expect(atMaker?.provider).toBe(providers.mistralai)
    expect(atMaker?.input.tokensPerSecond).toBeGreaterThan(0)
    expect(inputFor(id, 400, unmeasured)?.provider).toBe(providers.huggingface_hub)
  })
  it('is the measured time in seconds, and the zone asked for', () => {
    const found = inputFor('openai:gpt-4o', 400, { host: 'x', time: milliseconds(2500) }, 'FRA')
    expect(found?.input.requestS).toBe(2.5)
    expect(found?.input.grid.gwpKgPerKWh).toBeCloseTo(0.04418, 10)
  })
  it('is never the world’s mix, whose primary energy cannot be right', () => {
    expect(mixOf('WOR')).toBeUndefined()
    expect(mixOf('XXX')).toBeUndefined()
  })
})

describe('the tables', () => {
  it('hold sizes the right way round, and zones for every provider', () => {
    for (const { totalB, activeB } of models.rows) {
      expect(totalB).toHaveLength(2)
      expect(activeB).toHaveLength(2)
      expect(totalB[0]).toBeLessThanOrEqual(Number(totalB[1]))
      expect(activeB[0]).toBeGreaterThan(0)
      expect(activeB[1]).toBeLessThanOrEqual(Number(totalB[1]))
    }
    const known = new Set(mixes.rows.map(({ zone }) => zone))
    for (const { zone } of Object.values(providers)) expect(known).toContain(zone)
    for (const { provider } of models.rows) expect(Object.keys(providers)).toContain(provider)
  })
})
