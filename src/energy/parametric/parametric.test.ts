import { describe, expect, it } from 'vitest'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { nothingMeasured, type Measurement } from '@/comparison/measurement'
import type { ModelCard, SizeBasis } from '@/comparison/model-card'
import type { Compute } from '@/comparison/run-event'
import type { Place, Variant } from '@/comparison/variant'
import type { BatchSetting } from '@/energy/source'
import { billionParameters, milliseconds, tokens } from '@/units/quantity'
import { numberText } from '@/units/number-text'
import { interTokenLatency, joulesPerToken } from './fit'
import { pageFit, parametric } from './index'

const HOST = 'api.example.org'
const server: Compute = { kind: 'server', host: HOST }
const remote: Place = { kind: 'remote', host: HOST }

const model = (
  total: readonly [number, number],
  active: readonly [number, number] = total,
  { id = 'meta-llama/Some-Model', basis = 'published' }: { id?: string; basis?: SizeBasis } = {},
): ModelCard => ({
  id,
  name: id,
  size: {
    total: { low: billionParameters(total[0]), high: billionParameters(total[1]) },
    active: { low: billionParameters(active[0]), high: billionParameters(active[1]) },
    basis,
  },
})
const variantOf = (card: ModelCard, precision?: string): Variant => ({
  id: card.id,
  model: card,
  engine: 'openai',
  setup: {},
  ...(precision !== undefined && { precision }),
})
const answered = (output: number, more: Partial<Measurement> = {}): Measurement => ({
  ...nothingMeasured,
  compute: server,
  usage: { outputTokens: tokens(output), promptTokens: tokens(20) },
  ...more,
})
const estimate = (
  variant: Variant,
  measurement: Measurement,
  place: Place = remote,
  batch?: BatchSetting,
): EnergyEstimate =>
  parametric.estimate({
    variant,
    measurement,
    place,
    device: { class: 'unknown' },
    ...(batch !== undefined && { batch }),
  })
const figureOf = (found: EnergyEstimate): EnergyFigure => {
  if (found.kind === 'unknown') throw new Error(found.why)
  return found
}
const factorIds = ({ uncertainty }: EnergyFigure) => uncertainty.map(({ id }) => id)

describe('the worked example: open 70B dense, bfloat16, 400 tokens, nothing else known', () => {
  const seventy = {
    active: billionParameters(70),
    total: billionParameters(70),
    batch: 64,
    bitsPerWeight: 16,
    tokens: 400,
  }
  const found = figureOf(estimate(variantOf(model([70, 70]), 'bf16'), answered(400)))
  const resultOf = (name: string) => found.working.find((step) => step.name === name)

  it('takes 1.01 J a token from the graphics processors, 0.112 Wh in all', () => {
    // ln e = −4.54046 + (0.22047 + 0.72467) · ln 140 GB + 0.13105 · ln 0.4
    //      = −4.54046 + 4.67057 − 0.12008 = 0.01003; e = 1.0101 J
    const { mid } = joulesPerToken(pageFit, seventy)
    expect(mid).toBeCloseTo(1.0101, 4)
    expect((400 * mid) / 3600).toBeCloseTo(0.1122, 4)
    expect(resultOf('Graphics')).toMatchObject({ sum: '400 tokens × 1.0 J', result: '0.11 Wh' })
  })
  it('adds 0.036 Wh for 4 of 8 GPUs of a server during 13.8 s, shared by 64', () => {
    const latency = interTokenLatency(seventy)
    expect(latency).toBeCloseTo(34.4, 1)
    expect((400 * latency) / 1000).toBeCloseTo(13.8, 1)
    // 1200 W × 4/8 × 13.77 s / 64 = 129.1 J = 0.0359 Wh
    expect(resultOf('Server around them')).toMatchObject({
      sum: '1,200 W × 4 of 8 GPUs × 14 s (modelled) ÷ 64 at once',
      result: '0.036 Wh',
    })
  })
  it('comes to 0.17 Wh with the building, 0.047 to 0.82', () => {
    // (0.11223 + 0.03586) × 1.15 = 0.1703
    // batch, L = ln(7.9 / 64) = −2.092 and ln(817 / 64) = 2.547; −0.30868 L + 0.05426 L² − 0.04149 L · 4.9416:
    //   up 0.6457 + 0.2375 + 0.4289 = 1.312 → × 3.71; down −0.7863 + 0.3521 − 0.5223 = −0.957 → ÷ 2.60
    // up: √(ln² 1.838 + 1.312² + ln² 1.8 + ln² (1.4/1.15)) = 1.574 → × 4.82
    // down: √(ln² 1.838 + 0.957² + ln² 1.8 + ln² (1.15/1.05)) = 1.280 → ÷ 3.60
    const { low, mid, high } = found.energy
    expect(mid).toBeCloseTo(0.1703, 4)
    expect([low, mid, high].map(numberText)).toEqual(['0.047', '0.17', '0.82'])
    expect(high / mid).toBeCloseTo(4.824, 2)
    expect(mid / low).toBeCloseTo(3.598, 2)
  })
  it('is modelled, grade C, at the building’s meter', () => {
    expect(found).toMatchObject({
      mark: 'modelled',
      grade: 'C',
      boundary: 'server-and-pue',
      method: { id: 'v3-weights' },
    })
    expect(factorIds(found)).toEqual(['fit', 'batch', 'stack', 'pue'])
  })
})

describe('the size of a model', () => {
  it('counts both its total and its active part', () => {
    const found = figureOf(estimate(variantOf(model([30.5, 30.5], [3.3, 3.3])), answered(1000)))
    // ln e = −4.5405 + 0.22047 · ln 6.6 GB + 0.72467 · ln 61 GB = −1.1454; e = 0.3181 J
    expect(found.working[1]?.result).toBe('0.32 J')
  })
  it('runs its ends where it is guessed, and says so', () => {
    const guessed = model([440, 440], [44, 132], { id: 'openai:gpt-4o', basis: 'guessed' })
    const found = figureOf(estimate(variantOf(guessed), answered(400)))
    expect(found).toMatchObject({ mark: 'guess', grade: 'D' })
    const size = found.uncertainty.find(({ id }) => id === 'size')
    // graphics alone: (132/44)^0.2205 = 1.274 from end to end, so at most √1.274 = 1.13 each way
    expect(size?.spread.up).toBeGreaterThan(1.07)
    expect(size?.spread.up).toBeLessThan(1.13)
    expect(found.assumptions.join(' ')).toMatch(/its maker does not say/)
  })
  it('has a floor below 4B: middle between fit and floor, both as ends', () => {
    const small = { active: billionParameters(0.135), total: billionParameters(0.135) }
    const { low, mid, high } = joulesPerToken(pageFit, {
      ...small,
      batch: 64,
      bitsPerWeight: 16,
      tokens: 400,
    })
    // ln e = −4.5405 + 0.94515 · ln 0.27 GB − 0.1201 = −5.898; e = 0.002745 J; floor 0.1459 J
    expect(low).toBeCloseTo(0.002745, 5)
    expect(high).toBeCloseTo(0.1459, 4)
    expect(mid).toBeCloseTo(Math.sqrt(0.002745 * 0.1459), 4)
    const found = figureOf(estimate(variantOf(model([0.135, 0.135])), answered(400)))
    expect(factorIds(found)).toContain('floor')
  })
  it('costs less at FP8, on fewer GPUs', () => {
    const bf16 = figureOf(estimate(variantOf(model([405, 405]), 'bf16'), answered(400)))
    const fp8 = figureOf(estimate(variantOf(model([405, 405]), 'fp8'), answered(400)))
    // graphics: × 0.5^0.945 = 0.519; GPUs: 972 GB → 16; 486 GB → 8
    expect(bf16.working[3]?.sum).toMatch(/16 of 8 GPUs/)
    expect(fp8.working[3]?.sum).toMatch(/ 8 of 8 GPUs/)
    expect(fp8.energy.mid).toBeLessThan(bf16.energy.mid * 0.62)
  })
})

describe('a batch that was set', () => {
  const at = (batch: BatchSetting) =>
    figureOf(estimate(variantOf(model([70, 70]), 'bf16'), answered(400), remote, batch))
  it('moves the figure by the exponent of the fit, and leaves the range', () => {
    // 1.0101 J × e^1.303 at 8 = 3.72 J; ÷ 2.60 at 817 = 0.388 J
    expect(at(8).working[1]?.result).toBe('3.7 J')
    expect(at('best').working[1]?.result).toBe('0.39 J')
    expect(factorIds(at(8))).toEqual(['fit', 'stack', 'pue'])
  })
  it('is said to be beyond the fit where it is', () => {
    expect(at(1).assumptions.join(' ')).toMatch(/carried on to them/)
    expect(at(8).assumptions.join(' ')).not.toMatch(/carried on to them/)
  })
})

describe('the weights', () => {
  it('have the bits that they were published with, where the host does not say', () => {
    const oss = model([117, 117], [5.1, 5.1], { id: 'openai/gpt-oss-120b' })
    const untold = figureOf(estimate(variantOf(oss), answered(400)))
    expect(untold.energy.mid).toBe(
      figureOf(estimate(variantOf(oss, 'mxfp4'), answered(400))).energy.mid,
    )
    expect(untold.assumptions.join(' ')).toMatch(/4 bits, as they were published/)
  })
  it('count for more in a long answer, up to the longest measured', () => {
    const each = (count: number) => {
      const { energy } = figureOf(estimate(variantOf(model([8, 8])), answered(count)))
      return energy.mid / count
    }
    expect(each(8000)).toBeGreaterThan(each(400))
    expect(each(50_000)).toBeCloseTo(each(12_000), 12)
  })
})

describe('the answer', () => {
  const seventy = variantOf(model([70, 70]), 'bf16')

  it('counts a measured time in place of the modelled one', () => {
    const measured = answered(400, { duration: milliseconds(5000) })
    // 1200 W × 4/8 × 5 s / 64 = 46.9 J = 0.0130 Wh
    expect(figureOf(estimate(seventy, measured)).working[3]).toMatchObject({ result: '0.013 Wh' })
  })
  it('pays for a long prompt beyond 500 uncached tokens', () => {
    const usage = {
      outputTokens: tokens(400),
      promptTokens: tokens(10_500),
      cachedPromptTokens: tokens(2000),
    }
    const found = figureOf(estimate(seventy, answered(400, { usage })))
    // 8000 × 2 × 70e9 × 588 W / (989e12 × 0.45) = 1479.8 J = 0.41 Wh
    expect(found.working[4]).toMatchObject({ name: 'Reading the prompt', result: '0.41 Wh' })
    // (0.1122 + 0.0359 + 0.4110) × 1.15 = 0.6430
    expect(found.energy.mid).toBeCloseTo(0.643, 3)
    expect(factorIds(found)).toContain('prompt')
    // 0.4110 of 0.5591
    expect(found.shares?.prompt).toBeCloseTo(0.735, 3)
  })
  it('is less sure of tokens that were counted and not reported', () => {
    const counted = answered(400, { usage: {}, pieces: tokens(400) })
    const found = figureOf(estimate(seventy, counted))
    expect(found.energy.mid).toBeCloseTo(0.1703, 4)
    expect(factorIds(found)).toContain('count')
  })
  it('of a recording is worked out as when it was recorded, at its own pace', () => {
    const replayed = answered(400, {
      compute: { kind: 'recording', of: { kind: 'server', host: HOST } },
      duration: milliseconds(1),
    })
    const found = figureOf(estimate(seventy, replayed, { kind: 'remote', host: 'recording' }))
    expect(found.energy.mid).toBeCloseTo(0.1703, 4)
    expect(found.assumptions.join(' ')).toMatch(/recorded/)
  })
})

describe('what two runs share', () => {
  const factorsAt = (host: string) =>
    figureOf(
      estimate(variantOf(model([8, 8])), answered(400, { compute: { kind: 'server', host } }), {
        kind: 'remote',
        host,
      }),
    ).uncertainty
  it('is batch, stack and building at one host, never the fit', () => {
    const shared = factorsAt('api.mistral.ai').map(({ shared }) => shared)
    expect(shared).toEqual([undefined, 'api.mistral.ai', 'api.mistral.ai', 'api.mistral.ai'])
  })
  it('is nothing at a host that hands requests on', () => {
    expect(factorsAt('openrouter.ai').every(({ shared }) => shared === undefined)).toBe(true)
  })
})

describe('what it does not cover', () => {
  const seventy = variantOf(model([70, 70]))
  const sizeless = variantOf({ id: 'vendor:secret', name: 'Secret' })
  const cpu: Compute = { kind: 'cpu', threads: 1 }
  it.each([
    ['a size nobody knows', sizeless, answered(400), remote],
    ['an answer without tokens', seventy, answered(0), remote],
    ['an answer of unknown length', seventy, answered(1, { usage: {} }), remote],
    ['a run on this device', seventy, answered(400), { kind: 'this-device' } as const],
    ['a run that never began', seventy, nothingMeasured, remote],
    [
      'a recording of a local run',
      seventy,
      answered(9, { compute: { kind: 'recording', of: cpu } }),
      remote,
    ],
    [
      'a server in the room',
      seventy,
      answered(9, { compute: { kind: 'server', host: '192.168.1.7:8000' } }),
      remote,
    ],
  ])('says why: %s', (_, variant, measurement, place) => {
    const found = estimate(variant, measurement, place)
    expect(found.kind).toBe('unknown')
    if (found.kind === 'unknown') expect(found.why).toMatch(/\w+ .*\.$/)
  })
})
