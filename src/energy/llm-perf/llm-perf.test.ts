import { describe, expect, it } from 'vitest'
import type { EnergyEstimate } from '@/comparison/estimate'
import { nothingMeasured } from '@/comparison/measurement'
import { bestEstimate, type EstimateInput } from '@/energy/source'
import { tokens } from '@/units/quantity'
import { llmPerf } from './index'

const inputFor = (id: string, promptTokens?: number): EstimateInput => ({
  variant: { id, model: { id, name: id }, engine: 'openai', setup: {} },
  measurement: {
    ...nothingMeasured,
    compute: { kind: 'server', host: 'api.example.org' },
    usage: {
      outputTokens: tokens(400),
      ...(promptTokens !== undefined && { promptTokens: tokens(promptTokens) }),
    },
  },
  place: { kind: 'remote', host: 'api.example.org' },
  device: { class: 'unknown' },
})
const midOf = (found: EnergyEstimate): number => {
  if (found.kind === 'unknown') throw new Error(found.why)
  return found.energy.mid
}

describe('LLM-Perf', () => {
  const eight = 'meta-llama/Llama-3.1-8B-Instruct'
  it('has 8.38 J a token of Llama 3.1 8B, one request at a time', () => {
    // 400 × 8.3783 J = 3351 J = 0.9309 Wh; prompt as measured 22.533 J = 0.006259 Wh; × 1.15 = 1.0778
    expect(midOf(llmPerf.estimate(inputFor(eight)))).toBeCloseTo(1.0778, 3)
  })
  it('reads a prompt of twice the length with twice the energy', () => {
    const [short, long] = [256, 512].map((length) =>
      midOf(llmPerf.estimate(inputFor(eight, length))),
    )
    // 22.533 J / 3600 × 1.15 = 7.198 mWh
    expect((long ?? NaN) - (short ?? NaN)).toBeCloseTo(0.007198, 6)
  })
  it('says when it measured the base weights', () => {
    const found = llmPerf.estimate(inputFor('google/gemma-2-2b-it'))
    if (found.kind === 'unknown') throw new Error(found.why)
    expect(found.assumptions.join(' ')).toMatch(/base weights, google\/gemma-2-2b/)
  })
  it('is never the headline, and does not cover other models', () => {
    expect(bestEstimate([llmPerf], inputFor(eight)).kind).toBe('unknown')
    expect(llmPerf.estimate(inputFor('openai:gpt-4o')).kind).toBe('unknown')
  })
})
