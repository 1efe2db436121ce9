import { describe, expect, it } from 'vitest'
import { gramsCO2e, gramsCO2ePerKWh, milliseconds, tokens, wattHours } from '@/units/quantity'
import { embodiedShare } from './device-embodied'
import { locationBased, marketBased, type Instrument, type Market } from './emissions'
import { consumerSci } from './sci'

const exactly = (value: number) => {
  const intensity = gramsCO2ePerKWh(value)
  return { low: intensity, mid: intensity, high: intensity }
}
/** One answer of 0.20 Wh, 0.10 to 0.40. */
const energy = { low: wattHours(0.1), mid: wattHours(0.2), high: wattHours(0.4) }
const france = exactly(44.18)
const poland = exactly(614.98)
const usa = exactly(383.55)
const sixty: Instrument = { kind: 'certificate', coverage: 0.6, factor: gramsCO2ePerKWh(0) }
const none: Market = { instruments: [] }
const mgOf = ({ mid }: { mid: number }) => mid * 1000

describe('location-based', () => {
  it('is energy times the grid’s intensity', () => {
    // 0.20 Wh × 44.18 g/kWh = 8.836 mg; × 614.98 = 122.996 mg; × 383.55 = 76.71 mg
    expect(mgOf(locationBased(energy, france))).toBeCloseTo(8.836, 9)
    expect(mgOf(locationBased(energy, poland))).toBeCloseTo(122.996, 9)
    expect(mgOf(locationBased(energy, usa))).toBeCloseTo(76.71, 9)
  })
  it('combines the range of the energy with that of the data sets', () => {
    const intensity = {
      low: gramsCO2ePerKWh(31),
      mid: gramsCO2ePerKWh(44.18),
      high: gramsCO2ePerKWh(44.18),
    }
    const { low, high } = locationBased(energy, intensity)
    // down: √(ln² 2 + ln² (44.18/31)) = √(0.4805 + 0.1255) = 0.7785 → ÷ 2.178; up: × 2
    expect(low * 1000).toBeCloseTo(8.836 / 2.178, 2)
    expect(high * 1000).toBeCloseTo(17.672, 9)
  })
  it('is nothing on a grid of nothing', () => {
    expect(locationBased(energy, exactly(0))).toEqual({ low: 0, mid: 0, high: 0 })
  })
})

describe('market-based', () => {
  it('with a certificate for 60 % counts 40 % of the grid', () => {
    const market: Market = { instruments: [sixty] }
    // 0.4 × 8.836 = 3.5344 mg; 0.4 × 122.996 = 49.1984 mg; 0.4 × 76.71 = 30.684 mg
    expect(mgOf(marketBased(energy, market, france).emissions)).toBeCloseTo(3.5344, 9)
    expect(mgOf(marketBased(energy, market, poland).emissions)).toBeCloseTo(49.1984, 9)
    expect(mgOf(marketBased(energy, market, usa).emissions)).toBeCloseTo(30.684, 9)
    expect(marketBased(energy, market, usa).steps).toEqual(['certificate', 'grid-average'])
  })
  it('without anything is the grid average, and says that this stands in', () => {
    const found = marketBased(energy, none, poland)
    expect(mgOf(found.emissions)).toBeCloseTo(122.996, 9)
    expect(found.steps).toEqual(['grid-average'])
  })
  it('takes the residual mix before the grid, and the supplier before both', () => {
    const residualMix = gramsCO2ePerKWh(700)
    const supplierRate = gramsCO2ePerKWh(100)
    const withResidual = marketBased(energy, { ...none, residualMix }, poland)
    expect(withResidual).toMatchObject({ steps: ['residual-mix'], factor: { mid: 700 } })
    const withBoth = marketBased(energy, { ...none, residualMix, supplierRate }, poland)
    expect(withBoth).toMatchObject({ steps: ['supplier-rate'], factor: { mid: 100 } })
  })
  it('adds up several instruments', () => {
    const contract: Instrument = { kind: 'contract', coverage: 0.3, factor: gramsCO2ePerKWh(20) }
    const found = marketBased(energy, { instruments: [contract, sixty] }, poland)
    // 0.3 × 20 + 0.6 × 0 + 0.1 × 614.98 = 67.498 g/kWh
    expect(found.factor.mid).toBeCloseTo(67.498, 9)
    expect(found.steps).toEqual(['certificate', 'contract', 'grid-average'])
  })
  it('is nothing where all is covered, as claimed', () => {
    const all: Instrument = { ...sixty, coverage: 1, isClaim: true }
    const found = marketBased(energy, { instruments: [all] }, usa)
    expect(found).toMatchObject({ emissions: { mid: 0 }, steps: ['certificate'], hasClaim: true })
  })
  it('refuses to cover more than there is', () => {
    const market: Market = { instruments: [sixty, sixty] }
    expect(() => marketBased(energy, market, usa)).toThrow(RangeError)
    const negative: Instrument = { ...sixty, coverage: -0.1 }
    expect(() => marketBased(energy, { instruments: [negative] }, usa)).toThrow(RangeError)
  })
})

describe('making the device', () => {
  it('costs a laptop 57 mg in half a minute of its four years', () => {
    // 241,000 g × 30 s / (4 × 365 × 86,400 s) = 57.3 mg
    const { low, mid, high } = embodiedShare('laptop', milliseconds(30_000), 'calendar')
    expect(mid * 1000).toBeCloseTo(57.3, 1)
    expect([low * 1000, high * 1000].map(Math.round)).toEqual([37, 79])
  })
  it('costs six times that over four hours of use a day', () => {
    const time = milliseconds(30_000)
    const ratio =
      embodiedShare('laptop', time, 'hours-of-use').mid /
      embodiedShare('laptop', time, 'calendar').mid
    expect(ratio).toBeCloseTo(6, 9)
  })
})

describe('the consumer SCI', () => {
  const grams = (value: number) => ({
    low: gramsCO2e(value / 2),
    mid: gramsCO2e(value),
    high: gramsCO2e(value * 2),
  })
  it('is electricity and making, per answer and per 1,000 output tokens', () => {
    const sci = consumerSci(grams(0.08), grams(0.02), tokens(400))
    // 0.08 + 0.02 = 0.10 g; × 1000/400 = 0.25 g
    expect(sci.perAnswer.mid).toBeCloseTo(0.1, 12)
    expect(sci.perThousandTokens?.mid).toBeCloseTo(0.25, 12)
    expect(sci.perThousandTokens?.high).toBeCloseTo(0.5, 12)
  })
  it('has no figure per token where none is known', () => {
    expect(consumerSci(grams(0.08), undefined, undefined)).not.toHaveProperty('perThousandTokens')
    expect(consumerSci(grams(0.08), undefined, tokens(0))).not.toHaveProperty('perThousandTokens')
  })
})
