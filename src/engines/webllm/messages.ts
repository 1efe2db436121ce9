/** What the page and the engine's worker say to each other. */
import type { Prompt } from '@/comparison/prompt'
import type { RunEvent } from '@/comparison/run-event'
import type { WebllmSetup } from './setup'

/** The name of a worker that also asks the graphics processor for its own times. */
export const PRECISE = 'webllm, timing passes'

export type ToWorker =
  | { readonly kind: 'answer'; readonly setup: WebllmSetup; readonly prompt: Prompt }
  /** Fetches all that the model needs, and starts nothing. */
  | { readonly kind: 'fetch'; readonly setup: WebllmSetup }
  | { readonly kind: 'size'; readonly setup: WebllmSetup }
  | { readonly kind: 'stop' }

/** Answers to `size`: bytes in all, and those that are kept here already. */
export interface DownloadSize {
  readonly total: number
  readonly kept: number
}

export type FromWorker =
  | { readonly kind: 'event'; readonly event: RunEvent }
  | { readonly kind: 'size'; readonly size: DownloadSize }
