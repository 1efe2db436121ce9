/** Shapes that several formats have: messages in a chat, counts of tokens, and what is wrong with one. */
import * as v from 'valibot'
import type { Message } from '@/comparison/prompt'
import type { TokenUsage } from '@/comparison/run-event'
import { milliseconds, tokens, type Milliseconds } from '@/units/quantity'
import { recordedWords } from '@/words/of-recorded'
import { LONGEST_NAME, MOST_MESSAGES } from '../bounds'
import { refused, type EntryRead } from '../format'

export const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_NAME))
/** Anything that is not as it should be counts as not there. */
export const orAbsent = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(v.fallback(v.optional(schema), undefined))
const amount = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12))
/** Programs write zero where they did not count. */
export const count = orAbsent(v.pipe(amount, v.integer(), v.minValue(1)))
export const time = orAbsent(amount)

/** Names the first field that is missing or wrong. */
export const wrong = (
  issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]],
): EntryRead => refused(recordedWords.wrong((v.getDotPath(issues[0]) ?? '').slice(0, LONGEST_NAME)))

interface Counts {
  readonly prompt?: number | undefined
  readonly cached?: number | undefined
  readonly output?: number | undefined
  readonly reasoning?: number | undefined
}

/** Without the counts that nobody gave; those that contradict each other are left out. */
export function usageOf({ prompt, cached, output, reasoning }: Counts): TokenUsage {
  return {
    ...(prompt !== undefined && { promptTokens: tokens(prompt) }),
    ...(cached !== undefined &&
      prompt !== undefined &&
      cached <= prompt && { cachedPromptTokens: tokens(cached) }),
    ...(output !== undefined && { outputTokens: tokens(output) }),
    ...(reasoning !== undefined &&
      output !== undefined &&
      reasoning <= output && { reasoningTokens: tokens(reasoning) }),
  }
}

const MS_PER_SECOND = 1000
export const inMilliseconds = (ms: number | undefined): { readonly duration?: Milliseconds } =>
  ms === undefined || ms === 0 ? {} : { duration: milliseconds(ms) }
export const inSeconds = (seconds: number | undefined): { readonly duration?: Milliseconds } =>
  inMilliseconds(seconds === undefined ? undefined : seconds * MS_PER_SECOND)
/** From seconds since 1970; absent where that is no day of ours. */
export const fromSeconds = (seconds: number | undefined): { readonly answeredAt?: number } =>
  seconds === undefined || seconds < 1e9 || seconds > 1e11
    ? {}
    : { answeredAt: Math.round(seconds * MS_PER_SECOND) }

/** Parts of a message, of which the texts count; pictures and tool calls have none. */
const part = v.object({
  type: v.string(),
  text: orAbsent(v.string()),
  reasoning: orAbsent(v.string()),
})
export const content = v.union([v.string(), v.array(part)])
export type Content = v.InferOutput<typeof content>

const textTypes: ReadonlySet<string> = new Set(['text', 'input_text', 'output_text'])

export const textOf = (given: Content): string =>
  typeof given === 'string'
    ? given
    : given.flatMap(({ type, text }) => (textTypes.has(type) ? [text ?? ''] : [])).join('\n')

export const thoughtOf = (given: Content): string =>
  typeof given === 'string' ? '' : given.flatMap(({ reasoning }) => reasoning ?? []).join('\n')

const message = v.object({ role: v.string(), content: v.fallback(content, '') })
export const chat = v.pipe(v.array(v.unknown()), v.maxLength(MOST_MESSAGES), v.array(message))

const roles: Readonly<Record<string, Message['role']>> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  human: 'user',
  assistant: 'assistant',
}

/** Messages of roles that a prompt has here; what tools said is left out. */
export const messagesOf = (given: v.InferOutput<typeof chat>): readonly Message[] =>
  given.flatMap(({ role, content: said }) => {
    const known = Object.hasOwn(roles, role) ? roles[role] : undefined
    return known === undefined ? [] : [{ role: known, text: textOf(said) }]
  })

export const asked = (text: string): readonly Message[] => [{ role: 'user', text }]

/** The prompt itself, or the chat that some tools write into one text as JSON. */
export function messagesIn(raw: string): readonly Message[] {
  if (!raw.trimStart().startsWith('[')) return asked(raw)
  try {
    const read = v.safeParse(chat, JSON.parse(raw))
    const messages = read.success ? messagesOf(read.output) : []
    return messages.length > 0 ? messages : asked(raw)
  } catch {
    return asked(raw)
  }
}

/** Whether it is an object with these fields. */
export const hasFields = (entry: unknown, ...names: readonly string[]): boolean =>
  typeof entry === 'object' &&
  entry !== null &&
  !Array.isArray(entry) &&
  names.every((field) => Object.hasOwn(entry, field))
