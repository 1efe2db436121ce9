/**
 * Numbers that know their unit.
 *
 * A quantity is a plain number at run time, so it costs nothing; to the compiler, joules and
 * watt-hours are different things. Plain `+` and `*` turn a quantity back into a bare number, so
 * arithmetic goes through the functions below, and every conversion has a name to search for.
 */
declare const unit: unique symbol
export type Quantity<Unit extends string> = number & { readonly [unit]: Unit }

export type Joules = Quantity<'J'>
export type WattHours = Quantity<'Wh'>
export type Watts = Quantity<'W'>
export type Milliseconds = Quantity<'ms'>
/** A reading of the clock. Two of them make a duration; one alone is not one. */
export type Instant = Quantity<'ms on the clock'>
export type Bytes = Quantity<'B'>
export type Tokens = Quantity<'token'>
export type TokensPerSecond = Quantity<'token/s'>
export type BytesPerSecond = Quantity<'B/s'>
/** Additions and multiplications, each counted as one. */
export type Operations = Quantity<'op'>
export type OperationsPerSecond = Quantity<'op/s'>
/** Numbers of parameters (weights) of a model, in billions. */
export type BillionParameters = Quantity<'1e9 parameters'>
export type GramsCO2e = Quantity<'gCO2e'>
export type GramsCO2ePerKWh = Quantity<'gCO2e/kWh'>
export type Litres = Quantity<'L'>
export type UsDollars = Quantity<'USD'>

/** @throws RangeError if the number is not finite or is below zero. */
const nonNegative =
  <Q extends Quantity<string>>(name: string) =>
  (value: number): Q => {
    if (!Number.isFinite(value) || value < 0) throw new RangeError(`${name}: ${String(value)}`)
    return value as Q
  }

export const joules = nonNegative<Joules>('joules')
export const wattHours = nonNegative<WattHours>('wattHours')
export const watts = nonNegative<Watts>('watts')
export const milliseconds = nonNegative<Milliseconds>('milliseconds')
export const instant = nonNegative<Instant>('instant')
export const bytes = nonNegative<Bytes>('bytes')
export const tokens = nonNegative<Tokens>('tokens')
export const tokensPerSecond = nonNegative<TokensPerSecond>('tokensPerSecond')
export const bytesPerSecond = nonNegative<BytesPerSecond>('bytesPerSecond')
export const operations = nonNegative<Operations>('operations')
export const operationsPerSecond = nonNegative<OperationsPerSecond>('operationsPerSecond')
export const billionParameters = nonNegative<BillionParameters>('billionParameters')
export const gramsCO2e = nonNegative<GramsCO2e>('gramsCO2e')
export const usDollars = nonNegative<UsDollars>('usDollars')
export const gramsCO2ePerKWh = nonNegative<GramsCO2ePerKWh>('gramsCO2ePerKWh')

/** Adds two quantities of the same unit. */
export const plus = <Q extends Quantity<string>>(a: Q, b: NoInfer<Q>): Q => (a + b) as Q

/** Scales a quantity by a bare number; the unit stays. */
export const times = <Q extends Quantity<string>>(a: Q, factor: number): Q => (a * factor) as Q

const JOULES_PER_WATT_HOUR = 3600
const MS_PER_SECOND = 1000
const MS_PER_HOUR = 3_600_000
const WH_PER_KWH = 1000

export const toWattHours = (energy: Joules): WattHours => wattHours(energy / JOULES_PER_WATT_HOUR)

export const toJoules = (energy: WattHours): Joules => joules(energy * JOULES_PER_WATT_HOUR)

/** Energy drawn at a constant power: E = P · t. */
export const energyOver = (power: Watts, time: Milliseconds): WattHours =>
  wattHours((power * time) / MS_PER_HOUR)

/** Emissions of an amount of electricity: m = E · I, with E in kWh. */
export const emissionsOf = (energy: WattHours, intensity: GramsCO2ePerKWh): GramsCO2e =>
  gramsCO2e((energy / WH_PER_KWH) * intensity)

const MILLION = 1_000_000

/** What tokens cost at a price for a million of them. */
export const costOf = (count: Tokens, perMillion: UsDollars): UsDollars =>
  usDollars((count / MILLION) * perMillion)

export const litres = nonNegative<Litres>('litres')

/** Water of an amount of electricity, at litres per kWh. */
export const litresOf = (energy: WattHours, litresPerKWh: number): Litres =>
  litres((energy / WH_PER_KWH) * litresPerKWh)

/** Tokens over the time they took; undefined where the time is zero, or next to it. */
export function speedOf(count: Tokens, time: Milliseconds): TokensPerSecond | undefined {
  const speed = (count * MS_PER_SECOND) / time
  return Number.isFinite(speed) ? tokensPerSecond(speed) : undefined
}

/** The time from one clock reading to a later one. */
export const between = (start: Instant, end: Instant): Milliseconds => milliseconds(end - start)
