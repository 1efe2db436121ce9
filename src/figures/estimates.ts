/** What each run cost, derived from its measurement: nothing of this is stored. */
import { useMemo } from 'react'
import type { DeviceProfile } from '@/comparison/device-profile'
import type { EnergyEstimate } from '@/comparison/estimate'
import { isOver, measurementOf, type Run } from '@/comparison/run'
import { bestEstimate, type EnergySource, type EstimateInput } from '@/energy/source'
import { words } from '@/words'
import { electricityAt, type ElectricityByPlace } from '@/playground/stores/electricity'
import type { EngineShelf } from '@/playground/runs/engine-shelf'
import { inputOf } from './estimate-input'
import { useEnergyBooks, type EnergyBooks } from './queries'
import { useComparison, useLens, usePlayground, usePreferences } from '@/playground/react'
import { figureOfThen } from '@/playground/stores/received'
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
  return figureBy(asked ?? bestOf(books.sources), input, circumstances)
}

const bestOf = (sources: readonly EnergySource[]): Pick<EnergySource, 'estimate'> => ({
  estimate: (input) => bestEstimate(sources, input),
})

const unknownDevice: DeviceProfile = { class: 'unknown' }

/** Of who ran the comparison on the screen: the visitor, or a sender as far as they said. */
export function useDevice(): DeviceProfile {
  const received = useComparison((state) => state.received)
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
  const received = useComparison((state) => state.received)
  return useMemo(
    () =>
      received === undefined || sourceId !== undefined
        ? todays
        : runs.map(({ id }, index) => figureOfThen(received.published.get(id), todays[index])),
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
