/**
 * The expected numbers were worked out apart from this code, by the formulas of the methodology in
 * double precision; the first lines of each working are repeated here so that they can be followed.
 */
import { describe, expect, it } from 'vitest'
import {
  generationTime,
  gpuEnergyPerToken,
  gpusRequired,
  impactsOf,
  meanOf,
  type EcoLogitsInput,
  type GridMix,
  type Interval,
} from './impacts'
import { providers } from './providers'

const sweden: GridMix = {
  gwpKgPerKWh: 0.03582,
  adpeKgSbPerKWh: 7.771e-8,
  peMJPerKWh: 4.7301,
  waterLPerKWh: 6.0315,
}
const usa: GridMix = {
  gwpKgPerKWh: 0.38355,
  adpeKgSbPerKWh: 9.855e-8,
  peMJPerKWh: 9.6884,
  waterLPerKWh: 3.1321,
}
const exactly = (value: number): Interval => [value, value]
const dense = (billions: number, more: Partial<EcoLogitsInput> = {}): EcoLogitsInput => ({
  activeParametersB: exactly(billions),
  totalParametersB: exactly(billions),
  outputTokens: 100,
  pue: exactly(1.2),
  wueLPerKWh: exactly(0.569),
  grid: usa,
  ...more,
})

/** To a relative 1e-9. */
const expectClose = (found: Interval, [low, high]: Interval) => {
  for (const [value, expected] of [
    [found[0], low],
    [found[1], high],
  ] as const)
    if (expected === 0) expect(value).toBe(0)
    else expect(Math.abs(value / expected - 1)).toBeLessThan(1e-9)
}

describe('the worked example: mistral-large-latest, 400 tokens, Sweden', () => {
  const input = dense(123, {
    outputTokens: 400,
    tokensPerSecond: 36.1,
    timeToFirstTokenS: 0.48,
    ...providers.mistralai,
    grid: sweden,
  })
  const found = impactsOf(input)

  it('takes four GPUs for 295.2 GB, during 11.56 s', () => {
    // M = 1.2 · 123 · 16 / 8 = 295.2 GB; ceil(295.2 / 80) = 4; T = 400 / 36.1 + 0.48
    expect(found.gpus).toEqual([4, 4])
    expect(generationTime(input, 123, 64)).toBeCloseTo(11.56, 3)
  })
  it('comes to 0.240 Wh, 0.0161 g with 0.00753 g embodied, and 1.467 mL', () => {
    // GPUs 4 · 400 · 0.110563 mWh, server 11.5603 s · 1.2 kW · 4/8 / 64; sum · 1.16
    expectClose(found.energyKWh, exactly(2.401345413441e-4))
    expectClose(found.usage.gwpKg, exactly(8.601619270944e-6))
    expectClose(found.embodied.gwpKg, exactly(7.526258079409e-6))
    expectClose(found.gwpKg, exactly(8.601619270944e-6 + 7.526258079409e-6))
    expectClose(found.usage.adpeKgSb, exactly(1.866085520785e-11))
    expectClose(found.embodied.adpeKgSb, exactly(4.215620963809e-10))
    expectClose(found.usage.peMJ, exactly(1.135860394012e-3))
    expectClose(found.embodied.peMJ, exactly(9.524095840519e-5))
    expectClose(found.waterL, exactly(1.467002614324e-3))
    expect((found.energyKWh[0] * 1000).toFixed(3)).toBe('0.240')
    expect((found.gwpKg[0] * 1000).toFixed(4)).toBe('0.0161')
    expect((found.embodied.gwpKg[0] * 1000).toFixed(5)).toBe('0.00753')
    expect((found.waterL[0] * 1000).toFixed(3)).toBe('1.467')
  })
})

describe('the number of GPUs', () => {
  it('grows at the 80 GB line', () => {
    // 1.2 · 33.3 · 2 = 79.92 GB; 1.2 · 33.4 · 2 = 80.16 GB
    expect(gpusRequired(33.3, 16)).toBe(1)
    expect(gpusRequired(33.4, 16)).toBe(2)
    expectClose(impactsOf(dense(33.3)).energyKWh, exactly(1.198511408511e-5))
    expectClose(impactsOf(dense(33.4)).energyKWh, exactly(2.399449580366e-5))
    expectClose(impactsOf(dense(33.4)).embodied.gwpKg, exactly(2.02146802765e-6))
  })
  it('rounds three up to four', () => {
    // 1.2 · 100 · 2 = 240 GB = 3 GPUs → 4
    const found = impactsOf(dense(100, { tokensPerSecond: 50 }))
    expect(found.gpus).toEqual([4, 4])
    expectClose(found.energyKWh, exactly(5.303592168385e-5))
    expectClose(found.embodied.peMJ, exactly(1.647720065956e-5))
    expectClose(found.waterL, exactly(1.912616765044e-4))
  })
  it('has no upper bound', () => {
    // 1.2 · 5400 · 2 = 12,960 GB = 162 GPUs → 256
    expect(gpusRequired(5400, 16)).toBe(256)
  })
})

describe('no tokens', () => {
  it('cost nothing', () => {
    const found = impactsOf(dense(100, { outputTokens: 0, tokensPerSecond: 50 }))
    expect(found.energyKWh).toEqual([0, 0])
    expect(found.gwpKg).toEqual([0, 0])
    expect(found.waterL).toEqual([0, 0])
  })
  it('still keep the server for the time to the first', () => {
    // 0.5 s / 3600 · 1.2 kW · 4/8 / 64 · 1.2 = 1.5625e-6 kWh
    const found = impactsOf(dense(100, { outputTokens: 0, timeToFirstTokenS: 0.5 }))
    expectClose(found.energyKWh, exactly(1.5625e-6))
    expectClose(found.embodied.gwpKg, exactly(3.255208333333e-7))
  })
})

describe('the time', () => {
  it('is never longer than measured', () => {
    const slow = dense(100, { tokensPerSecond: 10 })
    expect(generationTime(slow, 100, 64)).toBe(10)
    expect(generationTime({ ...slow, requestS: 4 }, 100, 64)).toBe(4)
    expect(generationTime({ ...slow, requestS: 40 }, 100, 64)).toBe(10)
  })
  it('counts the first token also where the speed is modelled', () => {
    const input = dense(8, { outputTokens: 400, timeToFirstTokenS: 0.3 })
    expect(generationTime(input, 8, 64)).toBeCloseTo(18.24614961990447, 10)
  })
  it('touches the server’s share only: the GPUs are paid by the token', () => {
    const fast = impactsOf(dense(8, { requestS: 0 })).energyKWh[0]
    // 100 tokens · e, one GPU, PUE 1.2, and no server at all
    expect(fast).toBeCloseTo(1.2 * 100 * gpuEnergyPerToken(8, 64), 18)
  })
})

describe('ranges', () => {
  it('on the parameters run both ends', () => {
    const input = dense(8, {
      activeParametersB: [8, 28],
      totalParametersB: [8, 28],
      outputTokens: 400,
      tokensPerSecond: 36.8,
      timeToFirstTokenS: 0.49,
    })
    const found = impactsOf(input)
    expectClose(found.energyKWh, [3.051526475677e-5, 3.598163807268e-5])
    expectClose(found.usage.gwpKg, [1.170412979746e-5, 1.380075728278e-5])
    expectClose(found.embodied.gwpKg, [1.848887567935e-6, 1.848887567935e-6])
    expectClose(found.waterL, [1.100461821169e-4, 1.297593819936e-4])
    expect(found.gpus).toEqual([1, 1])
    expect(meanOf(found.energyKWh)).toBeCloseTo(3.324845e-5, 10)
  })
  it('on PUE and WUE pair low with low', () => {
    const found = impactsOf(
      dense(8, { outputTokens: 400, timeToFirstTokenS: 0.3, ...providers.huggingface_hub }),
    )
    expectClose(found.energyKWh, [3.260499634596e-5, 3.410063838017e-5])
    expectClose(found.usage.peMJ, [3.158902465982e-4, 3.303806248825e-4])
    expectClose(found.waterL, [1.060107783441e-4, 1.364203217481e-4])
    expectClose(found.embodied.adpeKgSb, exactly(1.663422125736e-10))
  })
  it('on both at once', () => {
    const input = dense(440, {
      activeParametersB: [44, 132],
      outputTokens: 400,
      requestS: 2,
      tokensPerSecond: 36.8,
      timeToFirstTokenS: 0.49,
      ...providers.anthropic,
    })
    const found = impactsOf(input)
    expect(found.gpus).toEqual([16, 16])
    expectClose(found.energyKWh, [4.802187770034e-4, 8.678382086373e-4])
    expectClose(found.usage.adpeKgSb, [4.732556047368e-11, 8.55254554612e-11])
    expectClose(found.waterL, [1.561367030544e-3, 3.47865637821e-3])
  })
})

describe('the optional inputs', () => {
  it('are batch, bits and lifetime', () => {
    const found = impactsOf(
      dense(8, {
        outputTokens: 400,
        batchSize: 16,
        quantizationBits: 4,
        serverLifetimeS: 157_680_000,
      }),
    )
    expectClose(found.energyKWh, exactly(6.056411410761e-5))
    expectClose(found.embodied.gwpKg, exactly(4.670731961509e-6))
  })
})

describe('inputs that cannot be', () => {
  it.each([
    ['a negative count', { outputTokens: -1 }],
    ['not a number', { outputTokens: Number.NaN }],
    ['no parameters', { activeParametersB: exactly(0) }],
    ['an interval the wrong way round', { pue: [1.4, 1.1] as const }],
    ['a PUE below 1', { pue: exactly(0.9) }],
    ['a speed of zero', { tokensPerSecond: 0 }],
    ['a batch of zero', { batchSize: 0 }],
    ['a negative grid', { grid: { ...usa, gwpKgPerKWh: -1 } }],
  ])('are refused: %s', (_, wrong) => {
    expect(() => impactsOf(dense(8, wrong))).toThrow(RangeError)
  })
})
