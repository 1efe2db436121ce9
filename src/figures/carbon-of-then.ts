/** Grids as they were counted: of a run now, and of a received one as its sender's page had them. */
import type { CountedGrid } from '@/comparison/electricity'
import { measurementOf, type Run } from '@/comparison/run'
import type { GramsCO2ePerKWh } from '@/units/quantity'
import { electricityAt, type ElectricityByPlace } from '@/playground/stores/electricity'
import { placeOfRun } from './estimate-input'
import type { EngineShelf } from '@/playground/runs/engine-shelf'
import type { EnergyBooks } from './queries'

interface GridParts {
  readonly books: Pick<EnergyBooks, 'carbon'>
  readonly shelf: EngineShelf
  readonly electricity: ElectricityByPlace
}

/** What this page counts the electricity of a run with. */
export function gridOfRun(run: Run, { books, shelf, electricity }: GridParts): CountedGrid {
  const place = placeOfRun(run, shelf)
  const { countedGrid, gridChoice } = books.carbon
  const { stated } = measurementOf(run.state) ?? {}
  return countedGrid(gridChoice(place, electricityAt(place, electricity), stated?.geo))
}

/** Receipts round to four digits. */
const TOLERANCE = 0.001

export const isSameIntensity = (a: GramsCO2ePerKWh, b: GramsCO2ePerKWh): boolean =>
  Math.abs(a - b) <= TOLERANCE * Math.max(a, b)

/** Whether the grid is still counted as it was; without a receipt's word nothing has changed. */
export const isSameGrid = (then: CountedGrid | undefined, now: CountedGrid): boolean =>
  then === undefined ||
  (['low', 'mid', 'high'] as const).every((end) =>
    isSameIntensity(then.intensity[end], now.intensity[end]),
  )
