/**
 * What a host sends: the pieces of a stream, and the same answer in one piece. Read leniently, for
 * hosts differ: an unknown field is ignored, and a field of an unexpected shape counts as absent.
 */
import * as v from 'valibot'
import type { HostStatement } from '@/comparison/host-statement'
import { numberOf, wholeOf } from '@/comparison/number-schema'
import type { EngineTimings, MeteredEnergy, TokenUsage } from '@/comparison/run-event'
import { reportedTimings, reportedUsage } from '@/comparison/reported'
import { statedIn } from './host-statement'
import { energyInImpact, energyInObject } from './metered'

const orAbsent = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.nullish(schema), undefined)

const count = orAbsent(wholeOf('tokens'))
const time = orAbsent(numberOf('milliseconds'))
const string = orAbsent(v.string())

/** Text is a string nearly everywhere; at some hosts a list of parts, with reasoning among them. */
const textPart = v.object({
  type: string,
  text: string,
  thinking: orAbsent(v.array(v.object({ text: string }))),
})
const message = v.object({
  content: orAbsent(v.union([v.string(), v.array(textPart)])),
  reasoning_content: string,
  reasoning: string,
  refusal: string,
})
const choice = v.object({
  index: orAbsent(v.number()),
  delta: orAbsent(message),
  message: orAbsent(message),
  finish_reason: string,
})
const usage = v.object({
  prompt_tokens: count,
  completion_tokens: count,
  total_tokens: count,
  prompt_tokens_details: orAbsent(v.object({ cached_tokens: count })),
  completion_tokens_details: orAbsent(v.object({ reasoning_tokens: count })),
  /** Of OpenGateLLM. */
  carbon: v.optional(v.unknown()),
})
const chunk = v.object({
  choices: orAbsent(v.array(choice)),
  usage: orAbsent(usage),
  /** Of llama.cpp's own server. */
  timings: orAbsent(v.object({ prompt_ms: time, predicted_ms: time })),
  error: v.optional(v.unknown()),
  energy: v.optional(v.unknown()),
  /** Of GreenPT. */
  impact: v.optional(v.unknown()),
})

/** One piece, with what it says in our own words. */
export interface Chunk {
  /** Whether it has the shape of an answer at all: choices, or token counts. */
  readonly isAnswer: boolean
  readonly text: string
  readonly thought: string
  readonly finishReason: string | undefined
  readonly usage: TokenUsage | undefined
  readonly timings?: EngineTimings | undefined
  readonly meteredEnergy?: MeteredEnergy | undefined
  readonly stated?: HostStatement | undefined
  /** Nothing comes after this piece. */
  readonly isLast?: boolean
  /** As the host gave it; undefined where the piece is no error. */
  readonly error: unknown
}

/** Undefined where the text is not JSON, or not an object (alone, or first in a list). */
export function readChunk(json: string): Chunk | undefined {
  const value = parsedJson(json)
  const parsed = v.safeParse(chunk, Array.isArray(value) ? value[0] : value)
  if (!parsed.success) return undefined
  const { choices, usage: reported, timings, error, energy, impact } = parsed.output
  const first = choices?.find(({ index }) => index === 0) ?? choices?.[0]
  const said = first?.delta ?? first?.message
  const thought = said?.reasoning_content ?? said?.reasoning ?? thoughtIn(said?.content)
  return {
    isAnswer: Array.isArray(choices) || (reported ?? undefined) !== undefined,
    text: textIn(said?.content) + (said?.refusal ?? ''),
    thought,
    finishReason: first?.finish_reason ?? undefined,
    usage: reported ? usageOf(reported) : undefined,
    timings: timings
      ? reportedTimings({ prefill: timings.prompt_ms, decode: timings.predicted_ms })
      : undefined,
    meteredEnergy: energyInObject(energy) ?? energyInImpact(impact),
    stated: statedIn(reported, energy),
    error: error ?? undefined,
  }
}

/** Undefined where the text is not JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Content = v.InferOutput<typeof message>['content']

const textIn = (content: Content): string =>
  typeof content === 'string' ? content : (content ?? []).map(({ text }) => text ?? '').join('')

const thoughtIn = (content: Content): string =>
  typeof content === 'string'
    ? ''
    : (content ?? [])
        .flatMap(({ thinking }) => thinking ?? [])
        .map(({ text }) => text ?? '')
        .join('')

function usageOf(reported: v.InferOutput<typeof usage>): TokenUsage {
  const prompt = reported.prompt_tokens ?? undefined
  const cached = reported.prompt_tokens_details?.cached_tokens ?? undefined
  const reasoning = reported.completion_tokens_details?.reasoning_tokens ?? undefined
  const output = outputOf(prompt, reported.completion_tokens ?? undefined, reported.total_tokens)
  return reportedUsage({
    promptTokens: prompt,
    cachedPromptTokens: cached,
    outputTokens: output,
    reasoningTokens: reasoning,
  })
}

/**
 * Reasoning and answer together. Some hosts (xAI, Gemini's OpenAI-style door) leave reasoning out of
 * `completion_tokens` but not out of the total; whatever is neither prompt nor completion there was
 * generated, too.
 */
function outputOf(
  prompt: number | undefined,
  completion: number | undefined,
  total: number | null | undefined,
): number | undefined {
  if (prompt === undefined || completion === undefined) return completion
  return Math.max(completion, (total ?? 0) - prompt)
}
