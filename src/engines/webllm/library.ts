/** The part of WebLLM that this engine uses, so that a test can put a smaller thing in its place. */
import type { Prompt } from '@/comparison/prompt'
import type { Place } from './pieces'
import type { WebllmSetup } from './setup'

/** One piece of an answer, or what the library says of it at its end. */
export interface LibraryChunk {
  readonly text?: string
  readonly end?: 'stop' | 'length' | 'abort'
  readonly usage?: {
    readonly promptTokens: number
    readonly outputTokens: number
    /** Tokens per second, by the library's own clock. */
    readonly prefillSpeed?: number
    readonly decodeSpeed?: number
  }
}

/** What is done with a model on its way into the graphics processor: its weights, its programs. */
export type LoadPhase = 'starting' | 'compiling'

export interface Library {
  /** Where the model lies; undefined for one that the library does not list. */
  readonly placeOf: (setup: WebllmSetup) => Place | undefined
  /** Puts the model into the graphics processor, in place of the one before. */
  readonly load: (
    setup: WebllmSetup,
    /** Told what share of the phase is done, 0 to 1. */
    onPhase: (phase: LoadPhase, share: number) => void,
  ) => Promise<void>
  /** Answers once, from a clean conversation. */
  readonly answer: (prompt: Prompt) => Promise<AsyncIterable<LibraryChunk>>
  /** Ends the answer at its next token. */
  readonly interrupt: () => void
}
