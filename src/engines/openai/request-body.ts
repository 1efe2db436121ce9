/** What is sent, and how it is said to hosts that do not know two of its words. */
import type { Prompt } from '@/comparison/prompt'
import { hostWordsIn } from './host-words'
import type { Endpoint } from './setup'

/** The words that a host understands; found out by being refused, which costs nothing. */
export interface Dialect {
  /** Whether `stream_options`, which asks for the token counts, may be sent. */
  readonly asksForUsage: boolean
  readonly limit: 'max_tokens' | 'max_completion_tokens'
}

export const usualDialect: Dialect = { asksForUsage: true, limit: 'max_tokens' }

/** The body of a request; a setting that is not set is not sent. */
export function requestBody(endpoint: Endpoint, prompt: Prompt, dialect: Dialect): string {
  const { temperature, maximumTokens, seed } = prompt.settings
  return JSON.stringify({
    model: endpoint.model,
    messages: prompt.messages.map(({ role, text }) => ({ role, content: text })),
    stream: true,
    ...(dialect.asksForUsage && { stream_options: { include_usage: true } }),
    ...(temperature !== undefined && { temperature }),
    ...(maximumTokens !== undefined && { [dialect.limit]: maximumTokens }),
    ...(seed !== undefined && { seed }),
    ...(endpoint.reasoningEffort !== undefined && { reasoning_effort: endpoint.reasoningEffort }),
  })
}

const unknownWord =
  /unsupported|not supported|unknown|unrecogni[sz]ed|unexpected|extra|not permitted|not allowed|does not exist/i

/**
 * What to say instead, after a 400 or 422 that names one of the two words; undefined where the
 * refusal is about something else. A limit that is merely too high is not a word not understood.
 */
export function dialectAfter(
  dialect: Dialect,
  prompt: Prompt,
  status: number,
  body: string,
): Dialect | undefined {
  if (status !== 400 && status !== 422) return undefined
  const { message, parameter } = hostWordsIn(body)
  const names = (word: string) => parameter.includes(word) || body.includes(word)
  if (dialect.asksForUsage && names('stream_options')) return { ...dialect, asksForUsage: false }
  if (dialect.limit !== 'max_tokens' || prompt.settings.maximumTokens === undefined)
    return undefined
  const isRefused =
    names('max_completion_tokens') || (names('max_tokens') && unknownWord.test(message))
  return isRefused ? { ...dialect, limit: 'max_completion_tokens' } : undefined
}
