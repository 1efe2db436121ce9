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
import { useComparison, usePlayground, usePreferences } from './react'
import { figureOfThen } from './received'

/** What the sources are asked of a run that is over; undefined where there is nothing to ask. */
export function inputOf(
  run: Run,
  { modelAtHost }: EnergyBooks,
  shelf: EngineShelf,
  device: DeviceProfile,
): EstimateInput | undefined {
  const measurement = measurementOf(run.state)
  if (measurement?.startedAt === undefined || !isOver(run.state)) return undefined
  const compute = measurement.compute && liveOf(measurement.compute)
  const place = placeOf(compute) ?? addressOf(run.variant, compute, shelf)
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

/** By the engine's word; what a received run says where this page has no such engine. */
const addressOf = (
  variant: Variant,
  compute: LiveCompute | undefined,
  shelf: EngineShelf,
): Place => {
  if (shelf.has(variant)) return shelf.placeOf(variant)
  return { kind: 'remote', host: compute?.kind === 'server' ? compute.host : variant.engine }
}

const unknownDevice: DeviceProfile = { class: 'unknown' }

/** Of who ran the comparison on the screen: the visitor, or a sender as far as they said. */
export function useDevice(): DeviceProfile {
  const received = useComparison((state) => state.received)
  const own = usePreferences((preferences) => preferences.device)
  return received === undefined ? own : (received.device ?? unknownDevice)
}

/** What this page works out now, one for each run in their order. */
export function useTodaysEstimates(runs: readonly Run[]): readonly (EnergyEstimate | undefined)[] {
  const books = useEnergyBooks()
  const { shelf } = usePlayground()
  const device = useDevice()
  return useMemo(
    () => runs.map((run) => estimateOf(run, books, shelf, device)),
    [runs, books, shelf, device],
  )
}

/** One estimate for each run, in their order; of a received comparison, as it was published. */
export function useEstimates(runs: readonly Run[]): readonly (EnergyEstimate | undefined)[] {
  const todays = useTodaysEstimates(runs)
  const received = useComparison((state) => state.received)
  return useMemo(
    () =>
      received === undefined
        ? todays
        : runs.map(({ id }, index) => figureOfThen(received.published.get(id), todays[index])),
    [runs, todays, received],
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
  const device = useDevice()
  return useMemo(() => {
    const input = books && inputOf(run, books, shelf, device)
    if (input === undefined || books === undefined) return []
    return books.sources.map((source) => ({
      sourceId: source.id,
      estimate: source.estimate(input),
    }))
  }, [run, books, shelf, device])
}
