/** What each run cost, derived from its measurement: nothing of this is stored. */
import { useMemo } from 'react'
import type { DeviceProfile } from '@/comparison/device-profile'
import type { EnergyEstimate } from '@/comparison/estimate'
import { isOver, measurementOf, type Run } from '@/comparison/run'
import type { Place } from '@/comparison/variant'
import { bestEstimate, type EnergySource } from '@/energy/source'
import { words } from '@/words'
import type { EngineShelf } from './engine-shelf'
import { useEnergySources } from './queries'
import { usePlayground, usePreferences } from './react'

/** The headline figure of a run that is over; undefined while it is not, or while tables load. */
export function estimateOf(
  run: Run,
  sources: readonly EnergySource[] | undefined,
  shelf: EngineShelf,
  device: DeviceProfile,
): EnergyEstimate | undefined {
  const measurement = measurementOf(run.state)
  if (sources === undefined || measurement === undefined || !isOver(run.state)) return undefined
  if (measurement.startedAt === undefined) return { kind: 'unknown', why: words.page.neverStarted }
  const place = placeOf(run, shelf)
  return bestEstimate(sources, { variant: run.variant, measurement, place, device })
}

function placeOf({ variant }: Run, shelf: EngineShelf): Place {
  return shelf.placeOf(variant)
}

/** One estimate for each run, in their order. */
export function useEstimates(runs: readonly Run[]): readonly (EnergyEstimate | undefined)[] {
  const sources = useEnergySources()
  const { shelf } = usePlayground()
  const device = usePreferences((preferences) => preferences.device)
  return useMemo(
    () => runs.map((run) => estimateOf(run, sources, shelf, device)),
    [runs, sources, shelf, device],
  )
}
