/** What is said of the electricity at each place, for the comparison on the screen. */
import { useMemo } from 'react'
import { THIS_DEVICE } from '@/comparison/electricity'
import type { ElectricityByPlace } from '@/playground/stores/electricity'
import { electricityIn } from '@/playground/stores/received'
import { usePreferences, useReceived } from '@/playground/react'

/** A sender's device is not plugged in where the visitor's is. */
const withoutOwn = ({ [THIS_DEVICE]: _, ...hosts }: ElectricityByPlace): ElectricityByPlace => hosts

/** For the comparison on the screen. */
export function useElectricity(): ElectricityByPlace {
  const received = useReceived()
  const known = usePreferences((preferences) => preferences.electricity)
  return useMemo(
    () => (received === undefined ? known : { ...withoutOwn(known), ...electricityIn(received) }),
    [known, received],
  )
}
