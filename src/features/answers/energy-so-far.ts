/** What a run on this device has cost up to now, while it still answers. */
import { useMemo } from 'react'
import { isOver, measurementOf, type Run } from '@/comparison/run'
import { toJoules, type Joules } from '@/units/quantity'
import { useEnergyBooks } from '@/figures/queries'
import { usePreferences } from '@/playground/react'

/**
 * The middle of the timed source's range, for the time so far. Undefined where the run is over, has
 * not begun, or was not watched.
 */
export function useJoulesSoFar(run: Run): Joules | undefined {
  const books = useEnergyBooks()
  const device = usePreferences((preferences) => preferences.device)
  return useMemo(() => {
    const measurement = measurementOf(run.state)
    if (isOver(run.state) || measurement?.timings.gpuBusy === undefined) return undefined
    const timed = books?.sources.find(({ id }) => id === 'timed')
    const estimate = timed?.estimate({
      variant: run.variant,
      measurement,
      place: { kind: 'this-device' },
      device,
    })
    return estimate?.kind === 'estimate' ? toJoules(estimate.energy.mid) : undefined
  }, [run, books, device])
}
