/**
 * Answers that were given before, by whomever, and kept in a file: what every format is read into.
 * Whoever shows them says that they are recorded, whose they are, and from when.
 */
import type { Message } from '@/comparison/prompt'
import type { TokenUsage } from '@/comparison/run-event'
import type { Milliseconds } from '@/units/quantity'

export const formatIds = [
  'alpaca-eval',
  'promptfoo',
  'llm-comparator',
  'batch-results',
  'batch-requests',
  'inspect',
  'lm-eval',
  'receipt',
  'table',
] as const
export type FormatId = (typeof formatIds)[number]

/** Where a file came from. */
export interface FileOrigin {
  /** Its address, or the name that the visitor's own file has. */
  readonly name: string
  readonly kind: 'address' | 'file'
}

export interface RecordedModel {
  /** As the file spells it, or as the visitor named it where the file names none. */
  readonly name: string
}

export interface RecordedPrompt {
  /** Absent where the file holds answers only, and knows its prompts by an id. */
  readonly messages?: readonly Message[]
  /** By which another file may hold the prompt. */
  readonly id?: string
  /** The file's own word for the kind of task. */
  readonly kind?: string
}

export interface RecordedAnswer {
  /** Places in the lists of the same set. */
  readonly model: number
  readonly prompt: number
  readonly origin: number
  readonly format: FormatId
  readonly text: string
  readonly thought?: string
  /** As the file reports it; empty where it reports nothing. */
  readonly usage: TokenUsage
  /** Until the answer was whole, by the clock of whoever asked. */
  readonly duration?: Milliseconds
  /** When it was given, in milliseconds since 1970, where the file says so. */
  readonly answeredAt?: number
  /** The answer broke off at a limit. */
  readonly isCut?: true
  /** Of its entry in the file, from 0. */
  readonly index: number
}

/** Something in the file that was left out, and why. */
export interface Fault {
  /** Of a file with an entry a line, from 1. */
  readonly line?: number
  /** Of the entry in its list, from 0. */
  readonly index?: number
  readonly why: string
}

export interface RecordedSet {
  readonly origins: readonly FileOrigin[]
  readonly models: readonly RecordedModel[]
  readonly prompts: readonly RecordedPrompt[]
  readonly answers: readonly RecordedAnswer[]
  /** The first of them; `faultCount` is that of all. */
  readonly faults: readonly Fault[]
  readonly faultCount: number
}

/** A column of a table, and whether most of what was seen in it is text. */
export interface Column {
  readonly name: string
  readonly isText: boolean
}

/** Which columns of a table hold what. */
export interface ColumnChoice {
  readonly prompt: string
  readonly response: string
  /** Absent where one model gave all the answers. */
  readonly model?: string
}

export type ReadOutcome =
  | { readonly kind: 'read'; readonly set: RecordedSet }
  /** It is a table, and only the visitor knows which column is which. */
  | { readonly kind: 'columns-needed'; readonly columns: readonly Column[] }
  /** Neither the file nor the visitor says whose the answers are. */
  | { readonly kind: 'model-needed'; readonly answerCount: number }
  | { readonly kind: 'refused'; readonly why: string }
