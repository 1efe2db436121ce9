import { describe, expect, it } from 'vitest'
import type { ModelCard } from '@/comparison/model-card'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { nothingMeasured, type Measurement } from '@/comparison/measurement'
import type { TokenUsage } from '@/comparison/run-event'
import type { BatchSetting } from '@/energy/source'
import { asServed } from '@/energy/as-served'
import { parametric } from '@/energy/parametric'
import { billionParameters, tokens } from '@/units/quantity'
import { compareEstimates } from '../verdict'
import {
  BATCH_EXPONENT,
  joulesAtFew,
  measuredOf,
  readNearest,
  type BenchRun,
  type Measured,
} from '@/energy/bench/choose'
import { mlEnergyV2, mlEnergyV3 } from './index'
import v2 from './v2/table.json'
import v3 from './v3/table.json'

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
    expect(at(8).uncertainty.map((factor) => factor.id)).toEqual(['stack', 'pue'])
    expect(at(8).assumptions[0]).toMatch(/^Set, not known: .* 8/)
  })
  it('below 8 rises as measured elsewhere, and says so', () => {
    // 0.4550 J × 8^0.9 = 0.4550 × 6.498 = 2.96 J
    expect(at(1).working[1]?.result).toBe('3.0 J')
    expect(at(1).working[1]?.sum).toMatch(/carried on to 1 at once/)
    // halfway, on the log scale, to 3.5 × 2.96 J + 2 J
    expect(at('one').working[1]?.result).toBe('6.0 J')
    expect(at('few').working[1]?.result).toBe('0.92 J')
  })
  it('above the end of the curve stays there, and says where it ends', () => {
    const beyond = at(2000)
    expect(beyond.working[1]?.sum).toMatch(/with 691 requests at once/)
    expect(beyond.assumptions.join(' ')).toMatch(/its curve ends there. Measured were 8 to 691/)
    // (2000 / 691)^-0.48 = 1 / 1.67
    const factor = beyond.uncertainty.find(({ id: name }) => name === 'batch')
    expect(factor?.spread.down).toBeCloseTo(1.67, 1)
    expect(factor?.spread.up).toBe(1)
  })
  it('is read on the deployment that was measured nearest to it', () => {
    const sum = (model: string, set?: BatchSetting, usage: TokenUsage = {}) =>
      figureOf(estimate(model, answered(400, usage), set === undefined ? {} : { batch: set }))
        .working[1]?.sum ?? ''
    // One processor of each ends at 29, 32 and 16; two ran 64.
    expect(sum('Qwen/Qwen3-32B')).toMatch(/2 × H100 with 64/)
    expect(sum('google/gemma-3-27b-it')).toMatch(/2 × H100 with 64/)
    const reasoning = { reasoningTokens: tokens(300) }
    expect(sum('Qwen/Qwen3-30B-A3B-Thinking-2507', undefined, reasoning)).toMatch(
      /2 × H100 with 64/,
    )
    expect(sum('openai/gpt-oss-120b', 256)).toMatch(/2 × H100 with 260|2 × H100 with 256/)
    // Both ran it: the fewest.
    expect(sum('openai/gpt-oss-120b')).toMatch(/1 × H100 with 64/)
  })
})

describe('the shares of a figure', () => {
  it('are those of a long prompt, of reasoning and of the answer', () => {
    const usage = { promptTokens: tokens(10_500), reasoningTokens: tokens(100) }
    const { shares, energy } = figureOf(estimate('Qwen/Qwen3-8B', answered(400, usage)))
    // reading (10,000 × 2 × 8e9 + 2 × 29e3 × 8^0.72 × (10,500² − 500²)) × 588 / (989e12 × 0.45) = 249.1 J
    // looking back 400 × 10,000 × 55e3 × 8^0.42 × 588 / (3.35e12 × 0.6) = 154.1 J; 403.2 J = 0.1120 Wh, × 1.15
    expect((shares?.prompt ?? 0) * energy.mid).toBeCloseTo(0.112 * 1.15, 3)
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
  it('wants the very precision where it is said, and else brings the nearest to it', () => {
    const id = 'meta-llama/Llama-3.1-8B-Instruct'
    const exact = figureOf(estimate(id, answered(400), { precision: 'bf16' }))
    const fewer = figureOf(estimate(id, answered(400), { precision: 'fp8' }))
    expect([exact.grade, fewer.grade]).toEqual(['B', 'C'])
    // 0.119 J × 0.5^0.25 = 0.119 × 0.841 = 0.100 J, from 0.63 to 1.12 of 0.119
    expect(exact.working[1]?.result).toBe('0.12 J')
    expect(fewer.working[1]?.result).toBe('0.10 J')
    const precision = fewer.uncertainty.find((factor) => factor.id === 'precision')
    expect(precision?.spread.up).toBeGreaterThan(1.2)
    const large = 'meta-llama/Llama-3.1-405B-Instruct'
    const found = figureOf(estimate(large, answered(9), { precision: 'fp8' }))
    expect(found.working[1]?.sum).toMatch(/Llama-3.1-405B-Instruct-FP8/)
    expect(found.grade).toBe('B')
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
  const measuredIn = (...runs: BenchRun[]): Measured => {
    const curve = measuredOf(
      { model: 'm', relation: 'same', id: 'm', precision: null, totalB: 1, activeB: null, runs },
      'chat',
    )
    if (curve === undefined) throw new Error('no curve')
    return curve
  }
  it('is read between two measured batches on the log scale', () => {
    // 64 is halfway from 16 to 256: √(4 · 1) = 2 J
    expect(readNearest(measuredIn(run(256, 1), run(16, 4)), 64)?.joulesPerToken).toBeCloseTo(2, 12)
  })
  it('is never carried on beyond what was measured, but for the dear end', () => {
    const curve = measuredIn(run(192, 0.1), run(512, 0.09))
    expect(readNearest(curve, 64)).toMatchObject({ joulesPerToken: 0.1, batch: 192 })
    // 0.1 J × (8/192)^-0.48 = 0.1 × 4.597 = 0.460 J
    expect(joulesAtFew(curve)).toBeCloseTo(0.46, 3)
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
  it('share the building alone, for their batches and processors may differ', () => {
    const small = estimate('meta-llama/Llama-3.1-8B-Instruct', answered(400))
    const large = estimate('Qwen/Qwen3-235B-A22B-Instruct-2507', answered(400))
    const verdict = compareEstimates(small, large)
    expect(verdict.kind).toBe('ratio')
    if (verdict.kind !== 'ratio') return
    expect(verdict).toMatchObject({ thriftier: 'first' })
    expect(verdict.cancelled).toEqual(['the building’s cooling and losses'])
  })
  it('are told apart more closely where both are set to one batch', () => {
    const at = (id: string) => estimate(id, answered(400), { batch: 64 })
    const verdict = compareEstimates(
      at('meta-llama/Llama-3.1-8B-Instruct'),
      at('Qwen/Qwen3-235B-A22B-Instruct-2507'),
    )
    if (verdict.kind !== 'ratio') throw new Error(verdict.kind)
    // Two stacks: exp(√2 · ln 1.8) = 2.296
    expect(verdict.times.mid / verdict.times.low).toBeCloseTo(2.296, 2)
  })
})

describe('two names of one architecture and size', () => {
  it('are never called against each other, whatever two methods say of them', () => {
    const hub = estimate('mistralai/Mistral-Large-Instruct-2407', answered(400), {
      source: mlEnergyV2,
    })
    const size = (value: number) => ({
      low: billionParameters(value),
      high: billionParameters(value),
    })
    const card: ModelCard = {
      id: 'mistral:some-alias',
      name: 'Some alias',
      size: { total: size(123), active: size(123), basis: 'published' },
    }
    const api = parametric.estimate(asServed(card, { outputTokens: tokens(400), host: HOST }))
    expect(figureOf(hub).energy.mid / figureOf(api).energy.mid).toBeGreaterThan(1.5)
    expect(compareEstimates(hub, api)).toMatchObject({ kind: 'too-close', isOneArchitecture: true })
    const longer = parametric.estimate(asServed(card, { outputTokens: tokens(40_000), host: HOST }))
    expect(compareEstimates(hub, longer).kind).toBe('ratio')
  })
})

describe('numbers that the tables themselves give', () => {
  const rowsOf = (table: typeof v3 | typeof v2) =>
    table.rows.flatMap(({ model, relation, runs }) =>
      runs
        .filter(({ gpu, task }) => gpu === 'H100' && task === 'chat' && relation === 'same')
        .map((run) => ({ model, ...run })),
    )
  const meanFactor = (values: readonly number[]) =>
    Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)

  it('are the factor between the engines of 2024 and 2025', () => {
    const pairs = rowsOf(v2).flatMap((old) =>
      rowsOf(v3)
        .filter(
          (now) =>
            now.model === old.model &&
            now.gpus === old.gpus &&
            Math.abs(Math.log(now.batch / old.batch)) < 0.06,
        )
        .map((now) => old.joulesPerToken / now.joulesPerToken),
    )
    expect(pairs).toHaveLength(11)
    expect(meanFactor(pairs)).toBeCloseTo(1.59, 2)
    expect(Math.min(...pairs)).toBeGreaterThan(1.59 / 1.2)
    expect(Math.max(...pairs)).toBeLessThan(1.59 * 1.2)
  })
  it('are how energy falls from one measured batch to the next', () => {
    const slopes = v3.rows.flatMap(({ runs }) => {
      const curves = new Map<string, typeof runs>()
      for (const run of runs) {
        const key = `${run.task} ${run.gpu} ${run.gpus}`
        curves.set(key, [...(curves.get(key) ?? []), run])
      }
      return [...curves.values()].flatMap((curve) => {
        const sorted = curve.toSorted((a, b) => a.batch - b.batch)
        return sorted.slice(1).map((run, at) => {
          const before = sorted[at] ?? run
          return (
            Math.log(run.joulesPerToken / before.joulesPerToken) /
            Math.log(run.batch / before.batch)
          )
        })
      })
    })
    const middle = slopes.toSorted((a, b) => a - b)[Math.floor(slopes.length / 2)]
    expect(middle).toBeCloseTo(BATCH_EXPONENT, 2)
  })
})
