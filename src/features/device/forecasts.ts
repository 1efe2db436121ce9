/** What a model would do on this device: its speed, and the energy of an answer. */
import { useMemo } from 'react'
import {
  computingOf,
  createForecaster,
  factorOff,
  workOf,
  type Computing,
  type SpeedForecast,
} from '@/device/forecast'
import type { DeviceProfile } from '@/comparison/device-profile'
import type { Variant } from '@/comparison/variant'
import type { EnergySource } from '@/energy/source'
import { tokens, type Bytes, type TokensPerSecond, type WattHours } from '@/units/quantity'
import { formatRange, formatSpeedRange } from '@/units/format'
import { combineSpreads, spreadAround, type Range } from '@/units/range'
import { deviceWords } from '@/words/of-device'
import type { ProbeState } from '@/playground/stores/probe-store'
import { useProbe } from './probing'
import { useEnergyBooks } from '@/figures/queries'
import { usePreferences } from '@/playground/react'

/** The answer that the energies are told for. */
export const PROMPT_TOKENS = 50
export const ANSWER_TOKENS = 200

export type Forecast =
  | {
      readonly kind: 'forecast'
      readonly speed: Range<TokensPerSecond>
      /** Of an answer of 200 tokens to a prompt of 50; absent where no power is known, or not yet. */
      readonly energy?: Range<WattHours>
      /** Runs on this device that it was learnt from. */
      readonly runs: number
    }
  | { readonly kind: 'none'; readonly why: 'not-measured' | 'no-webgpu' | 'no-size' | 'elsewhere' }

const none = (why: Extract<Forecast, { kind: 'none' }>['why']): Forecast => ({ kind: 'none', why })

/** Of an answer: both ends of the time and of the power, taken as independent. */
function energyOf(
  { answerTime }: SpeedForecast,
  variant: Variant,
  { compute }: Computing,
  device: DeviceProfile,
  timed: EnergySource | undefined,
): Range<WattHours> | undefined {
  if (timed === undefined) return undefined
  const time = answerTime(PROMPT_TOKENS, ANSWER_TOKENS)
  const estimate = timed.estimate({
    variant,
    measurement: { usage: {}, timings: {}, pieces: tokens(0), compute, duration: time.mid },
    place: { kind: 'this-device' },
    device,
  })
  if (estimate.kind === 'unknown') return undefined
  const { low, mid, high } = estimate.energy
  const spread = combineSpreads([
    { down: mid / low, up: high / mid },
    { down: time.mid / time.low, up: time.high / time.mid },
  ])
  return spreadAround(mid, spread)
}

export interface ForecastParts extends ProbeState {
  readonly device: DeviceProfile
  /** The source of what a device draws; absent until it is here. */
  readonly timed: EnergySource | undefined
  /** Whether the page may use several threads. */
  readonly canShareThreads: boolean
}

export type ForecastOf = (variant: Variant, file?: Bytes) => Forecast

/** Learns from the runs once; what it gives may be asked of any number of models. */
export function createForecasts(parts: ForecastParts): ForecastOf {
  const { figures, notes, device, timed, canShareThreads } = parts
  if (figures === undefined) return () => none('not-measured')
  const { forecast } = createForecaster(figures, notes)
  return (variant, file) => {
    const computing = computingOf(variant, figures, canShareThreads)
    if (computing === undefined) return none('elsewhere')
    const work = workOf(variant, file)
    if (work === undefined) return none('no-size')
    const told = forecast(work, computing)
    if (told === undefined)
      return none(computing.compute.kind === 'webgpu' ? 'no-webgpu' : 'not-measured')
    // What a processor draws that plays a graphics processor is in no table.
    const isKnownPower = computing.compute.kind === 'cpu' || figures.gpu?.isSoftware === false
    const energy = isKnownPower ? energyOf(told, variant, computing, device, timed) : undefined
    return { kind: 'forecast', speed: told.speed, runs: told.runs, ...(energy && { energy }) }
  }
}

let last: { readonly parts: ForecastParts; readonly of: ForecastOf } | undefined

/** What was learnt last is kept, for many lines of a list ask for the same. */
function forecastsFrom(parts: ForecastParts): ForecastOf {
  const isSame =
    last?.parts.figures === parts.figures &&
    last?.parts.notes === parts.notes &&
    last.parts.device === parts.device &&
    last.parts.timed === parts.timed
  if (last === undefined || !isSame) last = { parts, of: createForecasts(parts) }
  return last.of
}

/** Anew whenever a run or a measurement of the device has told more. */
export function useForecasts(): ForecastOf {
  const { figures, notes } = useProbe((state) => state)
  const device = usePreferences((preferences) => preferences.device)
  const timed = useEnergyBooks(figures !== undefined)?.sources.find(({ id }) => id === 'timed')
  return useMemo(
    () =>
      forecastsFrom({
        ...(figures && { figures }),
        notes,
        device,
        timed,
        canShareThreads: globalThis.crossOriginIsolated,
      }),
    [figures, notes, device, timed],
  )
}

/** One line of it; undefined where nothing can be told. */
export function forecastText(forecast: Forecast): string | undefined {
  if (forecast.kind === 'none') return undefined
  const { speed, energy } = forecast
  return deviceWords.probe.line(formatSpeedRange(speed), energy && formatRange(energy))
}

/** How forecasts stood the test. */
export interface PastForecasts {
  readonly count: number
  /** How many were measured within the range that was told. */
  readonly within: number
  /** The factor by which the middle was off: of the one in the middle, and of the worst. */
  readonly median: number
  readonly worst: number
}

/** Undefined where there was none yet. */
export function pastForecasts(notes: ProbeState['notes']): PastForecasts | undefined {
  const tested = notes.flatMap(({ told, measured }) => (told ? [{ told, measured }] : []))
  const off = tested.map(({ told, measured }) => factorOff(told.mid, measured))
  const sorted = off.toSorted((a, b) => a - b)
  const [median, worst] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  if (median === undefined || worst === undefined) return undefined
  const isWithin = ({ told, measured }: (typeof tested)[number]) =>
    measured >= told.low && measured <= told.high
  return { count: tested.length, within: tested.filter(isWithin).length, median, worst }
}
