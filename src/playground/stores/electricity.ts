/** What the visitor says of the electricity at each place, kept with the preferences. */
import * as v from 'valibot'
import { THIS_DEVICE, type Electricity } from '@/comparison/electricity'
import type { Place } from '@/comparison/variant'
import { gramsCO2ePerKWh } from '@/units/quantity'
import type { PreferencesStore } from './preferences-store'

/** By host, or `this-device`. */
export type ElectricityByPlace = Readonly<Record<string, Electricity>>

const MOST_GRAMS = 10_000
const intensity = v.pipe(
  v.number(),
  v.minValue(0),
  v.maxValue(MOST_GRAMS),
  v.transform(gramsCO2ePerKWh),
)
const short = v.pipe(v.string(), v.maxLength(64))

/** As it stands in local storage. */
export const storedElectricity = v.record(
  v.pipe(v.string(), v.maxLength(300)),
  v.object({
    zone: v.exactOptional(short),
    region: v.exactOptional(short),
    bought: v.exactOptional(
      v.object({
        kind: v.picklist(['certificate', 'contract']),
        coverage: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
        factor: intensity,
        isClaim: v.exactOptional(v.boolean()),
        supplierRate: v.exactOptional(intensity),
        residualMix: v.exactOptional(intensity),
      }),
    ),
  }),
)

export const keyOfPlace = (place: Place): string =>
  place.kind === 'this-device' ? THIS_DEVICE : place.host

const nothingSaid: Electricity = {}

export const electricityAt = (place: Place, known: ElectricityByPlace): Electricity =>
  known[keyOfPlace(place)] ?? nothingSaid

/** Puts what is said of a place in the place of what was said before. */
export function sayElectricity(
  preferences: PreferencesStore,
  place: Place,
  electricity: Electricity,
): void {
  preferences.setState((known) => ({
    electricity: { ...known.electricity, [keyOfPlace(place)]: electricity },
  }))
}
