/** What is said of the electricity at each place, for the comparison on the screen. */
import { useMemo } from 'react'
import { THIS_DEVICE } from '@/comparison/electricity'
import type { ElectricityByPlace } from '@/playground/stores/electricity'
import { useComparison, usePreferences } from '@/playground/react'

/** A sender's device is not plugged in where the visitor's is. */
const withoutOwn = ({ [THIS_DEVICE]: _, ...hosts }: ElectricityByPlace): ElectricityByPlace => hosts

/** For the comparison on the screen. */
export function useElectricity(): ElectricityByPlace {
  const sent = useComparison((state) => state.received?.electricity)
  const known = usePreferences((preferences) => preferences.electricity)
  return useMemo(
    () => (sent === undefined ? known : { ...withoutOwn(known), ...sent }),
    [known, sent],
  )
}
