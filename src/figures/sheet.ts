/** The sheet of a comparison, made anew with each change of what is to be public. */
import { useMemo } from 'react'
import type { Comparison } from '@/comparison/comparison'
import type { Sheet, SharingChoice } from '@/share/sheet'
import { useEstimates } from './estimates'
import { useHeadline } from './findings'
import { sheetOf } from './sheet-of'

/** Undefined until the figures are worked out. */
export function useSheet(
  comparison: Comparison,
  { level, title, note }: SharingChoice,
  link: string | undefined,
): Sheet | undefined {
  const estimates = useEstimates(comparison.runs)
  const headline = useHeadline(comparison)
  return useMemo(
    () =>
      estimates.includes(undefined)
        ? undefined
        : sheetOf({ comparison, estimates, headline, choice: { level, title, note }, link }),
    [comparison, estimates, headline, level, title, note, link],
  )
}
