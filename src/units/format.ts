/**
 * The only place that makes text of a quantity: two significant digits, always with its unit.
 *
 * Values that stand beside each other share a unit, chosen once for all of them. A unit is a symbol,
 * the same in every language, so it lives here and not in the catalogue. What is not known is
 * written "unknown", and nothing that is not zero is ever written as zero.
 */
import { countText, numberText, publishedText, UNKNOWN } from './number-text'
import type {
  BillionParameters,
  Bytes,
  BytesPerSecond,
  GramsCO2e,
  GramsCO2ePerKWh,
  Joules,
  Litres,
  Milliseconds,
  OperationsPerSecond,
  Quantity,
  Tokens,
  TokensPerSecond,
  UsDollars,
  WattHours,
  Watts,
} from './quantity'
import type { Range } from './range'

export {
  axisText,
  countText,
  factorText,
  numberText,
  percentText,
  publishedText,
  UNKNOWN,
} from './number-text'

/** A unit: how many of the base unit it holds, and from which value of the base it is chosen. */
interface Unit<Symbol extends string> {
  readonly symbol: Symbol
  readonly size: number
  readonly from: number
}

/** Largest first; the last is chosen from zero. */
type Scale<Symbol extends string> = readonly [Unit<Symbol>, ...Unit<Symbol>[]]

export type EnergyUnit = 'kWh' | 'Wh' | 'mWh' | 'µWh'
export type MassUnit = 'kg' | 'g' | 'mg' | 'µg'
export type DurationUnit = 'h' | 'min' | 's' | 'ms'
export type BytesUnit = 'GB' | 'MB' | 'kB' | 'B'

/** Of watt-hours. An answer is a few hundredths of one, so Wh starts there. */
const energyScale: Scale<EnergyUnit> = [
  { symbol: 'kWh', size: 1e3, from: 1e3 },
  { symbol: 'Wh', size: 1, from: 0.01 },
  { symbol: 'mWh', size: 1e-3, from: 1e-5 },
  { symbol: 'µWh', size: 1e-6, from: 0 },
]
/** Of joules, for working only: what is compared is in watt-hours. */
const jouleScale: Scale<'kJ' | 'J' | 'mJ'> = [
  { symbol: 'kJ', size: 1e3, from: 1e4 },
  { symbol: 'J', size: 1, from: 0.01 },
  { symbol: 'mJ', size: 1e-3, from: 0 },
]
/** Of grams. */
const massScale: Scale<MassUnit> = [
  { symbol: 'kg', size: 1e3, from: 1e3 },
  { symbol: 'g', size: 1, from: 0.1 },
  { symbol: 'mg', size: 1e-3, from: 1e-5 },
  { symbol: 'µg', size: 1e-6, from: 0 },
]
/** Of litres. */
const waterScale: Scale<'L' | 'mL' | 'µL'> = [
  { symbol: 'L', size: 1, from: 1 },
  { symbol: 'mL', size: 1e-3, from: 1e-4 },
  { symbol: 'µL', size: 1e-6, from: 0 },
]
/** Of milliseconds. */
const durationScale: Scale<DurationUnit> = [
  { symbol: 'h', size: 3_600_000, from: 5_400_000 },
  { symbol: 'min', size: 60_000, from: 90_000 },
  { symbol: 's', size: 1000, from: 1000 },
  { symbol: 'ms', size: 1, from: 0 },
]
/** Of bytes, in powers of a thousand. */
const bytesScale: Scale<BytesUnit> = [
  { symbol: 'GB', size: 1e9, from: 1e9 },
  { symbol: 'MB', size: 1e6, from: 1e6 },
  { symbol: 'kB', size: 1e3, from: 1e3 },
  { symbol: 'B', size: 1, from: 0 },
]
/** Of operations a second. */
const operationScale: Scale<'Top/s' | 'Gop/s' | 'Mop/s'> = [
  { symbol: 'Top/s', size: 1e12, from: 1e12 },
  { symbol: 'Gop/s', size: 1e9, from: 1e9 },
  { symbol: 'Mop/s', size: 1e6, from: 0 },
]
/** Of billions of parameters. */
const parameterScale: Scale<'T' | 'B' | 'M' | 'k'> = [
  { symbol: 'T', size: 1e3, from: 1e3 },
  { symbol: 'B', size: 1, from: 1 },
  { symbol: 'M', size: 1e-3, from: 1e-4 },
  { symbol: 'k', size: 1e-6, from: 0 },
]

/** From here a number in a unit is too long to read beside others. */
const TOO_LONG = 10_000

/** The unit for values side by side: that of the smallest, unless the largest would grow too long. */
function unitFor<Symbol extends string>(
  scale: Scale<Symbol>,
  values: readonly number[],
): Unit<Symbol> {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value))
  const last = scale.length - 1
  if (positive.length === 0) return scale[last] ?? scale[0]
  const [smallest, largest] = [Math.min(...positive), Math.max(...positive)]
  let chosen = scale.findIndex(({ from }) => smallest >= from)
  if (chosen < 0) chosen = last
  while (chosen > 0 && largest / (scale[chosen] ?? scale[0]).size >= TOO_LONG) chosen -= 1
  return scale[chosen] ?? scale[0]
}

const unitOf = <Symbol extends string>(scale: Scale<Symbol>, symbol: Symbol): Unit<Symbol> =>
  scale.find((unit) => unit.symbol === symbol) ?? scale[0]

function withUnit<Symbol extends string>(
  scale: Scale<Symbol>,
  value: number | undefined,
  symbol: Symbol | undefined,
): string {
  if (value === undefined || !Number.isFinite(value)) return UNKNOWN
  const unit = symbol === undefined ? unitFor(scale, [value]) : unitOf(scale, symbol)
  return `${numberText(value / unit.size)} ${unit.symbol}`
}

function endsIn<Symbol extends string>(
  { low, high }: Range<Quantity<string>>,
  { size }: Unit<Symbol>,
): string {
  const [from, to] = [numberText(low / size), numberText(high / size)]
  return from === to ? from : `${from} – ${to}`
}

const rangeUnit = <Symbol extends string>(
  scale: Scale<Symbol>,
  range: Range<Quantity<string>>,
  symbol: Symbol | undefined,
): Unit<Symbol> => (symbol === undefined ? unitFor(scale, [range.mid]) : unitOf(scale, symbol))

/** The unit shared by energies that stand side by side. */
export const energyUnitFor = (values: readonly WattHours[]): EnergyUnit =>
  unitFor(energyScale, values).symbol

/** "0.20 Wh"; in `unit` where it stands beside others. */
export const formatEnergy = (value: WattHours | undefined, unit?: EnergyUnit): string =>
  withUnit(energyScale, value, unit)

/** Both ends of an energy range with the unit once: "0.014 – 0.066 Wh". */
export function formatRange(range: Range<WattHours>, unit?: EnergyUnit): string {
  const chosen = rangeUnit(energyScale, range, unit)
  return `${endsIn(range, chosen)} ${chosen.symbol}`
}

/** Both ends of an energy range, for a place where its unit already stands: "0.014 – 0.066". */
export const formatRangeEnds = (range: Range<WattHours>, unit: EnergyUnit): string =>
  endsIn(range, unitOf(energyScale, unit))

/** An energy as a bare number in a unit, for the length of a bar; never for text. */
export const energyIn = (value: WattHours, unit: EnergyUnit): number =>
  value / unitOf(energyScale, unit).size

/** The unit shared by masses that stand side by side. */
export const massUnitFor = (values: readonly GramsCO2e[]): MassUnit =>
  unitFor(massScale, values).symbol

/** A mass as a bare number in a unit, for the length of a bar; never for text. */
export const massIn = (value: GramsCO2e, unit: MassUnit): number =>
  value / unitOf(massScale, unit).size

/** "21 mg"; what it is a mass of (CO2e) is for the words around it. */
export const formatMass = (value: GramsCO2e | undefined, unit?: MassUnit): string =>
  withUnit(massScale, value, unit)

/** Both ends of a range of masses with the unit once. */
export function formatMassRange(range: Range<GramsCO2e>, unit?: MassUnit): string {
  const chosen = rangeUnit(massScale, range, unit)
  return `${endsIn(range, chosen)} ${chosen.symbol}`
}

/** "1.5 mL" */
export const formatWater = (value: Litres | undefined): string =>
  withUnit(waterScale, value, undefined)

const CENT = 0.01

/** "$0.40", "$2.5"; in cents below one: "0.013 ¢". */
export function formatUsDollars(value: UsDollars | undefined): string {
  if (value === undefined) return UNKNOWN
  if (value === 0) return '$0'
  return value < CENT ? `${numberText(value / CENT)} ¢` : `$${numberText(value)}`
}

/** "380 g/kWh" */
export const formatIntensity = (value: GramsCO2ePerKWh | undefined): string =>
  value === undefined ? UNKNOWN : `${numberText(value)} g/kWh`

/** "1.2 J" */
export const formatJoules = (value: Joules | undefined): string =>
  withUnit(jouleScale, value, undefined)

/** "31 W" */
export const formatPower = (value: Watts | undefined): string =>
  value === undefined ? UNKNOWN : `${numberText(value)} W`

/** Both ends of a range of powers: "38 – 290 W" */
export const formatPowerRange = ({ low, high }: Range<Watts>): string => {
  const [from, to] = [numberText(low), numberText(high)]
  return `${from === to ? from : `${from} – ${to}`} W`
}

/** "420 ms", "1.3 s", "2.0 min" */
export const formatDuration = (value: Milliseconds | undefined, unit?: DurationUnit): string =>
  withUnit(durationScale, value, unit)

/** "360 kB"; whole bytes below a thousand. */
export const formatBytes = (value: Bytes | undefined, unit?: BytesUnit): string =>
  value !== undefined && value < 1000 && unit === undefined
    ? `${countText(value)} B`
    : withUnit(bytesScale, value, unit)

/** Both ends of an amount that depends, say on compression, in the unit of the larger: "6.2 – 12 MB" */
export function formatBytesRange(low: Bytes, high: Bytes): string {
  const { size, symbol } = unitFor(bytesScale, [high])
  return `${numberText(low / size)} – ${numberText(high / size)} ${symbol}`
}

/** "37 tok/s" */
export const formatSpeed = (value: TokensPerSecond | undefined): string =>
  value === undefined ? UNKNOWN : `${numberText(value)} tok/s`

/** Both ends of a range of speeds: "12 – 37 tok/s" */
export const formatSpeedRange = ({ low, high }: Range<TokensPerSecond>): string => {
  const [from, to] = [numberText(low), numberText(high)]
  return `${from === to ? from : `${from} – ${to}`} tok/s`
}

/** "12 GB/s" */
export const formatBandwidth = (value: BytesPerSecond | undefined): string =>
  value === undefined ? UNKNOWN : `${withUnit(bytesScale, value, undefined)}/s`

/** "45 Gop/s" */
export const formatOperations = (value: OperationsPerSecond | undefined): string =>
  withUnit(operationScale, value, undefined)

/** A count with all its digits: "1,204". It was counted, so it is not rounded. */
export const formatCount = (value: Tokens | undefined): string =>
  value === undefined ? UNKNOWN : countText(value)

/** "1,204 tokens", "1 token" */
export const formatTokens = (value: Tokens | undefined): string =>
  value === undefined ? UNKNOWN : `${countText(value)} ${value === 1 ? 'token' : 'tokens'}`

/** As model names write it: "0.29M", "8B", "70.6B", "1T". Published, so up to three digits. */
export function formatBillionParameters(value: BillionParameters | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return UNKNOWN
  const { size, symbol } = unitFor(parameterScale, [value])
  return `${publishedText(value / size)}${symbol}`
}

/** A number of parameters with both its ends: "44B – 132B", or "8B" where they are equal. */
export function formatParameterRange(low: BillionParameters, high: BillionParameters): string {
  const [from, to] = [formatBillionParameters(low), formatBillionParameters(high)]
  return from === to ? from : `${from} – ${to}`
}
