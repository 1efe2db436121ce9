/**
 * The contract of every format: which entries are its own, and what one of them says. A format knows
 * nothing of files, order and bounds; the reader (`reader.ts`) does.
 */
import type { Message } from '@/comparison/prompt'
import type { TokenUsage } from '@/comparison/run-event'
import type { Milliseconds } from '@/units/quantity'
import type { ColumnChoice, FormatId } from './recorded-set'

/** Who answered: a name, or a place among the models that the document names around its entries. */
export type ModelInEntry = string | { readonly place: number } | undefined

/** A prompt and, where there is one, an answer to it, as one entry has them. */
export interface Draft {
  readonly messages?: readonly Message[]
  readonly promptId?: string
  readonly kind?: string
  /** Absent of a file that holds prompts alone. */
  readonly answer?: {
    /** Undefined where the document names it around its entries, or nowhere. */
    readonly model: ModelInEntry
    readonly text: string
    readonly thought?: string
    readonly usage?: TokenUsage
    readonly duration?: Milliseconds
    readonly answeredAt?: number
    readonly isCut?: true
  }
}

export type EntryRead =
  | { readonly ok: true; readonly drafts: readonly Draft[] }
  | { readonly ok: false; readonly why: string }

/** The place of entries that have a line each. */
export const LINES = 'lines'
/** The place of entries in a document that is a list. */
export const TOP = ''

export interface Format {
  readonly id: FormatId
  /** Where its entries may lie. */
  readonly lists: readonly string[]
  /** Whether an entry is of this format and of no other. */
  readonly recognises: (entry: unknown) => boolean
  readonly read: (entry: unknown, choice: ColumnChoice | undefined) => EntryRead
  /** Names of models from what stands around the entries, in the order of their places. */
  readonly modelsAround?: (around: unknown) => readonly string[]
}

/** A format whose document is read as a whole, because it is small. */
export interface WholeFormat {
  readonly id: FormatId
  readonly recognises: (document: unknown) => boolean
  readonly read: (document: unknown) => EntryRead
}

export const drafted = (...drafts: readonly Draft[]): EntryRead => ({ ok: true, drafts })
export const refused = (why: string): EntryRead => ({ ok: false, why })
