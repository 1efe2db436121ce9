/**
 * Our own range held against what was published of one query: whether it holds the value, and how many times
 * our middle is that. The scopes differ, so a miss is no proof; it is stated where the model is shown.
 */
import { tokens, type GramsCO2e, type Tokens, type WattHours } from '@/units/quantity'
import type { Range } from '@/units/range'
import { disclosureAbout, type Disclosure } from './index'

/** A published value, and the answer of ours that comes nearest to what it speaks of. */
export interface Check {
  readonly id: string
  readonly disclosure: Disclosure
  /** Of the catalog. */
  readonly model: string
  /** Names of the same architecture and size, where a miss is said too. */
  readonly alsoShownAt: readonly string[]
  readonly outputTokens: Tokens
  /** The publication gives no length; this one is an assumption of ours. */
  readonly isLengthAssumed: boolean
  /** Who serves it, where that says where; absent: not known. */
  readonly host?: string
}

interface Choice {
  readonly id: string
  readonly who: string
  readonly subject: RegExp
  readonly model: string
  readonly alsoShownAt?: readonly string[]
  /** Where none was published. */
  readonly assumedTokens?: number
  readonly host?: string
}

const USUAL_ANSWER = 300
/** Mean answers of these two in the chat of ML.ENERGY v3, whose group measured them for the article. */
const [OF_8B, OF_405B] = [397, 368]

const choices: readonly Choice[] = [
  {
    id: 'google-flash',
    who: 'Google',
    subject: /^median Gemini/,
    model: 'google:gemini-2.5-flash',
    assumedTokens: USUAL_ANSWER,
  },
  {
    id: 'google-pro',
    who: 'Google',
    subject: /^median Gemini/,
    model: 'google:gemini-2.5-pro',
    assumedTokens: USUAL_ANSWER,
  },
  {
    id: 'openai',
    who: 'OpenAI (S. Altman)',
    subject: /ChatGPT/,
    model: 'openai:gpt-4o',
    assumedTokens: USUAL_ANSWER,
  },
  { id: 'epoch', who: 'Epoch AI', subject: /typical query/, model: 'openai:gpt-4o' },
  {
    id: 'mit-8b',
    who: 'MIT Technology Review with University of Michigan',
    subject: /3\.1 8B/,
    model: 'meta-llama/Llama-3.1-8B-Instruct',
    assumedTokens: OF_8B,
  },
  {
    id: 'mit-405b',
    who: 'MIT Technology Review with University of Michigan',
    subject: /3\.1 405B/,
    model: 'meta-llama/Llama-3.1-405B-Instruct',
    assumedTokens: OF_405B,
  },
  {
    id: 'mistral',
    who: 'Mistral AI',
    subject: /400-token/,
    model: 'mistralai/Mistral-Large-Instruct-2407',
    alsoShownAt: ['mistralai/Mistral-Large-Instruct-2411'],
    host: 'api.mistral.ai',
  },
]

function checkOf(choice: Choice): Check {
  const { id, who, subject, model, alsoShownAt = [], assumedTokens, host } = choice
  const disclosure = disclosureAbout(who, subject)
  const outputTokens =
    disclosure?.outputTokens ?? (assumedTokens === undefined ? undefined : tokens(assumedTokens))
  if (disclosure === undefined || outputTokens === undefined)
    throw new Error(`The list of published figures has no ${who}: ${String(subject)}`)
  return {
    ...{ id, disclosure, model, alsoShownAt, outputTokens },
    isLengthAssumed: disclosure.outputTokens === undefined,
    ...(host !== undefined && { host }),
  }
}

export const checks: readonly Check[] = choices.map(checkOf)

export type Held = { readonly check: Check; readonly holds: boolean } & {
  /** Of the model. */
  readonly name: string
  /** Our middle over the published value. */
  readonly times: number
} & (
    | { readonly of: 'energy'; readonly published: WattHours; readonly ours: Range<WattHours> }
    | { readonly of: 'carbon'; readonly published: GramsCO2e; readonly ours: Range<GramsCO2e> }
  )

const isWithin = (value: number, { low, high }: { low: number; high: number }): boolean =>
  low <= value && value <= high

/** By energy where that was published, else by carbon; undefined where neither can be compared. */
export function held(
  check: Check,
  name: string,
  energy: Range<WattHours>,
  carbon: Range<GramsCO2e> | undefined,
): Held | undefined {
  const { disclosure } = check
  const [wh, grams] = [disclosure.energy?.mid, disclosure.carbon]
  if (wh !== undefined) {
    const of = { of: 'energy', published: wh, ours: energy } as const
    return { check, name, ...of, holds: isWithin(wh, energy), times: energy.mid / wh }
  }
  if (grams === undefined || carbon === undefined) return undefined
  const of = { of: 'carbon', published: grams, ours: carbon } as const
  return { check, name, ...of, holds: isWithin(grams, carbon), times: carbon.mid / grams }
}

/** Of those, what speaks of a model. */
export const heldOf = (all: readonly Held[], modelId: string): readonly Held[] =>
  all.filter(({ check }) => check.model === modelId || check.alsoShownAt.includes(modelId))
