/** The contract of the history: finished and unfinished comparisons, kept in this browser. */
import type { Comparison } from '@/comparison/comparison'

/** How the runs of a comparison ended, in numbers; `failed` counts the interrupted ones, too. */
export type Outcomes = Readonly<Record<'complete' | 'length' | 'stopped' | 'failed', number>>

/** A line of the list. */
export type HistoryEntry =
  | {
      readonly kind: 'readable'
      readonly id: string
      /** Milliseconds since 1970-01-01 UTC. */
      readonly askedAt: number
      readonly question: string
      readonly modelNames: readonly string[]
      readonly outcomes: Outcomes
    }
  /** Kept, listed and deletable, although this version of the page cannot read it. */
  | { readonly kind: 'unreadable'; readonly id: string; readonly why: string }

export type Kept<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: string }

/** No call rejects: where the browser keeps nothing, `ok` is false and `why` says so. */
export interface History {
  readonly save: (comparison: Comparison) => Promise<Kept<undefined>>
  /** Newest first. */
  readonly list: () => Promise<Kept<readonly HistoryEntry[]>>
  /** Runs that were under way when the page went away come back as `failed`, `interrupted`. */
  readonly get: (id: string) => Promise<Kept<Comparison>>
  readonly remove: (id: string) => Promise<Kept<undefined>>
  readonly clear: () => Promise<Kept<undefined>>
}
