/** What the page and the worker that reads recorded answers say to each other. */
import type { ReaderOptions } from '@/recorded/reader'
import type {
  ReadOutcome,
  RecordedAnswer,
  RecordedPrompt,
  RecordedSet,
} from '@/recorded/recorded-set'

/** Where the text is: a file of the visitor's, or an address they agreed to ask. */
export type RecordedSource =
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'address'; readonly url: string }

export interface ToWorker {
  readonly source: RecordedSource
  readonly options: Omit<ReaderOptions, 'wholeFormats'>
}

export interface ReadingProgress {
  readonly bytes: number
  /** Absent where the host does not say, or sends it compressed. */
  readonly totalBytes?: number
  readonly answers: number
}

/** A large set comes in parts, so that the page is never busy with one for long. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: ReadingProgress }
  | {
      readonly kind: 'part'
      readonly prompts: readonly RecordedPrompt[]
      readonly answers: readonly RecordedAnswer[]
    }
  | { readonly kind: 'set'; readonly set: Omit<RecordedSet, 'prompts' | 'answers'> }
  | { readonly kind: 'other'; readonly outcome: Exclude<ReadOutcome, { kind: 'read' }> }
