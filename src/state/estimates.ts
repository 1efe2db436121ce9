/** What each run cost, derived from its measurement: nothing of this is stored. */
import { useMemo } from 'react'
import type { DeviceProfile } from '@/comparison/device-profile'
import type { EnergyEstimate } from '@/comparison/estimate'
import { isOver, measurementOf, type Run } from '@/comparison/run'
import type { Compute, LiveCompute } from '@/comparison/run-event'
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
  const { variant } = run
  const compute = measurement.compute && liveOf(measurement.compute)
  const place = placeOf(compute) ?? shelf.placeOf(variant)
  const asItRan = { ...measurement, ...(compute && { compute }) }
  return bestEstimate(sources, { variant, measurement: asItRan, place, device })
}

/** A replay costs nothing now; its figure is that of the run that was recorded. */
const liveOf = (compute: Compute): LiveCompute =>
  compute.kind === 'recording' ? compute.of : compute

/** Where it was computed, as far as the compute tells; a server is where its address is. */
const placeOf = (compute: LiveCompute | undefined): Place | undefined =>
  compute === undefined || compute.kind === 'server' ? undefined : { kind: 'this-device' }

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
