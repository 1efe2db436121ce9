/**
 * Anthropic's own messages protocol. Its OpenAI-style door would open too, but hides cached prompt
 * tokens and reasoning, and its maker calls it no lasting way.
 *
 * Sources: platform.claude.com/docs (messages, streaming, extended and adaptive thinking, OpenAI SDK
 * compatibility), read 2026-11-23.
 */
import * as v from 'valibot'
import { wholeOf } from '@/comparison/number-schema'
import type { Prompt } from '@/comparison/prompt'
import { reportedUsage } from '@/comparison/reported'
import type { TokenUsage } from '@/comparison/run-event'
import { parsedJson, type Chunk } from './chunk'
import { below, type Protocol } from './door'
import { statedIn } from './host-statement'
import { energyInObject } from './metered'
import type { Endpoint } from './setup'

/** The protocol demands a longest answer; this is said where the visitor gives none. */
const USUAL_LIMIT = 4096

export const anthropicProtocol: Protocol = {
  usual: {
    keyHeader: 'x-api-key',
    headers: {
      'anthropic-version': '2023-06-01',
      'anthropic-dangerous-direct-browser-access': 'true',
    },
    quirks: {},
  },
  addressOf: (baseUrl) => below(baseUrl, '/messages', '/messages'),
  bodyOf(endpoint, prompt, { leftOut }) {
    const { temperature } = prompt.settings
    const thinking = thinkingOf(endpoint)
    const isHot = temperature !== undefined && !leftOut.includes('temperature')
    return {
      model: endpoint.model,
      max_tokens: (prompt.settings.maximumTokens ?? USUAL_LIMIT) + thinking.budget,
      ...systemOf(prompt),
      messages: prompt.messages
        .filter(({ role }) => role !== 'system')
        .map(({ role, text }) => ({ role, content: text })),
      stream: true,
      // Refused together with thinking, and above 1 by this protocol alone.
      ...(isHot && !thinking.isOn && { temperature: Math.min(1, temperature) }),
      ...thinking.body,
    }
  },
  readChunk,
}

function systemOf({ messages }: Prompt) {
  const system = messages.filter(({ role }) => role === 'system').map(({ text }) => text)
  return system.length === 0 ? {} : { system: system.join('\n\n') }
}

/** Up to 4.5 thinking has a budget in tokens; later models are told an effort. */
const thinksByBudget = /claude-(3|(sonnet|opus|haiku)-4(-[0-5])?(-\d{8})?$|(sonnet|opus)-4-2025)/

const budgets: Readonly<Record<string, number>> = { minimal: 1024, low: 2048, medium: 8192 }
const LARGEST_BUDGET = 16_384

function thinkingOf({ model, reasoningEffort: effort }: Endpoint) {
  if (effort === undefined) return { isOn: false, budget: 0, body: {} }
  if (effort === 'none') return { isOn: false, budget: 0, body: { thinking: { type: 'disabled' } } }
  if (!thinksByBudget.test(model))
    return {
      isOn: true,
      budget: 0,
      body: {
        thinking: { type: 'adaptive' },
        output_config: { effort: effort === 'minimal' ? 'low' : effort },
      },
    }
  const budget = budgets[effort] ?? LARGEST_BUDGET
  return { isOn: true, budget, body: { thinking: { type: 'enabled', budget_tokens: budget } } }
}

const orAbsent = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.nullish(schema), undefined)
const count = orAbsent(wholeOf('tokens'))
const text = orAbsent(v.string())
const usage = v.object({
  input_tokens: count,
  cache_read_input_tokens: count,
  cache_creation_input_tokens: count,
  output_tokens: count,
  inference_geo: text,
  service_tier: text,
})
const content = v.object({ type: text, text, thinking: text })
const event = v.object({
  type: text,
  delta: orAbsent(v.object({ text, thinking: text, stop_reason: text })),
  content_block: orAbsent(content),
  message: orAbsent(v.object({ usage: orAbsent(usage) })),
  /** Of a reply that comes whole. */
  content: orAbsent(v.array(content)),
  stop_reason: text,
  usage: orAbsent(usage),
  error: v.optional(v.unknown()),
  energy: v.optional(v.unknown()),
})
type Event = v.InferOutput<typeof event>

const kinds = /^(message|message_(start|delta|stop)|content_block_(start|delta|stop))$/

function readChunk(json: string): Chunk | undefined {
  const parsed = v.safeParse(event, parsedJson(json))
  if (!parsed.success) return undefined
  const { type, delta, content_block: block, message, content: all, ...said } = parsed.output
  const parts = [delta, block, ...(all ?? [])]
  // What the beginning counts as output is not yet the answer.
  const counts = said.usage ?? message?.usage
  return {
    isAnswer: kinds.test(type ?? ''),
    text: parts.map((part) => part?.text ?? '').join(''),
    thought: parts.map((part) => part?.thinking ?? '').join(''),
    finishReason: delta?.stop_reason ?? said.stop_reason ?? undefined,
    usage: counts ? usageOf(counts, type === 'message_start') : undefined,
    meteredEnergy: energyInObject(said.energy),
    stated: statedIn(counts, said.energy),
    isLast: type === 'message_stop',
    error: type === 'error' ? (said.error ?? '') : undefined,
  }
}

/** Cached prompt tokens, read and written, are left out of the protocol's own count of the input. */
function usageOf(reported: NonNullable<Event['usage']>, isBeginning: boolean): TokenUsage {
  const { input_tokens: input, cache_read_input_tokens: read, output_tokens: output } = reported
  const written = reported.cache_creation_input_tokens ?? 0
  const isKnown = typeof input === 'number'
  return reportedUsage({
    promptTokens: isKnown ? input + (read ?? 0) + written : undefined,
    cachedPromptTokens: isKnown ? read : undefined,
    outputTokens: isBeginning ? undefined : output,
  })
}
