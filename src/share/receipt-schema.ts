/**
 * The receipt, version 1: a comparison, frozen, with bounds on every field. A file holds this shape as
 * JSON; a link holds it packed (`link-form.ts`). What is not known, or was not shared, is absent.
 *
 * The history has a schema of its own (`history/record-schema.ts`): it keeps what the page itself wrote,
 * long answers and private addresses too, and may change with the page. This one reads what strangers
 * send, and what was published stays as it is.
 */
import * as v from 'valibot'
import { boundaries } from '@/comparison/estimate'
import { numberOf, wholeOf } from '@/comparison/number-schema'
import { receiptLevels } from '@/comparison/receipt-level'
import { meteredBoundaries } from '@/comparison/run-event'

export const LONGEST_TEXT = 400_000
const LONGEST_NAME = 500
const MOST_RUNS = 32
const MOST_MESSAGES = 100
const MOST_FACTORS = 24

const name = v.pipe(v.string(), v.maxLength(LONGEST_NAME))
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT))
const tokens = wholeOf('tokens')
const time = numberOf('milliseconds')
const energy = numberOf('wattHours')
const power = numberOf('watts')
const billions = numberOf('billionParameters')
const grams = numberOf('gramsPerKWh')
const count = wholeOf('count')
const times = v.pipe(numberOf('factor'), v.minValue(1))
const date = wholeOf('date')
const optional = v.exactOptional
/** Counted before anybody looks at what stands in it. */
const shortList = (most: number) => v.pipe(v.array(v.unknown()), v.maxLength(most))
const size = v.pipe(
  v.tuple([billions, billions]),
  v.check(([low, high]) => low <= high),
)

const model = v.object({
  id: name,
  name,
  vendor: optional(name),
  licence: optional(name),
  /** In billions of parameters: lowest and highest. */
  size: optional(
    v.object({
      totalB: size,
      activeB: size,
      basis: v.picklist(['published', 'from-name', 'guessed']),
    }),
  ),
})

/** Only what is named here can be published of a setup; `public-setup.ts` says how. */
const setup = v.object({
  from: optional(name),
  file: optional(name),
  repository: optional(name),
  revision: optional(name),
  url: optional(name),
  baseUrl: optional(name),
  model: optional(name),
  reasoningEffort: optional(name),
  cpuOnly: optional(v.boolean()),
  threads: optional(count),
  contextTokens: optional(tokens),
})

/** Where a text is that is not the sender's; it stands in place of the text. */
const reference = v.object({
  /** Id of a public source, or `address`. */
  source: name,
  revision: optional(name),
  file: name,
  index: count,
  /** SHA-256 of the text. */
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

const measurement = v.object({
  promptTokens: optional(tokens),
  cachedPromptTokens: optional(tokens),
  /** As the engine reported; absent where it did not, and `pieces` stands in as counted. */
  outputTokens: optional(tokens),
  reasoningTokens: optional(tokens),
  pieces: tokens,
  prefillMs: optional(time),
  decodeMs: optional(time),
  loadMs: optional(time),
  timeToFirstTokenMs: optional(time),
  durationMs: optional(time),
  /** Energy as the host reported it with its answer. */
  meteredWh: optional(energy),
  meteredBoundary: optional(v.picklist(meteredBoundaries)),
  meteredMethod: optional(name),
  gpuBusyMs: optional(time),
  /** What the host states of its answer. */
  stated: optional(
    v.object({
      geo: optional(name),
      tier: optional(name),
      energyWh: optional(v.tuple([energy, energy])),
      carbonG: optional(v.tuple([numberOf('gramsCO2e'), numberOf('gramsCO2e')])),
    }),
  ),
  /** What the sender's own wattmeter showed: of a typed power `runningW`, else energies. */
  wattmeter: optional(
    v.pipe(
      v.object({
        how: v.picklist(['power', 'energy', 'sampled']),
        runningW: optional(power),
        idleW: optional(power),
        lowWh: optional(energy),
        wh: optional(energy),
        highWh: optional(energy),
        samples: optional(count),
      }),
      v.check(({ lowWh = 0, wh = lowWh, highWh = wh }) => lowWh <= wh && wh <= highWh),
    ),
  ),
  /** Output tokens counted from the text, where nobody reported them: low, middle, high. */
  textTokens: optional(
    v.pipe(
      v.tuple([tokens, tokens, tokens]),
      v.check(([low, mid, high]) => low <= mid && mid <= high),
    ),
  ),
  /** What computed: `server` with its host, `webgpu` with its adapter where the sender agreed. */
  compute: optional(
    v.variant('kind', [
      v.object({ kind: v.literal('cpu'), threads: count }),
      v.object({ kind: v.literal('webgpu'), adapter: optional(name) }),
      v.object({ kind: v.literal('server'), host: name }),
      v.object({ kind: v.literal('browser') }),
    ]),
  ),
})

/** Energy as the sender's page showed it. */
const estimate = v.pipe(
  v.object({
    lowWh: energy,
    midWh: energy,
    highWh: energy,
    mark: v.picklist(['metered', 'timed', 'benchmark', 'modelled', 'guess']),
    boundary: v.picklist(boundaries),
    method: name,
    methodVersion: name,
    grade: optional(v.picklist(['A', 'B', 'C', 'D'])),
    /** What makes the range: two figures with the same `id` and `shared` have it in common. */
    factors: optional(
      v.pipe(
        shortList(MOST_FACTORS),
        v.array(v.object({ id: name, down: times, up: times, shared: optional(name) })),
      ),
    ),
  }),
  v.check(({ lowWh, midWh, highWh }) => lowWh <= midWh && midWh <= highWh),
)

const messages = v.pipe(
  shortList(MOST_MESSAGES),
  v.array(v.object({ role: v.picklist(['system', 'user', 'assistant']), text })),
)

const run = v.object({
  model,
  precision: optional(name),
  engine: name,
  setup,
  /** Absent at the level `prompt`. */
  outcome: optional(v.picklist(['complete', 'length', 'stopped', 'failed', 'unfinished'])),
  errorKind: optional(name),
  measurement: optional(measurement),
  estimate: optional(estimate),
  /** Good enough for the sender. */
  accepted: optional(v.boolean()),
  text: optional(text),
  thought: optional(text),
  /** Of the library that answered in the sender's page. */
  engineVersion: optional(name),
  /** Of a room: how many found it good enough, and how many did not. */
  votes: optional(v.object({ yes: count, no: count })),
  /** Where its electricity came from, as the sender said: of their own device only where they agreed. */
  electricity: optional(v.object({ zone: optional(name), region: optional(name) })),
  /** What this run was asked, where it had a history or a wording of its own; with the answers only. */
  messages: optional(messages),
  /** What the carbon was counted with. */
  grid: optional(
    v.object({
      /** Grams of CO2e: low, middle, high. */
      gPerKWh: v.pipe(
        v.tuple([grams, grams, grams]),
        v.check(([low, mid, high]) => low <= mid && mid <= high),
      ),
      /** Data set and year of the middle; `countries` or `clouds` where it runs over all of them. */
      data: name,
    }),
  ),
  /** Whose answer it was, where it was read from a file and not given on the sender's page. */
  recorded: optional(
    v.object({ from: name, given: optional(name), reference: optional(reference) }),
  ),
})

export const receiptSchema = v.object({
  format: v.literal('rightsize-receipt'),
  version: v.literal(1),
  level: v.picklist(receiptLevels),
  /** Milliseconds since 1970-01-01 UTC. */
  askedAt: date,
  title: optional(name),
  note: optional(v.pipe(v.string(), v.maxLength(10_000))),
  /** Of the sender, where they agreed to say. */
  deviceClass: optional(v.picklist(['laptop', 'desktop', 'unknown'])),
  messages,
  settings: v.object({
    temperature: optional(numberOf('temperature')),
    maximumTokens: optional(tokens),
    seed: optional(wholeOf('seed')),
  }),
  runs: v.pipe(shortList(MOST_RUNS), v.array(run)),
  deviceGpu: optional(v.picklist(['integrated', 'discrete'])),
  /** The graphics chip by its name, where the sender's figures used its rating. */
  deviceGraphics: optional(
    v.object({
      name,
      kind: v.picklist(['integrated', 'discrete']),
      ratedW: power,
      isMobile: v.boolean(),
    }),
  ),
  /** The receipt whose models or prompt were changed to make this comparison. */
  forkedFrom: optional(
    v.object({
      askedAt: date,
      title: optional(name),
      /** CRC-32 of its fields as `link-form.ts` orders them. */
      checksum: wholeOf('checksum'),
    }),
  ),
  /** Where the prompt is, in place of its messages, where it is not the sender's own. */
  promptReference: optional(reference),
})

export type Receipt = v.InferOutput<typeof receiptSchema>
export type ReceiptRun = Receipt['runs'][number]
