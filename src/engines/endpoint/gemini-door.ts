/**
 * Google's own protocol for Gemini. Its OpenAI-style door opens to bare requests only, and neither
 * parts reasoning from answer nor names its tokens.
 *
 * Sources: ai.google.dev/api/generate-content, ai.google.dev/gemini-api/docs/thinking, read 2026-11-23.
 */
import * as v from 'valibot'
import { wholeOf } from '@/comparison/number-schema'
import { reportedUsage } from '@/comparison/reported'
import type { TokenUsage } from '@/comparison/run-event'
import { parsedJson, type Chunk } from './chunk'
import { below, type Protocol } from './door'
import { energyInObject } from './metered'
import type { Endpoint } from './setup'

export const geminiProtocol: Protocol = {
  usual: { keyHeader: 'x-goog-api-key', headers: {}, quirks: {} },
  addressOf(baseUrl, model) {
    const name = encodeURIComponent(model.replace(/^models\//, ''))
    const url = new URL(below(baseUrl, '/models', `/models/${name}:streamGenerateContent`))
    // Without it the reply is one list, and not a stream of events.
    url.searchParams.set('alt', 'sse')
    return url.href
  },
  bodyOf(endpoint, prompt, { leftOut }) {
    const { temperature, maximumTokens, seed } = prompt.settings
    const system = prompt.messages.filter(({ role }) => role === 'system')
    const partsOf = (text: string) => [{ text }]
    return {
      ...(system.length > 0 && {
        systemInstruction: { parts: system.map(({ text }) => ({ text })) },
      }),
      contents: prompt.messages
        .filter(({ role }) => role !== 'system')
        .map(({ role, text }) => ({
          role: role === 'assistant' ? 'model' : 'user',
          parts: partsOf(text),
        })),
      generationConfig: {
        ...(temperature !== undefined && !leftOut.includes('temperature') && { temperature }),
        ...(maximumTokens !== undefined && { maxOutputTokens: maximumTokens }),
        ...(seed !== undefined && !leftOut.includes('seed') && { seed }),
        ...thinkingOf(endpoint),
      },
    }
  },
  readChunk,
}

const budgets: Readonly<Record<string, number>> = {
  none: 0,
  minimal: 512,
  low: 1024,
  medium: 8192,
  high: 24_576,
}

/** 2.5 has a budget in tokens, later ones a level without zero; earlier ones do not think. */
function thinkingOf({ model, reasoningEffort: effort }: Endpoint) {
  const [, version] = /gemini-(\d+(?:\.\d+)?)/.exec(model) ?? []
  const number = Number(version ?? NaN)
  if (!(number >= 2.5)) return {}
  if (effort === undefined) return { thinkingConfig: { includeThoughts: true } }
  const level =
    number >= 3
      ? { thinkingLevel: effort === 'none' ? 'minimal' : effort }
      : { thinkingBudget: budgets[effort] ?? budgets.high }
  return { thinkingConfig: { includeThoughts: effort !== 'none', ...level } }
}

const orAbsent = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.nullish(schema), undefined)
const count = orAbsent(wholeOf('tokens'))
const text = orAbsent(v.string())
const usage = v.object({
  promptTokenCount: count,
  cachedContentTokenCount: count,
  candidatesTokenCount: count,
  thoughtsTokenCount: count,
})
const part = v.object({ text, thought: orAbsent(v.boolean()) })
const reply = v.object({
  candidates: orAbsent(
    v.array(
      v.object({
        content: orAbsent(v.object({ parts: orAbsent(v.array(part)) })),
        finishReason: text,
      }),
    ),
  ),
  promptFeedback: orAbsent(v.object({ blockReason: text })),
  usageMetadata: orAbsent(usage),
  error: v.optional(v.unknown()),
  energy: v.optional(v.unknown()),
})

function readChunk(json: string): Chunk | undefined {
  const value = parsedJson(json)
  const parsed = v.safeParse(reply, Array.isArray(value) ? value[0] : value)
  if (!parsed.success) return undefined
  const { candidates, promptFeedback, usageMetadata, error, energy } = parsed.output
  const [first] = candidates ?? []
  const parts = first?.content?.parts ?? []
  const blocked = promptFeedback?.blockReason ?? undefined
  const textOf = (isThought: boolean) =>
    parts
      .filter((one) => (one.thought === true) === isThought)
      .map((one) => one.text ?? '')
      .join('')
  return {
    isAnswer: Array.isArray(candidates) || (usageMetadata ?? undefined) !== undefined,
    text: textOf(false),
    thought: textOf(true),
    finishReason: first?.finishReason ?? (blocked === undefined ? undefined : 'safety'),
    usage: usageMetadata ? usageOf(usageMetadata) : undefined,
    meteredEnergy: energyInObject(energy),
    error: error ?? undefined,
  }
}

/** The protocol counts reasoning apart from the answer; we count both together, and reasoning in them. */
function usageOf(reported: v.InferOutput<typeof usage>): TokenUsage {
  const { promptTokenCount: prompt, cachedContentTokenCount: cached } = reported
  const { candidatesTokenCount: answer, thoughtsTokenCount: thoughts } = reported
  return reportedUsage({
    promptTokens: prompt,
    cachedPromptTokens: cached,
    outputTokens: typeof answer === 'number' ? answer + (thoughts ?? 0) : undefined,
    reasoningTokens: thoughts,
  })
}
