/** What the visitor's own wattmeter, between the wall and this machine, showed of a run. */
import {
  energyOver,
  wattHours,
  watts,
  type Milliseconds,
  type WattHours,
  type Watts,
} from '@/units/quantity'
import type { Range } from '@/units/range'

/** Why a meter on the network gave no reading when it was asked. */
export const meterProblems = [
  'unreachable',
  'denied',
  'mixed-content',
  'timeout',
  'redirected',
  'refused',
  'not-json',
  'no-path',
  'not-a-number',
  'negative',
  'too-large',
] as const
export type MeterProblem = (typeof meterProblems)[number]

/** `elapsed` counts from the start of the run. */
export interface PowerSample {
  readonly elapsed: Milliseconds
  readonly power: Watts
}

/** A stretch of the run in which the meter gave no reading; both since the start of the run. */
export interface MeterGap {
  readonly from: Milliseconds
  readonly to: Milliseconds
}

interface Idle {
  /** With nothing running, behind the same plug; absent where nobody looked. */
  readonly idle?: Watts
}

/** Typed: the power while the answer came. */
export interface TypedPower extends Idle {
  readonly how: 'power'
  readonly running: Watts
}

/** Typed: the energy that the meter counted over the run. */
export interface TypedEnergy extends Idle {
  readonly how: 'energy'
  readonly energy: WattHours
}

/** Asked of the meter over and over while the answer came. */
export interface SampledPower extends Idle {
  readonly how: 'sampled'
  /** Over the whole run; absent where the meter gave too little of it. */
  readonly energy?: Range<WattHours>
  /** Whether it follows from the power or from the meter's own count of energy. */
  readonly by: 'power' | 'counter'
  /** Readings during the run, and how often there was none. */
  readonly samples: number
  readonly failures: number
  readonly gaps: readonly MeterGap[]
  /** In order; thinned where there are many. Empty in what somebody sent. */
  readonly trace: readonly PowerSample[]
  /** The last of the failures. */
  readonly problem?: MeterProblem
}

export type WattmeterReading = TypedPower | TypedEnergy | SampledPower

/** The energy that the meter gave for a run of this duration, before it is asked how well it measures. */
export function plugEnergyOf(
  reading: WattmeterReading,
  duration: Milliseconds,
): WattHours | undefined {
  switch (reading.how) {
    case 'power':
      return energyOver(reading.running, duration)
    case 'energy':
      return reading.energy
    case 'sampled':
      return reading.energy?.mid
  }
}

/** What idling alone would have taken in that time; undefined where the idle power is not known. */
export const idleEnergyOf = (
  { idle }: WattmeterReading,
  duration: Milliseconds,
): WattHours | undefined => (idle === undefined ? undefined : energyOver(idle, duration))

/** What the run took above idling, never below zero; undefined where the idle power is not known. */
export function aboveIdle(
  reading: WattmeterReading,
  energy: WattHours,
  duration: Milliseconds,
): WattHours | undefined {
  const idle = idleEnergyOf(reading, duration)
  return idle === undefined ? undefined : wattHours(Math.max(0, energy - idle))
}

/**
 * The unit of the last digit of a number as it is written: 1 for 12, 0.1 for 12.4. A meter that shows a
 * zero there has it dropped, so that the step may come out too large, never too small.
 */
export function lastDigitOf(value: number): number {
  const [, decimals = '', exponent = '0'] = /(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? []
  return 10 ** (Number(exponent) - decimals.length)
}

/** The finest step among powers: how closely the meter tells them. */
export const stepOf = (powers: readonly Watts[]): Watts =>
  watts(Math.min(1, ...powers.map(lastDigitOf)))
