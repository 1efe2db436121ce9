/**
 * Which wattmeter is to be asked, as the visitor saved it in this browser. It goes into no history, no
 * receipt and no link.
 */
import * as v from 'valibot'
import { milliseconds, watts, type Milliseconds, type Watts } from '@/units/quantity'

/** `any`: an address and a path into the JSON that it answers with. */
export const meterKinds = ['shelly', 'tasmota', 'any'] as const
export type MeterKind = (typeof meterKinds)[number]

export const powerUnits = ['W', 'mW', 'kW'] as const

export interface MeterSettings {
  readonly kind: MeterKind
  /** The whole address that is asked. */
  readonly url: string
  /** Of `any`: `data.0.power`. */
  readonly path: string
  /** Of `any`. */
  readonly unit: (typeof powerUnits)[number]
  /** From one question to the next. */
  readonly interval: Milliseconds
}

export interface PlugSettings {
  /** Absent: no meter is asked. */
  readonly meter?: MeterSettings
  /** With nothing running, behind the plug. */
  readonly idle?: Watts
}

/** Of seconds. Meters measure about once a second; faster is for those that can. */
export const intervalBounds = { min: 0.05, max: 60 } as const
export const DEFAULT_INTERVAL = milliseconds(1000)
/** More than any household plug lets through. */
export const MOST_WATTS = 20_000
const LONGEST = 2000
const MS_PER_SECOND = 1000

/** As it stands in local storage. */
export const storedPlug = v.object({
  meter: v.exactOptional(
    v.object({
      kind: v.picklist(meterKinds),
      url: v.pipe(
        v.string(),
        v.maxLength(LONGEST),
        v.regex(/^https?:/),
        v.check((url: string) => URL.canParse(url)),
      ),
      path: v.pipe(v.string(), v.maxLength(LONGEST)),
      unit: v.picklist(powerUnits),
      interval: v.pipe(
        v.number(),
        v.minValue(intervalBounds.min * MS_PER_SECOND),
        v.maxValue(intervalBounds.max * MS_PER_SECOND),
        v.transform(milliseconds),
      ),
    }),
  ),
  idle: v.exactOptional(
    v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_WATTS), v.transform(watts)),
  ),
})
