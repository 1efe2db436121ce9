/** What each run cost, derived from its measurement: nothing of this is stored. */
import { useMemo } from 'react'
import type { DeviceProfile } from '@/comparison/device-profile'
import type { EnergyEstimate } from '@/comparison/estimate'
import { isOver, measurementOf, type Run } from '@/comparison/run'
import type { Compute, LiveCompute } from '@/comparison/run-event'
import type { Place, Variant } from '@/comparison/variant'
import { bestEstimate, type EstimateInput } from '@/energy/source'
import { words } from '@/words'
import type { EngineShelf } from './engine-shelf'
import { useEnergyBooks, type EnergyBooks } from './queries'
import { usePlayground, usePreferences } from './react'

/** What the sources are asked of a run that is over; undefined where there is nothing to ask. */
function inputOf(
  run: Run,
  { modelAtHost }: EnergyBooks,
  shelf: EngineShelf,
  device: DeviceProfile,
): EstimateInput | undefined {
  const measurement = measurementOf(run.state)
  if (measurement?.startedAt === undefined || !isOver(run.state)) return undefined
  const compute = measurement.compute && liveOf(measurement.compute)
  const place = placeOf(compute) ?? shelf.placeOf(run.variant)
  const variant =
    place.kind === 'remote' ? asKnown(run.variant, place.host, modelAtHost) : run.variant
  return { variant, measurement: { ...measurement, ...(compute && { compute }) }, place, device }
}

/** A served model under its one name, by which the tables know it; a size the visitor gave stands. */
function asKnown(variant: Variant, host: string, modelAtHost: EnergyBooks['modelAtHost']): Variant {
  const known = modelAtHost(host, variant.model.name)
  const { size } = variant.model
  return known === undefined ? variant : { ...variant, model: { ...known, ...(size && { size }) } }
}

/** The headline figure of a run that is over; undefined while it is not, or while tables load. */
export function estimateOf(
  run: Run,
  books: EnergyBooks | undefined,
  shelf: EngineShelf,
  device: DeviceProfile,
): EnergyEstimate | undefined {
  if (books === undefined || !isOver(run.state)) return undefined
  const input = inputOf(run, books, shelf, device)
  return input === undefined
    ? { kind: 'unknown', why: words.page.neverStarted }
    : bestEstimate(books.sources, input)
}

/** A replay costs nothing now; its figure is that of the run that was recorded. */
const liveOf = (compute: Compute): LiveCompute =>
  compute.kind === 'recording' ? compute.of : compute

/** Where it was computed, as far as the compute tells; a server is where its address is. */
const placeOf = (compute: LiveCompute | undefined): Place | undefined =>
  compute === undefined || compute.kind === 'server' ? undefined : { kind: 'this-device' }

/** One estimate for each run, in their order. */
export function useEstimates(runs: readonly Run[]): readonly (EnergyEstimate | undefined)[] {
  const books = useEnergyBooks()
  const { shelf } = usePlayground()
  const device = usePreferences((preferences) => preferences.device)
  return useMemo(
    () => runs.map((run) => estimateOf(run, books, shelf, device)),
    [runs, books, shelf, device],
  )
}

export interface SourceFigure {
  readonly sourceId: string
  readonly estimate: EnergyEstimate
}

/** What every source says of one run, best first, also those that do not cover it. */
export function useFiguresOfAll(run: Run): readonly SourceFigure[] {
  const books = useEnergyBooks()
  const { shelf } = usePlayground()
  const device = usePreferences((preferences) => preferences.device)
  return useMemo(() => {
    const input = books && inputOf(run, books, shelf, device)
    if (input === undefined || books === undefined) return []
    return books.sources.map((source) => ({
      sourceId: source.id,
      estimate: source.estimate(input),
    }))
  }, [run, books, shelf, device])
}
