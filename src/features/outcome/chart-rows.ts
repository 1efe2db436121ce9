/** What the chart draws: a row for each run, in the order of the panes. */
import { useMemo } from 'react'
import type { Comparison } from '@/comparison/comparison'
import type { WattHours } from '@/units/quantity'
import type { Range } from '@/units/range'
import { useEstimates } from '@/figures/estimates'
import { usePaneNames } from '@/figures/pane-names'

export interface ChartRow {
  readonly id: string
  readonly name: string
  /** Undefined while it runs, and where it is unknown. */
  readonly energy: Range<WattHours> | undefined
  readonly isAccepted: boolean
}

/** No rows while names and costs are hidden. */
export function useChartRows(comparison: Comparison): readonly ChartRow[] {
  const { runs } = comparison
  const { names, areHidden } = usePaneNames(comparison)
  const estimates = useEstimates(runs)
  return useMemo(
    () =>
      areHidden
        ? []
        : runs.map(({ id, accepted }, index) => {
            const estimate = estimates[index]
            return {
              id,
              name: names[index] ?? '',
              energy: estimate?.kind === 'estimate' ? estimate.energy : undefined,
              isAccepted: accepted === true,
            }
          }),
    [areHidden, runs, names, estimates],
  )
}
