/** What the page and this engine's own worker say to each other. The worker's name is that of its lock. */
import type { Prompt } from '@/comparison/prompt'
import type { Compute, RunEvent } from '@/comparison/run-event'
import type { AnswerEnd, LlamaOrder } from './llama'

export type ToHost =
  | { readonly kind: 'start'; readonly order: LlamaOrder }
  | { readonly kind: 'answer'; readonly prompt: Prompt }
  | { readonly kind: 'stop' }

/** An error, for one that is thrown is not the same on the other side. */
export interface Broken {
  readonly message: string
  readonly isCrash: boolean
}

export type FromHost =
  /** It runs, and holds its lock where there are locks. */
  | { readonly kind: 'alive' }
  /** So does the library's worker in it. */
  | { readonly kind: 'loading' }
  /** It may not start workers of its own, so that the library has to run elsewhere. */
  | { readonly kind: 'alone' }
  | { readonly kind: 'started'; readonly compute: Compute }
  | { readonly kind: 'not-started'; readonly complaint: string; readonly broken: Broken }
  | { readonly kind: 'events'; readonly events: readonly RunEvent[] }
  | { readonly kind: 'answered'; readonly end: AnswerEnd }
  | { readonly kind: 'broken'; readonly broken: Broken }
  /** The library's worker went by itself. */
  | { readonly kind: 'gone'; readonly reason: string }
