/** The contract of every engine: one way of getting an answer out of a model. */
import type { Prompt } from '@/comparison/prompt'
import type { ProviderRequest } from '@/comparison/provider'
import type { Recording } from '@/comparison/recording'
import type { RunEvent } from '@/comparison/run-event'
import type { Place, Variant } from '@/comparison/variant'
import type { Bytes } from '@/units/quantity'

export type Availability = { readonly ok: true } | { readonly ok: false; readonly why: string }

/** What has to be fetched before a model's first answer, and what of it is kept here already. */
export type DownloadSize =
  | { readonly ok: true; readonly total: Bytes; readonly kept: Bytes }
  | { readonly ok: false; readonly why: string }

/** Of an engine whose models are fetched: ahead of a run, and without one. */
export interface Downloads {
  /** Asks only for sizes. */
  readonly size: (variant: Variant, signal: AbortSignal) => Promise<DownloadSize>
  /** `load-progress*` and one `run-end`. What came whole stays, whatever happens. */
  readonly fetch: (variant: Variant, signal: AbortSignal) => AsyncIterable<RunEvent>
}

/**
 * Of an engine that keeps models in this device's memory, several where they fit. Every run of one reads
 * its whole prompt anew, so that a run can be repeated.
 */
export interface Memory {
  /**
   * Puts the model beside those in memory, and lets it write a few tokens that nobody sees: part of the
   * loading, and of no answer. A run does the same where nobody did it before. `load-progress*` and one
   * `run-end`.
   */
  readonly warmUp: (variant: Variant, signal: AbortSignal) => AsyncIterable<RunEvent>
  /** Whether the next run of the variant would find its model there. */
  readonly holds: (variant: Variant) => boolean
}

/** What an engine would send to a host: all of it, but for the key, which is masked. */
export interface ShownRequest {
  readonly method: string
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  /** As JSON. */
  readonly body: unknown
  /** Settings that are left out because the host refused them. */
  readonly leftOut: readonly string[]
}

export interface Engine {
  /**
   * Streams one answer, in the order that `RunEvent` gives.
   *
   * Ends with exactly one `run-end`: also when it fails (`failed`), also when `signal` aborts
   * (`stopped`). It never throws for what a network, a key, a file or a GPU can do wrong; it throws
   * only for a bug. What it received before a failure stays received.
   */
  readonly run: (variant: Variant, prompt: Prompt, signal: AbortSignal) => AsyncIterable<RunEvent>
  /** Whether this browser and this configuration can run the variant; with the reason if not. */
  readonly availability: (variant: Variant) => Promise<Availability>
  /** The request of this prompt, for engines that send one; undefined where there is none. */
  readonly describe?: (variant: Variant, prompt: Prompt) => Promise<ShownRequest | undefined>
  /**
   * Fetches, from the page's own host, what each of its models needs to run. What cannot be had now is
   * fetched by the first run, which says what is wrong.
   */
  readonly prepare?: () => Promise<void>
  /** Lets go of models held in memory; the next run loads again. */
  readonly release: () => Promise<void>
  readonly downloads?: Downloads
  readonly memory?: Memory
}

/** What the page lends to engines: an engine reaches nothing else of it. */
export interface EngineHost {
  readonly fetch: typeof fetch
  /** The key for requests to this base URL, if the visitor gave one. */
  readonly keyFor: (baseUrl: string) => Promise<string | undefined>
  /** How the provider of a variant wants to be asked; undefined where no table says. */
  readonly requestFor?: (variant: Variant) => Promise<ProviderRequest | undefined>
  /** Whether the visitor wants the graphics processor's own times, which cost a little. */
  readonly timesPasses?: () => boolean
  /** A file the visitor dropped on the page, by the id in the variant's setup. */
  readonly fileFor: (fileId: string) => File | undefined
  /** A recorded run, by the id in the variant's setup. */
  readonly recordingFor: (recordingId: string) => Recording | undefined
}

/** The listing of an engine: cheap to import, so that its code loads only when used. */
export interface EngineEntry {
  readonly id: string
  /** Where a variant's runs take place, by its setup alone. */
  readonly placeOf: (variant: Variant) => Place
  readonly load: (host: EngineHost) => Promise<Engine>
}
