/** A model asked of the sources as if a host had served it: nothing was run, so only counts are known. */
import { nothingMeasured } from '@/comparison/measurement'
import type { ModelCard } from '@/comparison/model-card'
import type { Milliseconds, Tokens } from '@/units/quantity'
import type { BatchSetting, EstimateInput } from './source'

/** Stands for a host that nobody named; two answers share nothing by it. */
export const UNNAMED_HOST = 'unnamed.invalid'

/** The counts of an answer; an absent one is not known. */
export interface ServedAnswer {
  /** Reasoning and answer together. */
  readonly outputTokens: Tokens
  readonly promptTokens?: Tokens
  readonly reasoningTokens?: Tokens
  readonly duration?: Milliseconds
  /** Of the weights. */
  readonly precision?: string
  readonly host?: string
  readonly batch?: BatchSetting
}

/** What a source is asked of the model. */
export function asServed(model: ModelCard, answer: ServedAnswer): EstimateInput {
  const { outputTokens, promptTokens, reasoningTokens, duration, precision, batch } = answer
  const host = answer.host ?? UNNAMED_HOST
  return {
    variant: {
      id: model.id,
      model,
      engine: 'openai',
      setup: {},
      ...(precision !== undefined && { precision }),
    },
    measurement: {
      ...nothingMeasured,
      compute: { kind: 'server', host },
      usage: {
        outputTokens,
        ...(promptTokens !== undefined && { promptTokens }),
        ...(reasoningTokens !== undefined && { reasoningTokens }),
      },
      ...(duration !== undefined && { duration }),
    },
    place: { kind: 'remote', host },
    device: { class: 'unknown' },
    ...(batch !== undefined && { batch }),
  }
}
