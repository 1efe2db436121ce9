import { describe, expect, it } from 'vitest'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { nothingMeasured, type Measurement } from '@/comparison/measurement'
import type { TokenUsage } from '@/comparison/run-event'
import type { BatchSetting } from '@/energy/source'
import { tokens } from '@/units/quantity'
import { compareEstimates } from '../verdict'
import { chooseCurve, joulesAtFew, readAt, type BenchRun, type Curve } from '@/energy/bench/choose'
import { mlEnergyV2, mlEnergyV3 } from './index'

const HOST = 'api.example.org'
const answered = (output: number, usage: TokenUsage = {}): Measurement => ({
  ...nothingMeasured,
  compute: { kind: 'server', host: HOST },
  usage: { outputTokens: tokens(output), promptTokens: tokens(20), ...usage },
})
const estimate = (
  id: string,
  measurement: Measurement,
  {
    precision,
    source = mlEnergyV3,
    batch,
  }: { precision?: string; source?: typeof mlEnergyV3; batch?: BatchSetting } = {},
): EnergyEstimate =>
  source.estimate({
    variant: {
      id,
      model: { id, name: id },
      engine: 'openai',
      setup: {},
      ...(precision !== undefined && { precision }),
    },
    measurement,
    place: { kind: 'remote', host: HOST },
    device: { class: 'unknown' },
    ...(batch !== undefined && { batch }),
  })
const figureOf = (found: EnergyEstimate): EnergyFigure => {
  if (found.kind === 'unknown') throw new Error(found.why)
  return found
}

describe('Llama 3.1 70B, 400 tokens, nothing else known', () => {
  const found = figureOf(estimate('meta-llama/Llama-3.1-70B-Instruct', answered(400)))

  it('takes 0.797 J a token, with the server and the building 0.13 Wh', () => {
    // graphics 400 × 0.797249 J = 318.9 J = 0.08858 Wh
    // server 22.4 ms × 400 = 8.96 s × 1200 W × 4/8 / 64 = 84.0 J = 0.0233 Wh; sum × 1.15 = 0.1287 Wh
    expect(found.working.find(({ name }) => name === 'Graphics')?.result).toBe('0.089 Wh')
    expect(found.energy.mid).toBeCloseTo(0.1287, 3)
  })
  it('runs from the best setting to 8 at once', () => {
    // up: 3.75871/0.797249 = 4.715 with stack 1.8 and PUE 1.217:
    //   √(1.5507² + 0.5878² + 0.1967²) = 1.6700 → × 5.31
    // down: 0.797249/0.373142 = 2.137, with 1.8 and 1.095: √(0.7592² + 0.5878² + 0.0910²) = 0.9645 → ÷ 2.62
    expect(found.energy.high / found.energy.mid).toBeCloseTo(5.31, 2)
    expect(found.energy.mid / found.energy.low).toBeCloseTo(2.62, 2)
  })
  it('is a benchmark, grade B, of graphics, server and building', () => {
    expect(found).toMatchObject({ mark: 'benchmark', grade: 'B', boundary: 'server-and-pue' })
    expect(found.assumptions.join(' ')).toMatch(/weights in bfloat16/)
  })
})

describe('a batch that was set', () => {
  const id = 'meta-llama/Llama-3.1-8B-Instruct'
  const at = (batch?: BatchSetting) =>
    figureOf(estimate(id, answered(400), batch === undefined ? {} : { batch }))
  it('moves the figure to its own, and out of the range', () => {
    // 0.455 J at 8, 0.119 at 64, 0.070 at best; the server: see the sum
    expect(at(8).working[1]?.result).toBe('0.45 J')
    expect(at('best').working[1]?.result).toBe('0.070 J')
    expect(at(8).energy.mid).toBeGreaterThan(at().energy.mid)
    expect(at('best').energy.mid).toBeLessThan(at().energy.mid)
    expect(at(8).uncertainty.map((factor) => factor.id)).toEqual(['stack', 'pue', 'deployment'])
    expect(at(8).assumptions[0]).toMatch(/^Set, not known: .* 8/)
  })
  it('says which batch was measured where it is not that one', () => {
    const one = at(1)
    expect(one.working[1]?.result).toBe('0.45 J')
    const beyond = one.uncertainty.find((factor) => factor.id === 'batch')
    // (1 / 7.9)^-0.537 = 3.0 at the most
    expect(beyond?.spread.up).toBeCloseTo(3.05, 1)
    expect(beyond?.spread.down).toBe(1)
    expect(one.assumptions.join(' ')).toMatch(/did not run it with as many at once/)
  })
})

describe('the shares of a figure', () => {
  it('are those of a long prompt, of reasoning and of the answer', () => {
    const usage = { promptTokens: tokens(10_500), reasoningTokens: tokens(100) }
    const { shares, energy } = figureOf(estimate('Qwen/Qwen3-8B', answered(400, usage)))
    // 10,000 × 2 × 8e9 × 588 / (989e12 × 0.45) = 211.4 J = 0.0587 Wh, × 1.15
    expect((shares?.prompt ?? 0) * energy.mid).toBeCloseTo(0.0587 * 1.15, 3)
    expect(shares?.reasoning).toBeCloseTo((1 - (shares?.prompt ?? 0)) / 4, 12)
    expect(shares?.answer).toBeCloseTo(((1 - (shares?.prompt ?? 0)) * 3) / 4, 12)
  })
  it('hold reasoning in the answer where the host does not tell', () => {
    const { shares } = figureOf(estimate('Qwen/Qwen3-8B', answered(400)))
    expect(shares).toEqual({ prompt: 0, answer: 1 })
  })
})

describe('the choice of a row', () => {
  it('follows the reasoning that the host reported', () => {
    const chat = figureOf(estimate('Qwen/Qwen3-8B', answered(400)))
    const reasoning = figureOf(
      estimate('Qwen/Qwen3-8B', answered(400, { reasoningTokens: tokens(300) })),
    )
    // 0.119 and 0.267 J a token
    expect(chat.working[1]?.result).toBe('0.12 J')
    expect(reasoning.working[1]?.result).toBe('0.27 J')
  })
  it('says where only the other task was measured', () => {
    const found = figureOf(estimate('openai/gpt-oss-120b', answered(400)))
    expect(found.working[1]?.result).toBe('0.27 J')
    expect(found.assumptions.join(' ')).toMatch(/while reasoning only/)
  })
  it('takes another processor where there is no H100', () => {
    const found = figureOf(
      estimate('deepseek-ai/DeepSeek-V3.1', answered(400), { precision: 'fp8' }),
    )
    expect(found.working[1]).toMatchObject({ result: '2.9 J' })
    expect(found.working[1]?.sum).toMatch(/8 × B200 with 64/)
  })
  it('wants the very precision where it is said', () => {
    const id = 'meta-llama/Llama-3.1-8B-Instruct'
    expect(estimate(id, answered(9), { precision: 'bf16' }).kind).toBe('estimate')
    expect(estimate(id, answered(9), { precision: 'fp8' }).kind).toBe('unknown')
    const large = 'meta-llama/Llama-3.1-405B-Instruct'
    const found = figureOf(estimate(large, answered(9), { precision: 'fp8' }))
    expect(found.working[1]?.sum).toMatch(/Llama-3.1-405B-Instruct-FP8/)
  })
  it('does not cover a model of which there is none', () => {
    expect(estimate('openai:gpt-4o', answered(400))).toMatchObject({ kind: 'unknown' })
    expect(estimate('Qwen/Qwen3-8B', answered(0))).toMatchObject({ kind: 'unknown' })
  })
})

describe('a curve', () => {
  const run = (batch: number, joulesPerToken: number): BenchRun => ({
    task: 'chat',
    gpu: 'H100',
    gpus: 1,
    batch,
    batchLimit: batch,
    joulesPerToken,
    msPerToken: batch,
  })
  const curveOf = (...runs: BenchRun[]): Curve => {
    const curve = chooseCurve(
      { model: 'm', relation: 'same', id: 'm', precision: null, totalB: 1, activeB: null, runs },
      'chat',
    )
    if (curve === undefined) throw new Error('no curve')
    return curve
  }
  it('is read between two measured batches on the log scale', () => {
    // 64 is halfway from 16 to 256: √(4 · 1) = 2 J
    expect(readAt(curveOf(run(256, 1), run(16, 4)), 64)?.joulesPerToken).toBeCloseTo(2, 12)
  })
  it('is never carried on beyond what was measured, but for the dear end', () => {
    const curve = curveOf(run(192, 0.1), run(512, 0.09))
    expect(readAt(curve, 64)).toMatchObject({ joulesPerToken: 0.1, batch: 192 })
    // 0.1 J × (8/192)^-0.537 = 0.1 × 5.506 = 0.551 J
    expect(joulesAtFew(curve)).toBeCloseTo(0.551, 3)
  })
})

describe('the older bench', () => {
  it('covers models that the newer does not, and says that its engine is old', () => {
    const id = 'google/gemma-2-9b-it'
    expect(estimate(id, answered(400)).kind).toBe('unknown')
    const found = figureOf(estimate(id, answered(400), { source: mlEnergyV2 }))
    expect(found.grade).toBe('C')
    expect(found.assumptions.join(' ')).toMatch(/engine of 2024/)
  })
})

describe('two models of one bench at one host', () => {
  it('share batch, stack and building in their ratio', () => {
    const small = estimate('meta-llama/Llama-3.1-8B-Instruct', answered(400))
    const large = estimate('Qwen/Qwen3-235B-A22B-Instruct-2507', answered(400))
    const verdict = compareEstimates(small, large)
    expect(verdict.kind).toBe('ratio')
    if (verdict.kind !== 'ratio') return
    expect(verdict).toMatchObject({ thriftier: 'first' })
    expect(verdict.cancelled).toHaveLength(3)
    // deployments alone: 1.7; the two batch curves differ a little more
    expect(verdict.times.mid / verdict.times.low).toBeGreaterThan(1.69)
    expect(verdict.times.mid / verdict.times.low).toBeLessThan(2.2)
  })
})
