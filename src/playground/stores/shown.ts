/** What is on the screen: nothing, a comparison of the visitor's own, or what somebody sent. Pure. */
import type { Comparison } from '@/comparison/comparison'
import type { Original, Received } from './received'

interface OwnComparison {
  readonly comparison: Comparison
  /** The visitor asked to see the names before every answer was judged. */
  readonly areNamesShown: boolean
}

export type Shown =
  | { readonly kind: 'nothing' }
  | ({ readonly kind: 'own' } & OwnComparison)
  /** It is only shown: not kept, not judged, not run. */
  | { readonly kind: 'received'; readonly received: Received }
  /** What somebody sent, to be asked again and seen beside it; without a comparison until it is asked. */
  | ({ readonly kind: 'forked'; readonly original: Original } & Partial<OwnComparison>)

export const nothingShown: Shown = { kind: 'nothing' }

/** The comparison whose answers stand in panes; with models and prompt alone there are none to show. */
export function comparisonIn(shown: Shown): Comparison | undefined {
  if (shown.kind === 'nothing') return undefined
  if (shown.kind !== 'received') return shown.comparison
  return shown.received.level === 'prompt' ? undefined : shown.received.comparison
}

/** The comparison that may be asked on, judged and kept: never one that somebody sent. */
export const ownIn = (shown: Shown): Comparison | undefined =>
  shown.kind === 'own' || shown.kind === 'forked' ? shown.comparison : undefined

export const receivedIn = (shown: Shown): Received | undefined =>
  shown.kind === 'received' ? shown.received : undefined

export const originalIn = (shown: Shown): Original | undefined =>
  shown.kind === 'forked' ? shown.original : undefined

export const areNamesShownIn = (shown: Shown): boolean =>
  shown.kind === 'received' || (shown.kind !== 'nothing' && shown.areNamesShown === true)

/** With the comparison as it has become; anything else that is shown stays. */
export const withChanged = (shown: Shown, comparison: Comparison): Shown =>
  (shown.kind === 'own' || shown.kind === 'forked') && shown.comparison?.id === comparison.id
    ? { ...shown, comparison }
    : shown

/** With a new comparison in place of what was there, beside the original where there is one. */
export const withNew = (shown: Shown, comparison: Comparison): Shown => {
  const original = originalIn(shown)
  return original === undefined
    ? { kind: 'own', comparison, areNamesShown: false }
    : { kind: 'forked', original, comparison, areNamesShown: false }
}

/** Without what somebody sent beside it: the visitor's own comparison alone, where there is one. */
export function withoutOriginal(shown: Shown): Shown {
  if (shown.kind !== 'forked') return shown
  const { comparison, areNamesShown = false } = shown
  return comparison === undefined ? nothingShown : { kind: 'own', comparison, areNamesShown }
}

export const withNames = (shown: Shown): Shown =>
  shown.kind === 'own' || shown.kind === 'forked' ? { ...shown, areNamesShown: true } : shown
