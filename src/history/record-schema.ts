/**
 * The shape in which a comparison is kept, version 1, with bounds on every field. What was not known
 * when it was written is absent. `docs/formats.md` tells what each version holds.
 */
import * as v from 'valibot'
import { numberOf, wholeOf } from '@/comparison/number-schema'
import { twists } from '@/comparison/run'
import { meteredBoundaries } from '@/comparison/run-event'
import { bounds } from '@/units/bounds'
import { wattmeterRecord } from './wattmeter-record'

// Far above what an engine lets through: what was kept must stay readable.
const LONGEST_NAME = 20_000
const LONGEST_TEXT = 40_000_000
const MOST_RUNS = 64
const MOST_MESSAGES = 500
const MOST_SAMPLES = 5000

const name = v.pipe(v.string(), v.maxLength(LONGEST_NAME))
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT))
const tokens = wholeOf('tokens')
const time = numberOf('milliseconds')
const price = numberOf('usDollars')
const billions = numberOf('billionParameters')
const count = wholeOf('count')
const date = wholeOf('date')
const optional = v.exactOptional

const variant = v.object({
  id: name,
  model: v.object({
    id: name,
    name,
    vendor: optional(name),
    licence: optional(name),
    /** In billions of parameters. */
    size: optional(
      v.object({
        totalB: v.tuple([billions, billions]),
        activeB: v.tuple([billions, billions]),
        basis: v.picklist(['published', 'from-name', 'guessed']),
      }),
    ),
  }),
  precision: optional(name),
  engine: name,
  setup: v.record(name, v.union([name, v.pipe(v.number(), v.finite()), v.boolean()])),
  downloadBytes: optional(numberOf('bytes')),
  /** US dollars for a million tokens. */
  price: optional(v.object({ promptUsd: price, outputUsd: price, source: name, day: name })),
})

const liveCompute = [
  v.object({ kind: v.literal('cpu'), threads: count }),
  v.object({ kind: v.literal('webgpu'), adapter: optional(name) }),
  v.object({ kind: v.literal('server'), host: name }),
  v.object({ kind: v.literal('browser') }),
] as const

/** Where a text is that is not ours; it stands in place of the text. */
const reference = v.object({
  source: name,
  revision: optional(name),
  file: name,
  index: count,
  digest: name,
})

const measurement = v.object({
  promptTokens: optional(tokens),
  cachedPromptTokens: optional(tokens),
  outputTokens: optional(tokens),
  reasoningTokens: optional(tokens),
  pieces: tokens,
  /** Counted from the text: low, middle, high. */
  textTokens: optional(
    v.pipe(
      v.tuple([tokens, tokens, tokens]),
      v.check(([low, mid, high]) => low <= mid && mid <= high),
    ),
  ),
  prefillMs: optional(time),
  decodeMs: optional(time),
  gpuBusyMs: optional(time),
  gpuPassesMs: optional(time),
  compilingMs: optional(time),
  gpuTrace: optional(v.pipe(v.array(v.tuple([time, time])), v.maxLength(MOST_SAMPLES))),
  loadMs: optional(time),
  timeToFirstTokenMs: optional(time),
  durationMs: optional(time),
  startedAtMs: optional(time),
  /** As the host reported it. */
  meteredWh: optional(numberOf('wattHours')),
  meteredBoundary: optional(v.picklist(meteredBoundaries)),
  meteredMethod: optional(name),
  /** What the host states of its answer. */
  stated: optional(
    v.object({
      geo: optional(name),
      tier: optional(name),
      energyWh: optional(v.tuple([numberOf('wattHours'), numberOf('wattHours')])),
      carbonG: optional(v.tuple([numberOf('gramsCO2e'), numberOf('gramsCO2e')])),
    }),
  ),
  wattmeter: optional(wattmeterRecord),
  engineVersion: optional(name),
  compute: optional(
    v.variant('kind', [
      ...liveCompute,
      v.object({ kind: v.literal('recording'), of: v.variant('kind', [...liveCompute]) }),
    ]),
  ),
})

const answer = { text, thought: text, measurement }

const state = v.variant('status', [
  v.object({
    status: v.literal('ended'),
    reason: v.picklist(['complete', 'length', 'stopped']),
    ...answer,
  }),
  v.object({
    status: v.literal('failed'),
    errorKind: name,
    errorMessage: text,
    ...answer,
  }),
  /** It had not ended when this was written: the page was still at it. */
  v.object({ status: v.literal('unfinished'), ...answer }),
])

const messages = v.pipe(
  v.array(v.object({ role: v.picklist(['system', 'user', 'assistant']), text })),
  v.maxLength(MOST_MESSAGES),
)
const settings = v.object({
  temperature: optional(numberOf('temperature')),
  maximumTokens: optional(tokens),
  /** Older pages let it be below zero. */
  seed: optional(
    v.pipe(v.number(), v.minValue(-bounds.seed.largest), v.maxValue(bounds.seed.largest)),
  ),
})

export const recordSchema = v.object({
  version: v.literal(1),
  id: name,
  askedAt: date,
  /** The receipt that this comparison was made from. */
  forkedFrom: optional(
    v.object({ askedAt: date, title: optional(name), checksum: wholeOf('checksum') }),
  ),
  messages,
  settings,
  reference: optional(reference),
  runs: v.pipe(
    v.array(
      v.object({
        id: name,
        variant,
        accepted: optional(v.boolean()),
        state,
        /** What the run was asked, where that is not the comparison's prompt. */
        prompt: optional(v.object({ messages, settings, reference: optional(reference) })),
        twist: optional(v.picklist(twists)),
        /** Whose answer it is, where it was read from a file. */
        recorded: optional(
          v.object({ from: name, given: optional(name), reference: optional(reference) }),
        ),
      }),
    ),
    v.maxLength(MOST_RUNS),
  ),
})

export type ComparisonRecord = v.InferOutput<typeof recordSchema>
