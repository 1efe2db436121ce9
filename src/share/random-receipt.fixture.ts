/** Comparisons made up by chance, for the tests of this room: every field, every script, odd texts. */
import type { Comparison } from '@/comparison/comparison'
import { boundaries, type EnergyEstimate } from '@/comparison/estimate'
import type { Measurement } from '@/comparison/measurement'
import type { Recorded } from '@/comparison/recorded'
import type { Run, RunState } from '@/comparison/run'
import {
  meteredBoundaries,
  runErrorKinds,
  type Compute,
  type LiveCompute,
} from '@/comparison/run-event'
import {
  billionParameters,
  gramsCO2ePerKWh,
  instant,
  milliseconds,
  tokens,
  wattHours,
  type Quantity,
} from '@/units/quantity'
import type { SharedParts } from './write-receipt'
import { receiptLevels } from '@/comparison/receipt-level'

export interface Chance {
  /** From 0 up to, not with, `end`. */
  readonly below: (end: number) => number
  readonly pick: <Value>(values: readonly Value[]) => Value
  readonly isLikely: (share: number) => boolean
}

/** Mulberry32: the same numbers for the same seed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    pick: (values) => {
      const picked = values[below(values.length)]
      if (picked === undefined) throw new Error('Nothing to pick from.')
      return picked
    },
    isLikely: (share) => next() < share,
  }
}

const scripts = [
  'the quick brown fox jumps over a lazy dog. ',
  'größer ist nicht besser – ça va où? ',
  'مرحبا بالعالم، كيف الحال؟ ',
  'שלום עולם ',
  '今天天气很好。',
  'これはテストです。',
  'नमस्ते दुनिया ',
  'Здравствуй, мир! ',
  '🧮👩‍👩‍👧‍👦🏳️‍🌈🇵🇪 ',
  '\ud83d',
  '\udca9 ',
  '\u202egnihton\u202c ',
  '\u0000\u0007\u001b[31m\ufeff',
  '<script>alert(1)</script> ',
  '| a | b |\n|--|--|\n| 1 | 2 |\n\n```js\nx = "\\u0041"\n```\n',
  '__proto__ constructor ',
  '"\\\',{}[]:null ',
]

const textOf = (chance: Chance, most: number): string => {
  const wanted = chance.below(most)
  let text = ''
  while (text.length < wanted) text += chance.pick(scripts)
  return text.slice(0, wanted)
}

const maybe = <Name extends string, Value>(
  chance: Chance,
  name: Name,
  make: () => Value,
): { readonly [Key in Name]?: Value } =>
  (chance.isLikely(0.6) ? { [name]: make() } : {}) as { readonly [Key in Name]?: Value }

const quantity = <Q extends Quantity<string>>(
  chance: Chance,
  unit: (value: number) => Q,
  most = 1e5,
): Q => unit(chance.below(most * 1000) / 1000)

const parametersOf = (chance: Chance) => {
  const low = chance.below(1000) / 7
  return {
    low: billionParameters(low),
    high: billionParameters(low * chance.pick([1, 1.5, 20])),
  }
}

const liveComputeOf = (chance: Chance): LiveCompute =>
  chance.pick<() => LiveCompute>([
    () => ({ kind: 'cpu', threads: 1 + chance.below(64) }),
    () => ({ kind: 'webgpu', ...maybe(chance, 'adapter', () => textOf(chance, 40)) }),
    () => ({ kind: 'browser' }),
    () => ({ kind: 'server', host: chance.pick(['api.mistral.ai', 'localhost:8080']) }),
  ])()

const computeOf = (chance: Chance): Compute =>
  chance.isLikely(0.2) ? { kind: 'recording', of: liveComputeOf(chance) } : liveComputeOf(chance)

const measurementOf = (chance: Chance): Measurement => {
  const count = () => tokens(chance.below(100_000))
  const time = () => quantity(chance, milliseconds)
  return {
    usage: {
      ...maybe(chance, 'promptTokens', count),
      ...maybe(chance, 'cachedPromptTokens', count),
      ...maybe(chance, 'outputTokens', count),
      ...maybe(chance, 'reasoningTokens', count),
    },
    timings: {
      ...maybe(chance, 'prefill', time),
      ...maybe(chance, 'decode', time),
      ...maybe(chance, 'gpuBusy', time),
    },
    pieces: count(),
    ...maybe(chance, 'compute', () => computeOf(chance)),
    ...maybe(chance, 'engineVersion', () => '3.8.1'),
    ...maybe(chance, 'loadTime', time),
    ...maybe(chance, 'timeToFirstToken', time),
    ...maybe(chance, 'duration', time),
    ...maybe(chance, 'startedAt', () => instant(chance.below(1e6) / 7)),
    ...maybe(chance, 'meteredEnergy', () => ({
      energy: quantity(chance, wattHours),
      ...maybe(chance, 'boundary', () => chance.pick(meteredBoundaries)),
      ...maybe(chance, 'method', () => textOf(chance, 30)),
    })),
    ...maybe(chance, 'stated', () => ({
      ...maybe(chance, 'geo', () => textOf(chance, 5)),
      ...maybe(chance, 'tier', () => textOf(chance, 9)),
      ...maybe(chance, 'energy', () => {
        const low = quantity(chance, wattHours)
        return { low, high: low }
      }),
    })),
  }
}

const stateOf = (chance: Chance, longest: number): RunState => {
  const measurement = measurementOf(chance)
  const text = textOf(chance, longest)
  const thought = chance.isLikely(0.3) ? textOf(chance, longest) : ''
  return chance.pick<() => RunState>([
    () => ({ status: 'waiting' }),
    () => ({ status: 'streaming', text, thought, measurement }),
    () => ({
      status: 'ended',
      reason: chance.pick(['complete', 'length', 'stopped']),
      text,
      thought,
      measurement,
    }),
    () => ({
      status: 'failed',
      error: { kind: chance.pick(runErrorKinds), message: textOf(chance, 200) },
      text,
      thought,
      measurement,
    }),
  ])()
}

const setups = [
  { from: 'site', file: 'pocket/pocket-3m-q8_0.gguf', cpuOnly: true, threads: 1 },
  { from: 'hub', repository: 'a/b', file: 'c.gguf', revision: 'main', cpuOnly: false },
  { from: 'url', url: 'https://example.org/models/x.gguf?token=1', cpuOnly: false },
  { from: 'file', fileId: 'secret.gguf:123', cpuOnly: false },
  { baseUrl: 'https://api.mistral.ai/v1', model: 'ministral-3b' },
  { baseUrl: 'http://localhost:11434/v1', model: 'qwen2.5:0.5b', reasoningEffort: 'low' },
]

const recordedOf = (chance: Chance): Recorded => ({
  from: textOf(chance, 40),
  ...maybe(chance, 'given', () => '2024'),
  ...maybe(chance, 'reference', () => ({
    source: chance.pick(['alpaca-eval', 'address']),
    ...maybe(chance, 'revision', () => 'cd543a149df89434d8a54582c0151c0b945c3d20'),
    file: textOf(chance, 60),
    index: chance.below(805),
    digest: 'a1'.repeat(32),
  })),
})

const runOf = (chance: Chance, longest: number, place: number): Run => ({
  id: `run-${place}`,
  variant: {
    id: `variant-${place}`,
    model: {
      id: chance.pick(['rightsize:pocket-3m', textOf(chance, 60)]),
      name: chance.pick(['Pocket 3M', textOf(chance, 60)]),
      ...maybe(chance, 'vendor', () => textOf(chance, 30)),
      ...maybe(chance, 'licence', () => 'MIT'),
      ...maybe(chance, 'size', () => ({
        total: parametersOf(chance),
        active: parametersOf(chance),
        basis: chance.pick(['published', 'from-name', 'guessed'] as const),
      })),
    },
    engine: chance.pick(['wllama', 'openai', 'replay', 'one of tomorrow']),
    setup: chance.pick(setups),
    ...maybe(chance, 'precision', () => chance.pick(['q8_0', 'bf16', 'odd'])),
  },
  state: stateOf(chance, longest),
  ...maybe(chance, 'accepted', () => chance.isLikely(0.5)),
  ...maybe(chance, 'prompt', () => ({
    messages: Array.from({ length: 1 + chance.below(4) }, () => ({
      role: chance.pick(['system', 'user', 'assistant'] as const),
      text: textOf(chance, longest),
    })),
    settings: {},
  })),
  ...maybe(chance, 'recorded', () => recordedOf(chance)),
})

const estimateOf = (chance: Chance): EnergyEstimate | undefined => {
  if (chance.isLikely(0.2)) return undefined
  if (chance.isLikely(0.2)) return { kind: 'unknown', why: 'Nobody knows.' }
  const mid = (chance.below(1e6) + 1) / 10 ** chance.below(12)
  return {
    kind: 'estimate',
    energy: { low: wattHours(mid / 3), mid: wattHours(mid), high: wattHours(mid * 4) },
    mark: chance.pick(['metered', 'timed', 'benchmark', 'modelled', 'guess']),
    grade: 'B',
    boundary: chance.pick(boundaries),
    method: { id: chance.pick(['timed', 'parametric']), version: '1' },
    working: [],
    assumptions: [],
    uncertainty: Array.from({ length: chance.below(4) }, (_, place) => ({
      id: chance.pick(['fit', 'batch', 'one of tomorrow']),
      name: `factor ${place}`,
      spread: { down: 1 + chance.below(9), up: 1 + chance.below(900) / 7 },
      ...maybe(chance, 'shared', () => chance.pick(['this-device: laptop', 'api.mistral.ai'])),
    })),
    citations: [],
  }
}

/** What the share dialog would be given. */
export function generatedParts(chance: Chance, longest = 400): SharedParts {
  const comparison: Comparison = {
    id: 'generated',
    askedAt: chance.below(2e12),
    prompt: {
      messages: Array.from({ length: chance.below(4) }, () => ({
        role: chance.pick(['system', 'user', 'assistant'] as const),
        text: textOf(chance, longest),
      })),
      settings: {
        ...maybe(chance, 'temperature', () => chance.below(20) / 10),
        ...maybe(chance, 'maximumTokens', () => tokens(chance.below(5000))),
        ...maybe(chance, 'seed', () => chance.below(2 ** 31)),
      },
    },
    runs: Array.from({ length: chance.below(6) }, (_, place) => runOf(chance, longest, place)),
    ...maybe(chance, 'forkedFrom', () => ({
      askedAt: chance.below(2e12),
      ...maybe(chance, 'title', () => textOf(chance, 60)),
      checksum: chance.below(2 ** 32),
    })),
  }
  return {
    comparison,
    estimates: comparison.runs.map(() => estimateOf(chance)),
    ...maybe(chance, 'electricity', () =>
      comparison.runs.map(() => ({
        ...maybe(chance, 'zone', () => 'FRA'),
        ...maybe(chance, 'region', () => 'aws/eu-west-3'),
      })),
    ),
    ...maybe(chance, 'grids', () =>
      comparison.runs.map(() => ({
        intensity: {
          low: gramsCO2ePerKWh(chance.below(50)),
          mid: gramsCO2ePerKWh(50 + chance.below(500)),
          high: gramsCO2ePerKWh(550 + chance.below(900)),
        },
        data: chance.pick(['ember 2024', 'countries', textOf(chance, 20)]),
      })),
    ),
    level: chance.pick(receiptLevels),
    withThoughts: chance.isLikely(0.5),
    ...maybe(chance, 'device', () => ({
      class: chance.pick(['laptop', 'desktop', 'unknown'] as const),
      ...maybe(chance, 'gpu', () => chance.pick(['integrated', 'discrete'] as const)),
    })),
    ...maybe(chance, 'title', () => textOf(chance, 100)),
    ...maybe(chance, 'note', () => textOf(chance, 300)),
  }
}
