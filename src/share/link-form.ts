/**
 * The order of fields in a link, version 1. A group of fields is written as a list: first a number
 * whose bits say which fields are there, then those fields. Never changed: a new field goes to the end
 * of its group, where older pages do not look.
 */
import { commonWords } from './common-words'

export type Form =
  | { readonly kind: 'plain' }
  | { readonly kind: 'yes-no' }
  /** A text that is often the same: the common ones stand as their number. */
  | { readonly kind: 'word' }
  /** A value that is often the same: the common ones stand as the number of their JSON. */
  | { readonly kind: 'common'; readonly of: Form }
  | { readonly kind: 'list'; readonly of: Form }
  | { readonly kind: 'group'; readonly fields: readonly (readonly [string, Form])[] }

const plain: Form = { kind: 'plain' }
const yesNo: Form = { kind: 'yes-no' }
const word: Form = { kind: 'word' }
const common = (of: Form): Form => ({ kind: 'common', of })
const listOf = (of: Form): Form => ({ kind: 'list', of })
const group = (fields: Record<string, Form>): Form => ({
  kind: 'group',
  fields: Object.entries(fields),
})

const model = group({
  id: word,
  name: word,
  vendor: word,
  licence: word,
  size: group({ totalB: listOf(plain), activeB: listOf(plain), basis: word }),
})

const setup = group({
  from: word,
  file: word,
  repository: word,
  revision: word,
  url: word,
  baseUrl: word,
  model: word,
  reasoningEffort: word,
  cpuOnly: yesNo,
  threads: plain,
  contextTokens: plain,
})

const reference = group({
  source: word,
  revision: word,
  file: word,
  index: plain,
  digest: plain,
})

const measurement = group({
  promptTokens: plain,
  cachedPromptTokens: plain,
  outputTokens: plain,
  reasoningTokens: plain,
  pieces: plain,
  prefillMs: plain,
  decodeMs: plain,
  loadMs: plain,
  timeToFirstTokenMs: plain,
  durationMs: plain,
  compute: group({ kind: word, threads: plain, adapter: word, host: word }),
  meteredWh: plain,
  meteredBoundary: word,
  meteredMethod: word,
  gpuBusyMs: plain,
  wattmeter: group({
    how: word,
    runningW: plain,
    idleW: plain,
    lowWh: plain,
    wh: plain,
    highWh: plain,
    samples: plain,
  }),
  textTokens: listOf(plain),
  stated: group({ geo: word, tier: word, energyWh: listOf(plain), carbonG: listOf(plain) }),
})

const estimate = group({
  lowWh: plain,
  midWh: plain,
  highWh: plain,
  mark: word,
  boundary: word,
  method: word,
  methodVersion: word,
  grade: word,
  factors: listOf(group({ id: word, down: plain, up: plain, shared: word })),
})

export const receiptForm: Form = group({
  level: word,
  askedAt: plain,
  title: plain,
  note: plain,
  deviceClass: word,
  messages: listOf(group({ role: word, text: plain })),
  settings: group({ temperature: plain, maximumTokens: plain, seed: plain }),
  runs: listOf(
    group({
      model,
      precision: word,
      engine: word,
      setup,
      outcome: word,
      errorKind: word,
      measurement,
      estimate,
      accepted: yesNo,
      text: plain,
      thought: plain,
      engineVersion: word,
      votes: group({ yes: plain, no: plain }),
      electricity: group({ zone: word, region: word }),
      messages: listOf(group({ role: word, text: plain })),
      grid: common(group({ gPerKWh: listOf(plain), data: word })),
      recorded: group({ from: word, given: word, reference }),
    }),
  ),
  deviceGpu: word,
  forkedFrom: group({ askedAt: plain, title: plain, checksum: plain }),
  deviceGraphics: group({ name: plain, kind: word, ratedW: plain, isMobile: yesNo }),
  promptReference: reference,
})

/** Longer than any list that the schema lets through. */
const LONGEST_LIST = 1000

const codes = new Map(commonWords.map((common, code) => [common, code]))

/** The value in the order of `form`, with numbers for common words. */
export function pack(form: Form, value: unknown): unknown {
  switch (form.kind) {
    case 'plain':
      return value
    case 'yes-no':
      return value === true ? 1 : 0
    case 'word':
      return typeof value === 'string' ? (codes.get(value) ?? value) : value
    case 'common':
      return codes.get(JSON.stringify(value)) ?? pack(form.of, value)
    case 'list':
      return Array.isArray(value) ? value.map((part) => pack(form.of, part)) : value
    case 'group': {
      const entries = new Map(Object.entries(value ?? {}))
      const present = form.fields.filter(([name]) => entries.get(name) !== undefined)
      const bits = present.reduce((sum, [name]) => sum + 2 ** placeOf(form.fields, name), 0)
      return [bits, ...present.map(([name, field]) => pack(field, entries.get(name)))]
    }
  }
}

const placeOf = (fields: readonly (readonly [string, Form])[], name: string): number =>
  fields.findIndex(([known]) => known === name)

/** Null where the number is that of no value, which the schema will refuse. */
function commonValue(code: number): unknown {
  const text = commonWords[code] ?? ''
  return text.startsWith('{') ? (JSON.parse(text) as unknown) : null
}

/** What `pack` was given; where `packed` has another shape, something that the schema will refuse. */
export function unpack(form: Form, packed: unknown): unknown {
  switch (form.kind) {
    case 'plain':
      return packed
    case 'yes-no':
      return packed === 1 ? true : packed === 0 ? false : packed
    case 'word':
      return typeof packed === 'number' ? commonWords[packed] : packed
    case 'common':
      return typeof packed === 'number' ? commonValue(packed) : unpack(form.of, packed)
    case 'list':
      if (!Array.isArray(packed)) return packed
      return packed.length > LONGEST_LIST ? null : packed.map((part) => unpack(form.of, part))
    case 'group': {
      if (!Array.isArray(packed)) return packed
      const [bits, ...values] = packed as readonly unknown[]
      if (typeof bits !== 'number') return packed
      let next = 0
      const entries = form.fields.flatMap(([name, field], place) =>
        Math.floor(bits / 2 ** place) % 2 === 1 ? [[name, unpack(field, values[next++])]] : [],
      )
      return Object.fromEntries(entries) as unknown
    }
  }
}
