import { describe, expect, it } from 'vitest'
import { nothingMeasured } from '@/comparison/measurement'
import { tokens } from '@/units/quantity'
import { bestEstimate } from '@/energy/source'
import { aiEnergyScore, energyScoresOf } from './index'

const whyOf = (id: string): string => {
  const found = aiEnergyScore.estimate({
    variant: { id, model: { id, name: id }, engine: 'openai', setup: {} },
    measurement: {
      ...nothingMeasured,
      compute: { kind: 'server', host: 'api.example.org' },
      usage: { outputTokens: tokens(400) },
    },
    place: { kind: 'remote', host: 'api.example.org' },
    device: { class: 'unknown' },
  })
  // Ten tokens never become four hundred.
  if (found.kind === 'estimate') throw new Error('It has no figure of an answer.')
  return found.why
}

describe('AI Energy Score', () => {
  it('names its figure, its ten tokens and its stars, and makes no forecast of them', () => {
    const why = whyOf('meta-llama/Llama-3.1-8B-Instruct')
    // 0.017376 Wh
    expect(why).toMatch(/0\.017 Wh/)
    expect(why).toMatch(/exactly 10/)
    expect(why).toMatch(/3 of 5 stars in class A/)
    expect(why).toMatch(/base weights, meta-llama\/Meta-Llama-3\.1-8B/)
  })
  it('has every level of reasoning that it measured', () => {
    expect(energyScoresOf('openai/gpt-oss-120b').map(({ reasoning }) => reasoning)).toEqual([
      'medium',
      'low',
      'high',
    ])
    expect(whyOf('openai/gpt-oss-120b')).toMatch(/up to 8,192/)
  })
  it('says where it has nothing', () => {
    expect(whyOf('openai:gpt-4o')).toMatch(/no result for this model/)
  })
  it('leaves out the rows that are known to be faulty', () => {
    const reasoned = (id: string) => energyScoresOf(id).filter(({ reasoning }) => reasoning)
    expect(reasoned('Qwen/Qwen3-Next-80B-A3B-Instruct')).toEqual([])
    expect(reasoned('google/gemma-3-4b-it')).toEqual([])
  })
  it('is never the headline', () => {
    const found = bestEstimate([aiEnergyScore], {
      variant: { id: 'a', model: { id: 'a', name: 'a' }, engine: 'openai', setup: {} },
      measurement: nothingMeasured,
      place: { kind: 'remote', host: 'api.example.org' },
      device: { class: 'unknown' },
    })
    expect(found.kind).toBe('unknown')
  })
})
