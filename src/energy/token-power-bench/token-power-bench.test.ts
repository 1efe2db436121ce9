import { describe, expect, it } from 'vitest'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { nothingMeasured } from '@/comparison/measurement'
import { tokens } from '@/units/quantity'
import { tokenPowerBench } from './index'

const HOST = 'api.example.org'
const estimate = (id: string, precision?: string): EnergyEstimate =>
  tokenPowerBench.estimate({
    variant: {
      id,
      model: { id, name: id },
      engine: 'openai',
      setup: {},
      ...(precision !== undefined && { precision }),
    },
    measurement: {
      ...nothingMeasured,
      compute: { kind: 'server', host: HOST },
      usage: { outputTokens: tokens(400), promptTokens: tokens(20) },
    },
    place: { kind: 'remote', host: HOST },
    device: { class: 'unknown' },
  })
const figureOf = (found: EnergyEstimate): EnergyFigure => {
  if (found.kind === 'unknown') throw new Error(found.why)
  return found
}

describe('TokenPowerBench', () => {
  it('has Llama 3.2 3B at 64 at once: 400 tokens', () => {
    const found = figureOf(estimate('meta-llama/Llama-3.2-3B-Instruct'))
    // graphics 400 × 0.028248 J = 11.30 J = 3.139 mWh
    // server, of which one processor of eight computed: 2.554 s × 1200 W × 1/8 / 64 = 5.99 J = 1.663 mWh
    // (3.139 + 1.663) × 1.15 = 5.52 mWh
    expect(found.energy.mid * 1000).toBeCloseTo(5.52, 2)
    expect(found).toMatchObject({ mark: 'benchmark', grade: 'C' })
  })
  it('says that idle processors count, and that the weights are not named', () => {
    const { assumptions } = figureOf(estimate('meta-llama/Llama-3.2-3B-Instruct'))
    expect(assumptions.join(' ')).toMatch(/idle/)
    expect(assumptions.join(' ')).toMatch(/base or the instruct/)
  })
  it('stands on the batch that was measured where it was not 64', () => {
    const { assumptions } = figureOf(estimate('meta-llama/Llama-3.2-1B-Instruct'))
    expect(assumptions.join(' ')).toMatch(/that of 512 requests at once: its curve ends there/)
  })
  it('does not cover other models, and brings its own to another precision', () => {
    expect(estimate('Qwen/Qwen3-8B').kind).toBe('unknown')
    const fewer = figureOf(estimate('meta-llama/Llama-3.2-3B-Instruct', 'fp8'))
    // 0.0282 J × 0.5^0.25
    expect(fewer.working[1]?.result).toBe('0.024 J')
  })
})
