/** One model in memory, wherever the library's loop for it runs. */
import type { Prompt } from '@/comparison/prompt'
import type { Compute, RunEvent } from '@/comparison/run-event'
import type { Assets } from './assets'
import type { WllamaSetup } from './setup'
import { textOf } from './fault'

export interface LlamaOrder {
  /** In the order of their parts. */
  readonly blobs: readonly Blob[]
  readonly setup: WllamaSetup
  readonly assets: Assets
}

export interface Llama {
  readonly compute: Compute
  /**
   * Answers once, and reads the whole prompt anew. Gives text and counts as they come, and at the end how
   * it ended. Rejects where the answer breaks off or the signal aborts; with a `Crash` where the
   * instance is of no more use. After an abort it settles when the model is free again, if ever.
   */
  readonly answer: (
    prompt: Prompt,
    signal: AbortSignal,
    give: (events: readonly RunEvent[]) => void,
  ) => Promise<AnswerEnd>
  /** Resolves with what is known of it where the worker goes by itself; never after `exit`. */
  readonly gone: Promise<string>
  /** Ends the worker and frees its memory. */
  readonly exit: () => Promise<void>
}

export type AnswerEnd = 'complete' | 'length'

/**
 * Puts a model into memory. `onSign` is told of the first sign of life of the worker that computes.
 *
 * @throws LoadError; or the signal's reason, with nothing left behind.
 */
export type StartLlama = (
  order: LlamaOrder,
  signal: AbortSignal,
  onSign?: () => void,
) => Promise<Llama>

/** Thrown where a model does not load; `complaint` is what llama.cpp said about it. */
export class LoadError extends Error {
  readonly complaint: string

  constructor(complaint: string, cause: unknown) {
    super(textOf(cause), { cause })
    this.complaint = complaint
  }
}
