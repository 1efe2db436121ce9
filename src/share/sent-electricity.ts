/** What a receipt says of the electricity of a run, there and back: where it came from, and the grid as it was counted. */
import { isAnywhere, type CountedGrid, type Electricity } from '@/comparison/electricity'
import { measurementOf, type Run } from '@/comparison/run'
import { gramsCO2ePerKWh } from '@/units/quantity'
import type { ReceiptRun } from './receipt-schema'
import { rounded } from './rounded'

export interface ElectricityParts {
  /** As the visitor said. */
  readonly said: Electricity | undefined
  /** What its carbon was counted with. */
  readonly grid: CountedGrid | undefined
  /** Whether the sender agreed to say what device it was. */
  readonly withDevice: boolean
}

/** A zone tells where the sender is, unless it is that of a server; so does how clean its grid is. */
export function writtenElectricity(
  { state }: Run,
  { said, grid, withDevice }: ElectricityParts,
): Pick<ReceiptRun, 'electricity' | 'grid'> {
  const isTheirs = measurementOf(state)?.compute?.kind === 'server'
  const isTold = isTheirs || withDevice
  const { zone, region } = isTold ? (said ?? {}) : {}
  return {
    ...((zone !== undefined || region !== undefined) && {
      electricity: { ...(zone !== undefined && { zone }), ...(region !== undefined && { region }) },
    }),
    ...(grid !== undefined && (isTold || isAnywhere(grid)) && { grid: writtenGrid(grid) }),
  }
}

const writtenGrid = ({
  intensity: { low, mid, high },
  data,
}: CountedGrid): NonNullable<ReceiptRun['grid']> => ({
  gPerKWh: [rounded(low), rounded(mid), rounded(high)],
  data,
})

/** What the sender's page counted the carbon with; undefined where the receipt does not say. */
export function openedGrid({ grid }: ReceiptRun): CountedGrid | undefined {
  if (grid === undefined) return undefined
  const [low, mid, high] = grid.gPerKWh
  return {
    intensity: {
      low: gramsCO2ePerKWh(low),
      mid: gramsCO2ePerKWh(mid),
      high: gramsCO2ePerKWh(high),
    },
    data: grid.data,
  }
}
