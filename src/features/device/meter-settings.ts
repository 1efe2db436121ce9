/** A wattmeter as the visitor describes it in a form, and whether that can be asked. */
import { readAddress, type ReadAddress } from '@/device/meter/address'
import {
  DEFAULT_INTERVAL,
  intervalBounds,
  meterKinds,
  MOST_WATTS,
  powerUnits,
  type MeterKind,
  type MeterSettings,
} from '@/device/meter/settings'
import { milliseconds } from '@/units/quantity'

export { intervalBounds, meterKinds, MOST_WATTS, powerUnits, type MeterKind, type MeterSettings }

const MS_PER_SECOND = 1000

export interface MeterForm {
  readonly kind: MeterKind
  /** As typed. */
  readonly address: string
  readonly path: string
  readonly unit: MeterSettings['unit']
  /** Seconds; undefined where the field is empty or wrong. */
  readonly interval: number | undefined
}

/** The form of a saved meter, or an empty one. */
export const meterFormOf = (meter: MeterSettings | undefined): MeterForm => ({
  kind: meter?.kind ?? 'shelly',
  address: meter?.url ?? '',
  path: meter?.path ?? '',
  unit: meter?.unit ?? 'W',
  interval: (meter?.interval ?? DEFAULT_INTERVAL) / MS_PER_SECOND,
})

export type MeterFault = Extract<ReadAddress, { ok: false }>['why'] | 'path' | 'interval'

export type ReadMeter =
  | { readonly ok: true; readonly settings: MeterSettings }
  | { readonly ok: false; readonly why: MeterFault }

export function readMeterForm({ kind, address, path, unit, interval }: MeterForm): ReadMeter {
  const read = readAddress(kind, address)
  if (!read.ok) return read
  if (kind === 'any' && path.trim() === '') return { ok: false, why: 'path' }
  if (interval === undefined) return { ok: false, why: 'interval' }
  const settings = {
    kind,
    url: read.url,
    path: kind === 'any' ? path.trim() : '',
    unit: kind === 'any' ? unit : 'W',
    interval: milliseconds(interval * MS_PER_SECOND),
  } as const
  return { ok: true, settings }
}
