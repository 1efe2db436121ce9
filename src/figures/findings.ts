/** The sentence over the panes, worked out from the runs and their estimates. */
import { useMemo } from 'react'
import { isFinished, type Comparison } from '@/comparison/comparison'
import type { Run } from '@/comparison/run'
import { findingOf, findingText, type FindingText } from '@/energy/finding'
import { words } from '@/words'
import { useEstimates } from './estimates'
import { answered } from './answered'
import { usePaneNames } from './pane-names'
import { useReceived } from '@/playground/react'

const { live } = words.page

/** What is going on, while it goes on; the finding in its place once all runs are over. */
export type Headline =
  | { readonly kind: 'live'; readonly text: string }
  | { readonly kind: 'hidden' }
  | ({ readonly kind: 'finding' } & FindingText)

export function useHeadline(comparison: Comparison): Headline {
  const { runs } = comparison
  const { names, areHidden } = usePaneNames(comparison)
  const estimates = useEstimates(runs)
  const areAnswersShared = useReceived()?.level !== 'numbers'
  return useMemo(() => {
    if (!isFinished(comparison)) return { kind: 'live', text: liveText(runs, names) }
    if (areHidden) return { kind: 'hidden' }
    if (estimates.includes(undefined)) return { kind: 'live', text: live.estimating }
    return {
      kind: 'finding',
      ...findingText(findingOf(answered(runs, names, estimates, areAnswersShared))),
    }
  }, [comparison, runs, names, areHidden, estimates, areAnswersShared])
}

/** The state of the run that is furthest on and not over yet. */
function liveText(runs: readonly Run[], names: readonly string[]): string {
  for (const status of ['streaming', 'loading', 'waiting'] as const) {
    const index = runs.findIndex(({ state }) => state.status === status)
    if (index !== -1) return live[status](names[index] ?? '')
  }
  return ''
}
