/** Energies as the time that everyday things would run on them; off until the visitor asks. */
import { equivalentIds, timeOn, type EquivalentId } from '@/energy/equivalents'
import type { Milliseconds, WattHours } from '@/units/quantity'
import { usePreferences } from '@/playground/react'

export interface Equivalent {
  readonly id: EquivalentId
  readonly time: Milliseconds
}

/** None while they are off. */
export const useEquivalents = (energy: WattHours): readonly Equivalent[] =>
  usePreferences(({ showsEquivalents }) => showsEquivalents)
    ? equivalentIds.map((id) => ({ id, time: timeOn(energy, id) }))
    : []
