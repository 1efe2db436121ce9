/**
 * A recorded answer as a run that is over: its text at once, counts as the file has them, or counted from
 * the text within a range. It was computed on a server, then; this device is billed for none of it. It
 * has no times unless the file has some, and no engine of this page can give it again.
 */
import { nothingMeasured, type Measurement } from '@/comparison/measurement'
import type { ModelCard } from '@/comparison/model-card'
import type { Recorded, TextReference } from '@/comparison/recorded'
import type { Run } from '@/comparison/run'
import { countTokens, type Vocabulary } from '@/comparison/token-count'
import { instant } from '@/units/quantity'
import type { RecordedAnswer } from './recorded-set'
import { sha256 } from './sha-256'

/** The engine of runs that were recorded: no engine of this page has that name. */
export const RECORDED_ENGINE = 'recorded'

/** Stands for the hosts that nobody named; each model has one of its own, so that two share nothing. */
const unnamedHost = (model: ModelCard): string =>
  `${model.id.toLowerCase().replace(/[^a-z\d]+/g, '-')}.recorded.invalid`

export interface RecordedRun {
  readonly id: string
  readonly model: ModelCard
  /** Of the weights, where it is known how it was served. */
  readonly precision?: string
  /** Who served it, where it is known. */
  readonly host?: string
  readonly vocabulary?: Vocabulary
  readonly answer: Pick<RecordedAnswer, 'text' | 'thought' | 'usage' | 'duration' | 'isCut'>
  readonly recorded: Recorded
}

export function recordedRun(parts: RecordedRun): Run {
  const { id, model, precision, answer, recorded } = parts
  return {
    id,
    variant: {
      id: `${RECORDED_ENGINE}:${model.id}`,
      model,
      engine: RECORDED_ENGINE,
      setup: {},
      ...(precision !== undefined && { precision }),
    },
    state: {
      status: 'ended',
      reason: answer.isCut === true ? 'length' : 'complete',
      text: answer.text,
      thought: answer.thought ?? '',
      measurement: measurementOf(parts),
    },
    recorded,
  }
}

function measurementOf({ model, host, vocabulary, answer }: RecordedRun): Measurement {
  const { text, thought = '', usage, duration } = answer
  return {
    ...nothingMeasured,
    usage,
    ...(usage.outputTokens === undefined && {
      textTokens: countTokens(thought + text, vocabulary),
    }),
    compute: {
      kind: 'recording',
      of: { kind: 'server', host: host ?? unnamedHost(model) },
    },
    ...(duration !== undefined && { duration }),
    // Nobody's clock: it says only that the run began.
    startedAt: instant(0),
  }
}

export const referenceTo = (place: Omit<TextReference, 'digest'>, text: string): TextReference => ({
  ...place,
  digest: sha256(text),
})

export type Found =
  | { readonly kind: 'same'; readonly text: string }
  /** There is a text, and it is another one. */
  | { readonly kind: 'changed'; readonly digest: string }
  | { readonly kind: 'missing' }

/** What stands now where a reference points, in the texts of the entries of its file. */
export function foundBy(
  { index, digest }: TextReference,
  textAt: (index: number) => string | undefined,
): Found {
  const text = textAt(index)
  if (text === undefined) return { kind: 'missing' }
  const now = sha256(text)
  return now === digest ? { kind: 'same', text } : { kind: 'changed', digest: now }
}
