/**
 * What a wattmeter's JSON says: the power now, and the meter's own count of energy where it has one.
 *
 * Sources, read 2026-11-24: shelly-api-docs.shelly.cloud/gen2, Switch (`apower` in W, `aenergy.total` in
 * Wh); tasmota.github.io/docs/JSON-Status-Responses and Energy commands (`StatusSNS.ENERGY.Power` in W,
 * `Total` in kWh).
 */
import type { MeterProblem } from '@/comparison/wattmeter'
import { wattHoursFrom, wattsFrom } from '@/units/bounds'
import type { WattHours, Watts } from '@/units/quantity'
import { MOST_WATTS, type MeterSettings } from './settings'

export interface MeterValues {
  readonly power: Watts
  /** Since some day long ago. */
  readonly counter?: WattHours
}

export type MeterReply =
  | { readonly ok: true; readonly values: MeterValues }
  | { readonly ok: false; readonly problem: MeterProblem }

interface Places {
  readonly power: string
  /** Watts for one of what stands there. */
  readonly wattsEach: number
  readonly counter?: string
  readonly wattHoursEach?: number
}

const KILO = 1000
const unitInWatts = { W: 1, mW: 1 / KILO, kW: KILO } as const

function placesOf({ kind, path, unit }: Pick<MeterSettings, 'kind' | 'path' | 'unit'>): Places {
  switch (kind) {
    case 'shelly':
      return { power: 'apower', wattsEach: 1, counter: 'aenergy.total', wattHoursEach: 1 }
    case 'tasmota':
      return {
        power: 'StatusSNS.ENERGY.Power',
        wattsEach: 1,
        counter: 'StatusSNS.ENERGY.Total',
        wattHoursEach: KILO,
      }
    case 'any':
      return { power: path, wattsEach: unitInWatts[unit] }
  }
}

/** What stands at `data.0.power` or `data[0].power`; undefined where the path leads nowhere. */
export function valueAt(json: unknown, path: string): unknown {
  const keys = path.replaceAll(/\[(\d+)\]/g, '.$1').split('.')
  return keys
    .filter((key) => key !== '')
    .reduce<unknown>((value, key) => {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
        return undefined
      return new Map<string, unknown>(Object.entries(value)).get(key)
    }, json)
}

/** A number, also one that is written as text, with its unit or without: "12.4 W". */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string') return undefined
  const written = /^\s*(-?\d+(?:\.\d+)?)\s*[mk]?W?h?\s*$/.exec(value)?.[1]
  return written === undefined ? undefined : Number(written)
}

/** Never throws: what is not as expected is a problem that the visitor can read of. */
export function readReply(
  settings: Pick<MeterSettings, 'kind' | 'path' | 'unit'>,
  json: unknown,
): MeterReply {
  const problem = (kind: MeterProblem): MeterReply => ({ ok: false, problem: kind })
  const places = placesOf(settings)
  const found = valueAt(json, places.power)
  if (found === undefined) return problem('no-path')
  const said = numberOf(found)
  if (said === undefined) return problem('not-a-number')
  // Twelve digits, so that 12.3 kW is not 12300.000000000002 W and of a finer step.
  const power = Number((said * places.wattsEach).toPrecision(12))
  if (power < 0) return problem('negative')
  if (power > MOST_WATTS) return problem('too-large')
  const shown = wattsFrom(power)
  if (shown === undefined) return problem('not-a-number')
  const count = places.counter === undefined ? undefined : numberOf(valueAt(json, places.counter))
  const counter =
    count === undefined || places.wattHoursEach === undefined
      ? undefined
      : wattHoursFrom(count * places.wattHoursEach)
  return {
    ok: true,
    values: {
      power: shown,
      ...(counter !== undefined && { counter }),
    },
  }
}
