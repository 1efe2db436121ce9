import { describe, expect, it } from 'vitest'
import {
  energyUnitFor,
  factorText,
  formatBillionParameters,
  formatBytes,
  formatBytesRange,
  formatCount,
  formatDuration,
  formatEnergy,
  formatIntensity,
  formatJoules,
  formatMass,
  formatMassRange,
  formatParameterRange,
  formatPower,
  formatRange,
  formatRangeEnds,
  formatSpeed,
  formatTokens,
  percentText,
} from './format'
import { numberText } from './number-text'
import {
  billionParameters,
  bytes,
  gramsCO2e,
  gramsCO2ePerKWh,
  joules,
  milliseconds,
  tokens,
  tokensPerSecond,
  wattHours,
  watts,
} from './quantity'

describe('energy', () => {
  it('has two significant digits and a unit', () => {
    expect(formatEnergy(wattHours(0.1973))).toBe('0.20 Wh')
    expect(formatEnergy(wattHours(0.0031))).toBe('3.1 mWh')
    expect(formatEnergy(wattHours(0.000004))).toBe('4.0 µWh')
    expect(formatEnergy(wattHours(15))).toBe('15 Wh')
    expect(formatEnergy(wattHours(1234))).toBe('1.2 kWh')
  })
  it('rounds up into the next digit without growing a third', () => {
    expect(formatEnergy(wattHours(0.0996))).toBe('0.10 Wh')
    expect(formatEnergy(wattHours(99.6))).toBe('100 Wh')
  })
  it('keeps one unit for values side by side', () => {
    const values = [wattHours(0.0011), wattHours(0.2)]
    const unit = energyUnitFor(values)
    expect(values.map((value) => formatEnergy(value, unit))).toEqual(['1.1 mWh', '200 mWh'])
  })
  it('moves to the larger unit where the largest of them would grow too long', () => {
    const values = [wattHours(0.001), wattHours(12)]
    const unit = energyUnitFor(values)
    expect(values.map((value) => formatEnergy(value, unit))).toEqual(['0.0010 Wh', '12 Wh'])
  })
  it('says unknown for what is not known', () => {
    expect(formatEnergy(undefined)).toBe('unknown')
    expect(formatIntensity(undefined)).toBe('unknown')
    expect(formatSpeed(undefined)).toBe('unknown')
  })
  it('says a known zero without decimals', () => {
    expect(formatEnergy(wattHours(0), 'Wh')).toBe('0 Wh')
  })
})

describe('ranges', () => {
  const range = { low: wattHours(0.0137), mid: wattHours(0.03), high: wattHours(0.0662) }
  it('write the unit once', () => {
    expect(formatRange(range)).toBe('0.014 – 0.066 Wh')
    expect(formatRange(range, 'mWh')).toBe('14 – 66 mWh')
    expect(formatRangeEnds(range, 'Wh')).toBe('0.014 – 0.066')
  })
  it('collapse where both ends read the same', () => {
    const narrow = { low: wattHours(0.1999), mid: wattHours(0.2), high: wattHours(0.2001) }
    expect(formatRange(narrow)).toBe('0.20 Wh')
  })
  it('exist for masses', () => {
    const mass = { low: gramsCO2e(0.02), mid: gramsCO2e(0.05), high: gramsCO2e(0.09) }
    expect(formatMassRange(mass)).toBe('20 – 90 mg')
    expect(formatMass(gramsCO2e(0.0009))).toBe('0.90 mg')
  })
})

describe('other quantities', () => {
  it('say times in the unit a person would use', () => {
    expect(formatDuration(milliseconds(0.5))).toBe('0.50 ms')
    expect(formatDuration(milliseconds(420))).toBe('420 ms')
    expect(formatDuration(milliseconds(1310))).toBe('1.3 s')
    expect(formatDuration(milliseconds(83_000))).toBe('83 s')
    expect(formatDuration(milliseconds(120_000))).toBe('2.0 min')
    expect(formatDuration(milliseconds(7_200_000))).toBe('2.0 h')
  })
  it('say sizes in powers of a thousand', () => {
    expect(formatBytes(bytes(7))).toBe('7 B')
    expect(formatBytesRange(bytes(5.7e6), bytes(12.2e6))).toBe('5.7 – 12 MB')
    expect(formatBytesRange(bytes(0.8e6), bytes(2e6))).toBe('0.80 – 2.0 MB')
    expect(formatBytes(bytes(360_448))).toBe('360 kB')
    expect(formatBytes(bytes(4.9e9))).toBe('4.9 GB')
  })
  it('say speed, power and intensity', () => {
    expect(formatSpeed(tokensPerSecond(37.2))).toBe('37 tok/s')
    expect(formatPower(watts(31.18))).toBe('31 W')
    expect(formatJoules(joules(1.2216))).toBe('1.2 J')
    expect(formatIntensity(gramsCO2ePerKWh(383.55))).toBe('380 g/kWh')
  })
  it('never round what was counted', () => {
    expect(formatCount(tokens(1204))).toBe('1,204')
    expect(formatTokens(tokens(1))).toBe('1 token')
    expect(formatTokens(tokens(397))).toBe('397 tokens')
  })
  it('say sizes of models as their names do', () => {
    expect(formatBillionParameters(billionParameters(0.00029))).toBe('0.29M')
    expect(formatBillionParameters(billionParameters(0.135))).toBe('135M')
    expect(formatBillionParameters(billionParameters(8))).toBe('8B')
    expect(formatBillionParameters(billionParameters(70.6))).toBe('70.6B')
    expect(formatBillionParameters(billionParameters(1000))).toBe('1T')
    expect(formatParameterRange(billionParameters(44), billionParameters(132))).toBe('44B – 132B')
    expect(formatParameterRange(billionParameters(8), billionParameters(8))).toBe('8B')
  })
  it('say factors and shares for a sentence', () => {
    expect([1.26, 2.9, 3.4, 6.2, 45.4, 128].map(factorText)).toEqual([
      '1.3',
      '2.9',
      '3',
      '6',
      '45',
      '130',
    ])
    expect([0.17, 0.004, 0].map(percentText)).toEqual(['17 %', '0.40 %', '0 %'])
  })
})

describe('any magnitude from 1e-12 to 1e9', () => {
  const magnitudes = Array.from({ length: 22 }, (_, step) => 10 ** (step - 12))
  const mantissas = [1, 1.049, 1.5, 4.999, 9.49, 9.5, 9.949, 9.951, 9.999]
  const values = magnitudes.flatMap((size) => mantissas.map((mantissa) => mantissa * size))
  const energyUnits = ['kWh', 'Wh', 'mWh', 'µWh'] as const
  /** Reads a text of ours back into a number. */
  const read = (text: string): number => {
    const digits = { '⁰': '0', '¹': '1', '²': '2', '³': '3', '⁴': '4', '⁵': '5', '⁶': '6' }
    const all: Record<string, string> = { ...digits, '⁷': '7', '⁸': '8', '⁹': '9', '⁻': '-' }
    const [mantissa = '', exponent] = text.replaceAll(',', '').split(' × 10')
    const power = Array.from(exponent ?? '', (sign) => all[sign] ?? '').join('')
    return Number(mantissa) * 10 ** Number(power)
  }

  it('is never written as zero or as not a number, and stays within its two digits', () => {
    for (const value of values) {
      const text = numberText(value)
      expect(text).not.toMatch(/NaN|Infinity|undefined|^0(\.0+)?$/)
      expect(Math.abs(read(text) / value - 1)).toBeLessThan(0.05)
    }
  })
  it('keeps that in every formatter and unit', () => {
    for (const value of values) {
      const range = { low: wattHours(value / 3), mid: wattHours(value), high: wattHours(value * 3) }
      const texts = [
        formatEnergy(wattHours(value)),
        formatRange(range),
        ...energyUnits.map((unit) => formatEnergy(wattHours(value), unit)),
        ...energyUnits.map((unit) => formatRange(range, unit)),
        formatMass(gramsCO2e(value)),
        formatJoules(joules(value)),
        formatDuration(milliseconds(value)),
        formatPower(watts(value)),
        formatSpeed(tokensPerSecond(value)),
        formatIntensity(gramsCO2ePerKWh(value)),
        formatBillionParameters(billionParameters(value)),
      ]
      for (const text of texts) {
        expect(text).not.toMatch(/NaN|Infinity|undefined|unknown/)
        expect(text).toMatch(/[1-9]/)
        expect(text).toMatch(/\p{L}/u)
      }
    }
  })
})
