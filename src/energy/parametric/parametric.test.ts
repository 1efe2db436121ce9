import { describe, expect, it } from 'vitest'
import type { BatchSetting } from '@/energy/source'
import { billionParameters, milliseconds, tokens } from '@/units/quantity'
import { numberText } from '@/units/number-text'
import { interTokenLatency, joulesOfSmall, joulesPerToken } from './fit'
import { pageFit } from './index'
import {
  answered,
  estimate,
  factorIds,
  figureOf,
  HOST,
  model,
  remote,
  variantOf,
} from './served.fixture'

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

  it('takes 0.87 J a token from the graphics processors, 0.097 Wh in all', () => {
    // ln e = −4.42634 + (0.22123 + 0.66755) · ln 140 GB + 0.11372 · ln 0.4
    //      = −4.42634 + 4.39203 − 0.10420 = −0.13851; e = 0.8706 J
    const mid = joulesPerToken(pageFit, seventy)
    expect(mid).toBeCloseTo(0.8706, 4)
    expect((400 * mid) / 3600).toBeCloseTo(0.0967, 4)
    expect(resultOf('Graphics')).toMatchObject({ sum: '400 tokens × 0.87 J', result: '0.097 Wh' })
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
  it('comes to 0.15 Wh with the building, 0.042 to 0.75', () => {
    // (0.09674 + 0.03586) × 1.15 = 0.1525
    // batch, L = ln(7.9 / 64) = −2.092 and ln(817 / 64) = 2.547; −0.32841 L + 0.05491 L² − 0.03510 L · 4.9416:
    //   up 0.6870 + 0.2403 + 0.3629 = 1.290 → × 3.63; down −0.8366 + 0.3563 − 0.4418 = −0.922 → ÷ 2.51
    // up: √(ln² 1.989 + 1.290² + ln² 1.8 + ln² (1.4/1.15)) = 1.588 → × 4.89
    // down: √(ln² 1.989 + 0.922² + ln² 1.8 + ln² (1.15/1.05)) = 1.295 → ÷ 3.65
    const { low, mid, high } = found.energy
    expect(mid).toBeCloseTo(0.1525, 4)
    expect([low, mid, high].map(numberText)).toEqual(['0.042', '0.15', '0.75'])
    expect(high / mid).toBeCloseTo(4.893, 2)
    expect(mid / low).toBeCloseTo(3.65, 2)
  })
  it('is modelled, grade C, at the building’s meter', () => {
    expect(found).toMatchObject({
      mark: 'modelled',
      grade: 'C',
      boundary: 'server-and-pue',
      method: { id: 'v3-weights' },
    })
    expect(factorIds(found)).toEqual(['fitAll', 'fit', 'batch', 'stack', 'pue'])
    expect(found.served).toMatchObject({ gpus: 4, batch: 64, outputTokens: 400 })
  })
})

describe('the size of a model', () => {
  it('counts both its total and its active part', () => {
    const found = figureOf(estimate(variantOf(model([30.5, 30.5], [3.3, 3.3])), answered(1000)))
    // ln e = −4.4263 + 0.22123 · ln 6.6 GB + 0.66755 · ln 61 GB = −1.2647; e = 0.2823 J
    expect(found.working[1]?.result).toBe('0.28 J')
  })
  it('runs its ends where it is guessed, and says so', () => {
    const guessed = model([440, 440], [44, 132], { id: 'openai:gpt-4o', basis: 'guessed' })
    const found = figureOf(estimate(variantOf(guessed), answered(400)))
    expect(found).toMatchObject({ mark: 'guess', grade: 'D' })
    const size = found.uncertainty.find(({ id }) => id === 'size')
    // 3 % of 440B to 132B; graphics alone: (132/13.2)^0.2212 = 1.66 from end to end, √1.66 = 1.29 each way at most
    expect(size?.spread.up).toBeGreaterThan(1.15)
    expect(size?.spread.up).toBeLessThan(1.29)
    expect(factorIds(found)).toEqual(expect.arrayContaining(['guess', 'bits']))
    expect(found.assumptions.join(' ')).toMatch(/4 to 16 bits, as nobody says/)
    expect(found.assumptions.join(' ')).toMatch(/its maker does not say/)
  })
  it('goes on without a step below 4B, and may take at most what one of 4B takes', () => {
    const small = { active: billionParameters(0.135), total: billionParameters(0.135) }
    const { low, mid, high } = joulesOfSmall(pageFit, {
      ...small,
      batch: 64,
      bitsPerWeight: 16,
      tokens: 400,
    })
    // ln e = −4.42634 + 0.88878 · ln 0.27 GB − 0.1042 = −5.6943; e = 0.003365 J; at 8 GB −2.6824; 0.06840 J
    expect(low).toBeCloseTo(0.003365, 6)
    expect(mid).toBe(low)
    expect(high).toBeCloseTo(0.0684, 4)
    const found = figureOf(estimate(variantOf(model([0.135, 0.135])), answered(400)))
    expect(factorIds(found)).toContain('floor')
    const at = (size: number) =>
      figureOf(estimate(variantOf(model([size, size])), answered(400))).energy
    for (const end of ['low', 'mid', 'high'] as const)
      expect(at(4)[end] / at(3.999)[end]).toBeCloseTo(1, 3)
  })
  it('costs less at FP8, on fewer GPUs', () => {
    const bf16 = figureOf(estimate(variantOf(model([405, 405]), 'bf16'), answered(400)))
    const fp8 = figureOf(estimate(variantOf(model([405, 405]), 'fp8'), answered(400)))
    // graphics: × 0.5^0.248 = 0.842; GPUs: 972 GB → 16; 486 GB → 8
    expect(bf16.working[3]?.sum).toMatch(/16 of 8 GPUs/)
    expect(fp8.working[3]?.sum).toMatch(/ 8 of 8 GPUs/)
    expect(fp8.energy.mid / bf16.energy.mid).toBeLessThan(0.842)
    expect(fp8.energy.mid / bf16.energy.mid).toBeGreaterThan(0.6)
    expect(factorIds(fp8)).toContain('precision')
  })
})

describe('a batch that was set', () => {
  const at = (batch: BatchSetting) =>
    figureOf(estimate(variantOf(model([70, 70]), 'bf16'), answered(400), remote, batch))
  it('moves the figure by the exponent of the fit, and leaves the range', () => {
    // 0.8706 J × e^1.281 at 8 = 3.13 J; ÷ 2.51 at 817 = 0.346 J
    expect(at(8).working[1]?.result).toBe('3.1 J')
    expect(at('best').working[1]?.result).toBe('0.35 J')
    expect(factorIds(at(8))).toEqual(['fitAll', 'fit', 'stack', 'pue'])
  })
  it('rises below 8 as measured elsewhere, and is dearer still where the host has little to do', () => {
    // 0.8706 J × e^1.290 × 8^0.9 = 3.163 × 6.498 = 20.6 J; halfway to 3.5 × 20.6 + 2 = 74 J: 39 J
    expect(at(1).working[1]?.result).toBe('21 J')
    expect(at('one').working[1]?.result).toBe('39 J')
    // halfway between 3.13 J and 3.5 × 3.13 + 0.25 J
    expect(at('few').working[1]?.result).toBe('5.9 J')
    expect(factorIds(at('few'))).toContain('traffic')
  })
  it('stays what it is at the end of the curve above it', () => {
    expect(at(5000).working[1]?.result).toBe(at('best').working[1]?.result)
  })
  it('is said to be beyond the fit where it is', () => {
    expect(at(1).assumptions.join(' ')).toMatch(/curve of the fit ends/)
    expect(at(8).assumptions.join(' ')).not.toMatch(/curve of the fit ends/)
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
    // weights 8000 × 2 × 70e9 = 1.12e15; attention 2 × 29e3 × 70^0.72 × (10,500² − 2,000²) = 1.313e14
    // 1.2513e15 × 588 W / (989e12 × 0.45) = 1653 J = 0.459 Wh
    expect(found.working[4]).toMatchObject({ name: 'Reading the prompt', result: '0.46 Wh' })
    // 400 × 10,000 × 55e3 × 70^0.42 = 1.310e12 B × 588 W / (3.35e12 × 0.6) = 383 J = 0.106 Wh
    expect(found.working[5]).toMatchObject({ name: 'Looking back at it', result: '0.11 Wh' })
    // (0.0967 + 0.0359 + 0.4593 + 0.1065) × 1.15 = 0.8032
    expect(found.energy.mid).toBeCloseTo(0.8032, 3)
    expect(factorIds(found)).toEqual(expect.arrayContaining(['prompt', 'cache', 'attention']))
    // 0.5658 of 0.6984
    expect(found.shares?.prompt).toBeCloseTo(0.81, 2)
  })
  it('is moved by its batch only as far as it is the answer’s', () => {
    const usage = { outputTokens: tokens(400), promptTokens: tokens(100_000) }
    const found = figureOf(estimate(seventy, answered(400, { usage })))
    const own = found.uncertainty.find(({ id }) => id === 'batch')
    // The prompt is 99 % of the figure.
    expect(own?.spread.up).toBeLessThan(1.05)
  })
  it('reads cached tokens of a prompt for hardly anything, and looks back at them all the same', () => {
    const at = (cachedPromptTokens: number) =>
      figureOf(
        estimate(
          seventy,
          answered(400, {
            usage: {
              outputTokens: tokens(400),
              promptTokens: tokens(10_500),
              cachedPromptTokens: tokens(cachedPromptTokens),
            },
          }),
        ),
      )
    expect(Number(at(10_500).working[4]?.result.split(' ')[0])).toBeGreaterThan(0)
    expect(at(10_500).working[4]?.result).toBe('0.27 mWh')
    expect(at(10_500).working[5]?.result).toBe(at(0).working[5]?.result)
  })
  it('of a long prompt holds what Epoch AI works out for GPT-4o', () => {
    const gpt4o = variantOf(model([440, 440], [44, 132], { id: 'openai:gpt-4o', basis: 'guessed' }))
    // epoch.ai, "How much energy does ChatGPT use?": 2.5 Wh for 10,000 tokens, 40 Wh for 100,000
    for (const [count, published] of [
      [10_000, 2.5],
      [100_000, 40],
    ] as const) {
      const usage = { outputTokens: tokens(500), promptTokens: tokens(count) }
      const { energy } = figureOf(estimate(gpt4o, answered(500, { usage })))
      expect(published).toBeGreaterThan(energy.low)
      expect(published).toBeLessThan(energy.high)
    }
  })
  it('is less sure of tokens that were counted and not reported', () => {
    const counted = answered(400, { usage: {}, pieces: tokens(400) })
    const found = figureOf(estimate(seventy, counted))
    expect(found.energy.mid).toBeCloseTo(0.1525, 4)
    expect(factorIds(found)).toContain('count')
  })
  it('of a recording is worked out as when it was recorded, at its own pace', () => {
    const replayed = answered(400, {
      compute: { kind: 'recording', of: { kind: 'server', host: HOST } },
      duration: milliseconds(1),
    })
    const found = figureOf(estimate(seventy, replayed, { kind: 'remote', host: 'recording' }))
    expect(found.energy.mid).toBeCloseTo(0.1525, 4)
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
  it('is the building at one host, and what the fit has wrong of all models', () => {
    const shared = factorsAt('api.mistral.ai').filter(
      (one) => one.shared?.includes('Some-Model') === false,
    )
    expect(shared.map(({ id }) => id)).toEqual(['fitAll', 'pue'])
    // √0.65 · ln 1.989 = 0.5543
    expect(shared[0]?.spread.up).toBeCloseTo(1.741, 3)
  })
  it('is all that hangs on the model, for two runs of it', () => {
    const own = factorsAt('api.mistral.ai').filter(({ shared }) => shared?.endsWith('Some-Model'))
    expect(own.map(({ id }) => id)).toEqual(['fit', 'batch', 'stack'])
  })
  it('is no more than fit and model at a host that hands requests on', () => {
    const shared = factorsAt('openrouter.ai').filter((one) => one.shared !== undefined)
    expect(shared.map(({ id }) => id)).toEqual(['fitAll', 'fit'])
  })
})
