/** What an engine says while it answers. */
import type { HostStatement } from './host-statement'
import type { WattmeterReading } from './wattmeter'
import type { Bytes, Instant, Milliseconds, Tokens, WattHours } from '@/units/quantity'

export const runErrorKinds = [
  'offline',
  'unreachable',
  'redirected',
  'auth',
  'model-not-found',
  'rate-limit',
  'bad-request',
  'context-length',
  'server',
  'not-a-stream',
  'cut',
  'silence',
  'too-long',
  'download',
  'bad-model',
  'out-of-memory',
  'no-webgpu',
  'unsupported',
  'interrupted',
  'bug',
] as const
export type RunErrorKind = (typeof runErrorKinds)[number]

export interface RunError {
  readonly kind: RunErrorKind
  /** What happened, why, and what to do: sentences for the visitor, free of keys. */
  readonly message: string
  /** How long the host asked to wait. */
  readonly retryAfter?: Milliseconds
}

/** What the engine itself counted. A count it does not give is absent. */
export interface TokenUsage {
  readonly promptTokens?: Tokens
  /** The part of `promptTokens` that the host had in its cache. */
  readonly cachedPromptTokens?: Tokens
  /** Reasoning and answer together. */
  readonly outputTokens?: Tokens
  /** The part of `outputTokens` spent on reasoning. */
  readonly reasoningTokens?: Tokens
}

/** Where the time of a run went, by the engine's own clock. */
export interface EngineTimings {
  readonly prefill?: Milliseconds
  readonly decode?: Milliseconds
  /** Since `run-start`, how long the graphics processor had work that was not done. */
  readonly gpuBusy?: Milliseconds
  /** By the graphics processor's own clock, pass by pass; only where the visitor asked for it. Not kept. */
  readonly gpuPasses?: Milliseconds
  /** How long shaders were being compiled for this run, before its answer and in it. */
  readonly compiling?: Milliseconds
}

/**
 * The wall time of one answer, stamped where the engine computes and not on the page's own thread:
 *
 *   duration = firstToken + all gaps + tail
 */
export interface AnswerPace {
  /** From the prompt, handed to the model, to the first token. */
  readonly firstToken: Milliseconds
  /** How many gaps lay between a token and the next. */
  readonly gaps: number
  /** The middle one of them; absent where there was none. */
  readonly medianGap?: Milliseconds
  /** From the last token to the end of the answer. */
  readonly tail: Milliseconds
  readonly duration: Milliseconds
}

/** What a host may say its figure of energy covers, smallest first. */
export const meteredBoundaries = ['accelerator', 'server', 'server-and-pue'] as const

/** Energy that the host itself reports for this very answer. */
export interface MeteredEnergy {
  readonly energy: WattHours
  /** What the host says is in it; absent where it does not say. */
  readonly boundary?: (typeof meteredBoundaries)[number]
  /** The host's own word for how it measured the energy and shared it out. */
  readonly method?: string
}

/** What did the computing. */
export type LiveCompute =
  | { readonly kind: 'cpu'; readonly threads: number }
  | { readonly kind: 'webgpu'; readonly adapter?: string }
  | { readonly kind: 'server'; readonly host: string }
  /** The browser's own model, on this device; it does not say on which chip. */
  | { readonly kind: 'browser' }

/** A replay computes nothing; it tells what did when it was recorded. */
export type Compute = LiveCompute | { readonly kind: 'recording'; readonly of: LiveCompute }

/**
 * Names are noun-verb. The order is
 *
 *   load-progress*  run-start?  (text-delta | thought-delta | usage-report)*  run-end
 *
 * with `run-start` at the moment the prompt is handed to the model.
 */
export type RunEvent =
  | {
      readonly type: 'load-progress'
      readonly phase: 'fetching' | 'compiling' | 'starting'
      /** Fetched, or put into memory; of shaders, the share that is compiled, on the same scale. */
      readonly done: Bytes
      /** Absent where the size is not known beforehand. */
      readonly total?: Bytes
    }
  | {
      readonly type: 'run-start'
      readonly compute: Compute
      /** Of the library that answers, where it runs in this page: another one may take another time. */
      readonly engineVersion?: string
    }
  | { readonly type: 'text-delta'; readonly text: string }
  | { readonly type: 'thought-delta'; readonly text: string }
  | {
      readonly type: 'usage-report'
      readonly usage: TokenUsage
      readonly timings?: EngineTimings
      /** Once, when the answer is over. */
      readonly pace?: AnswerPace
      readonly meteredEnergy?: MeteredEnergy
      /** What the host states of its answer. */
      readonly stated?: HostStatement
      /** Of a recording: what the wattmeter showed when it was made. No engine has one. */
      readonly wattmeter?: WattmeterReading
    }
  | { readonly type: 'run-end'; readonly reason: 'complete' | 'length' | 'stopped' }
  | { readonly type: 'run-end'; readonly reason: 'failed'; readonly error: RunError }

/** An event and when it came, by the runner's clock. */
export interface StampedEvent {
  readonly at: Instant
  readonly event: RunEvent
}
