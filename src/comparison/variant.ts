/** A model as it is run: precision, engine and how that engine finds it. Runs and figures hang on it. */
import type { Bytes, UsDollars } from '@/units/quantity'
import type { ModelCard } from './model-card'

/** What an engine needs to find the model. Each engine has a schema for its own; see its folder. */
export type EngineSetup = Readonly<Record<string, string | number | boolean>>

/** What a host charges; by whose word, and when that was read. */
export interface TokenPrice {
  /** For a million tokens of the prompt. */
  readonly prompt: UsDollars
  /** For a million tokens of reasoning and answer. */
  readonly output: UsDollars
  /** For a million tokens that were read from a cache; absent: not given. */
  readonly cached?: UsDollars
  /** For a million tokens of reasoning; absent: as the answer. */
  readonly reasoning?: UsDollars
  /** A long prompt costs more than this says. */
  readonly hasTiers?: true
  /** A host or a list that said so, or `visitor` where the visitor typed it. */
  readonly source: string
  /** YYYY-MM-DD */
  readonly day: string
}

export interface Variant {
  /** The same for the same model run in the same way, today and in a year. */
  readonly id: string
  readonly model: ModelCard
  /** Of the weights: `q8_0`, `q4f16_1`, `bf16` … Absent where the host does not say. */
  readonly precision?: string
  /** Id of an engine in `engines/index.ts`. */
  readonly engine: string
  readonly setup: EngineSetup
  /** What has to be fetched before the first answer, where it is known. */
  readonly download?: Bytes
  /** Absent where nobody said. */
  readonly price?: TokenPrice
}

/** Who pays for the electricity, and so which queue a run waits in. */
export type Place =
  { readonly kind: 'this-device' } | { readonly kind: 'remote'; readonly host: string }
