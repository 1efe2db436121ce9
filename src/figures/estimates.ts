/** What each run cost, derived from its measurement: nothing of this is stored. */
import { useMemo } from 'react'
import type { DeviceProfile } from '@/comparison/device-profile'
import type { EnergyEstimate } from '@/comparison/estimate'
import { isOver, measurementOf, type Run, type RunState } from '@/comparison/run'
import type { Place, Variant } from '@/comparison/variant'
import { bestEstimate, type EnergySource, type EstimateInput } from '@/energy/source'
import { words } from '@/words'
import { electricityAt, type ElectricityByPlace } from '@/playground/stores/electricity'
import type { EngineShelf } from '@/playground/runs/engine-shelf'
import { inputOf } from './estimate-input'
import { useEnergyBooks, type EnergyBooks } from './queries'
import { useLens, usePlayground, usePreferences, useReceived } from '@/playground/react'
import { figureOfThen, receivedRun } from '@/playground/stores/received'
import { useElectricity } from './use-electricity'

/** What figures hang on beside the run itself. */
export interface Circumstances {
  readonly books: EnergyBooks
  readonly shelf: EngineShelf
  readonly device: DeviceProfile
  readonly electricity: ElectricityByPlace
}

/** A source's word on a run, with the building of the region that the visitor named. */
export function figureBy(
  { estimate }: Pick<EnergySource, 'estimate'>,
  input: EstimateInput,
  { books, electricity }: Pick<Circumstances, 'books' | 'electricity'>,
): EnergyEstimate {
  const found = estimate(input)
  const { region } = electricityAt(input.place, electricity)
  return found.kind === 'unknown' || region === undefined
    ? found
    : books.carbon.inNamedRegion(found, region)
}

interface Remembered {
  readonly variant: Variant
  readonly books: EnergyBooks
  /** Undefined where the run's energy does not hang on the visitor's device. */
  readonly device: DeviceProfile | undefined
  readonly region: string | undefined
  readonly sourceId: string | undefined
  readonly estimate: EnergyEstimate
}

/** Headline, today's figure beside a published one, a chosen source: more is asked of one run rarely. */
const MOST_REMEMBERED = 6

/** What was worked out of a run, for as long as its state lives. A run that is over keeps its state. */
const remembered = new WeakMap<RunState, readonly Remembered[]>()

/**
 * Works an estimate out once, whoever asks and however many other runs still stream, and again only when
 * one of the run's own inputs is another: its tables, its device where it ran there, its region, the
 * source it is asked of.
 */
function estimatedOnce(
  { state, variant }: Run,
  place: Place,
  { books, device, electricity }: Circumstances,
  sourceId: string | undefined,
  estimate: () => EnergyEstimate,
): EnergyEstimate {
  const inputs = {
    variant,
    books,
    device: place.kind === 'this-device' ? device : undefined,
    region: electricityAt(place, electricity).region,
    sourceId,
  }
  const known = remembered.get(state) ?? []
  const same = known.find(
    (one) =>
      one.variant === inputs.variant &&
      one.books === inputs.books &&
      one.device === inputs.device &&
      one.region === inputs.region &&
      one.sourceId === inputs.sourceId,
  )
  if (same !== undefined) return same.estimate
  const made = { ...inputs, estimate: estimate() }
  remembered.set(state, [made, ...known].slice(0, MOST_REMEMBERED))
  return made.estimate
}

/**
 * The figure of a run that is over by the first source that covers it, or by the one of `sourceId`;
 * undefined while it is not over, or while tables load.
 */
export function estimateOf(
  run: Run,
  circumstances: Circumstances | undefined,
  sourceId?: string,
): EnergyEstimate | undefined {
  if (circumstances === undefined || !isOver(run.state)) return undefined
  const { books, shelf, device } = circumstances
  const input = inputOf(run, books, shelf, device)
  if (input === undefined) {
    const wasAsked = measurementOf(run.state)?.startedAt !== undefined
    return { kind: 'unknown', why: wasAsked ? words.page.noAnswerBegan : words.page.neverStarted }
  }
  const asked = books.sources.find(({ id }) => id === sourceId)
  return estimatedOnce(run, input.place, circumstances, sourceId, () =>
    figureBy(asked ?? bestOf(books.sources), input, circumstances),
  )
}

const bestOf = (sources: readonly EnergySource[]): Pick<EnergySource, 'estimate'> => ({
  estimate: (input) => bestEstimate(sources, input),
})

const unknownDevice: DeviceProfile = { class: 'unknown' }

/** Of who ran the comparison on the screen: the visitor, or a sender as far as they said. */
export function useDevice(): DeviceProfile {
  const received = useReceived()
  const own = usePreferences((preferences) => preferences.device)
  return received === undefined ? own : (received.device ?? unknownDevice)
}

/** Undefined until the tables are here. */
export function useCircumstances(): Circumstances | undefined {
  const books = useEnergyBooks()
  const { shelf } = usePlayground()
  const device = useDevice()
  const electricity = useElectricity()
  return useMemo(
    () => (books === undefined ? undefined : { books, shelf, device, electricity }),
    [books, shelf, device, electricity],
  )
}

/** What this page works out now, one for each run in their order. */
export function useTodaysEstimates(
  runs: readonly Run[],
  sourceId?: string,
): readonly (EnergyEstimate | undefined)[] {
  const circumstances = useCircumstances()
  return useMemo(
    () => runs.map((run) => estimateOf(run, circumstances, sourceId)),
    [runs, circumstances, sourceId],
  )
}

/**
 * One estimate for each run, in their order: by the source the visitor asked for, else of a received
 * comparison as it was published, else the best there is.
 */
export function useEstimates(runs: readonly Run[]): readonly (EnergyEstimate | undefined)[] {
  const sourceId = useLens((lens) => lens.sourceId)
  const todays = useTodaysEstimates(runs, sourceId)
  const received = useReceived()
  return useMemo(
    () =>
      received === undefined || sourceId !== undefined
        ? todays
        : runs.map(({ id }, index) =>
            figureOfThen(receivedRun(received, id)?.published, todays[index]),
          ),
    [runs, todays, received, sourceId],
  )
}

export interface SourceFigure {
  readonly sourceId: string
  readonly estimate: EnergyEstimate
}

/** What every source says of one run, best first, also those that do not cover it. */
export function useFiguresOfAll(run: Run): readonly SourceFigure[] {
  const circumstances = useCircumstances()
  return useMemo(() => {
    if (circumstances === undefined) return []
    const { books, shelf, device } = circumstances
    const input = inputOf(run, books, shelf, device)
    if (input === undefined) return []
    return books.sources.map((source) => ({
      sourceId: source.id,
      estimate: figureBy(source, input, circumstances),
    }))
  }, [run, circumstances])
}

/** Which model of the tables it was, as far as they know it; else as the variant calls it. */
export function useModelIdOf(run: Run): string {
  const circumstances = useCircumstances()
  return useMemo(() => {
    if (circumstances === undefined) return run.variant.model.id
    const { books, shelf, device } = circumstances
    return (inputOf(run, books, shelf, device)?.variant ?? run.variant).model.id
  }, [run, circumstances])
}
