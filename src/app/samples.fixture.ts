/** A receipt and a record in which every number that one can hold is there. */
import { readRecord } from '@/history/read-record'
import { sampleComparison } from '@/history/record.fixture'
import { toRecord } from '@/history/write-record'
import type { Receipt } from '@/share/receipt-schema'
import { sampleWithGrid } from '@/share/sample-grid.fixture'
import { sampleWithMore } from '@/share/sample-more.fixture'
import { sent } from '@/figures/claimed-sample.fixture'
import {
  bytes,
  gramsCO2e,
  milliseconds,
  tokens,
  usDollars,
  wattHours,
  watts,
} from '@/units/quantity'

const [here, served] = sent().runs
const [withMore] = sampleWithMore.runs
const [withGrid] = sampleWithGrid.runs
if (here?.measurement === undefined || served === undefined || !withMore || !withGrid)
  throw new Error('The samples have runs.')

const wattmeters = [
  { how: 'power', runningW: 31, idleW: 12 },
  { how: 'energy', wh: 0.2, idleW: 12 },
  { how: 'sampled', lowWh: 0.1, wh: 0.2, highWh: 0.3, idleW: 12, samples: 12 },
] as const
const reference = {
  source: 'alpaca-eval',
  revision: 'c0ffee',
  file: 'results/model/answers.json',
  index: 7,
  digest: 'ab'.repeat(32),
}
const measured = { ...here.measurement, cachedPromptTokens: 4, loadMs: 2100, gpuBusyMs: 1500 }

export const wholeReceipt: Receipt = {
  ...sampleWithMore,
  askedAt: 1_795_000_000_000,
  runs: [
    here,
    served,
    {
      ...served,
      engine: 'openai',
      measurement: {
        ...served.measurement,
        pieces: 60,
        cachedPromptTokens: 8,
        meteredWh: 0.4,
        meteredBoundary: 'server',
        stated: { geo: 'us', tier: 'standard', energyWh: [0.1, 0.3], carbonG: [0.05, 0.2] },
      },
    },
    {
      ...here,
      setup: { ...here.setup, threads: 2, contextTokens: 2048 },
      measurement: { ...measured, compute: { kind: 'webgpu', adapter: 'apple metal-3' } },
    },
    ...wattmeters.map((wattmeter) => ({ ...here, measurement: { ...measured, wattmeter } })),
    withMore,
    withGrid,
    {
      ...served,
      engine: 'recorded',
      measurement: { ...served.measurement, pieces: 0, textTokens: [50, 60, 75] },
      recorded: { from: 'A public file', reference },
    },
  ],
  promptReference: reference,
  deviceGraphics: { name: 'A chip', kind: 'discrete', ratedW: 120, isMobile: true },
}

const [run] = sampleComparison.runs
if (run === undefined || !('measurement' in run.state)) throw new Error('The sample has runs.')
const { state } = run
const meters = [
  { how: 'power', running: watts(31), idle: watts(12) },
  { how: 'energy', energy: wattHours(0.2), idle: watts(12) },
  {
    how: 'sampled',
    by: 'power',
    energy: { low: wattHours(0.1), mid: wattHours(0.2), high: wattHours(0.3) },
    idle: watts(12),
    samples: 3,
    failures: 1,
    gaps: [{ from: milliseconds(10), to: milliseconds(20) }],
    trace: [5, 25, 40].map((elapsed) => ({ elapsed: milliseconds(elapsed), power: watts(30) })),
  },
] as const
const price = { prompt: usDollars(0.2), output: usDollars(0.6), source: 'visitor', day: '' }
const remote = {
  ...run.variant,
  engine: 'openai',
  setup: { baseUrl: 'https://api.mistral.ai/v1', model: 'ministral-8b', n: 1 },
}

export const wholeRecord = toRecord({
  ...sampleComparison,
  prompt: { ...sampleComparison.prompt, reference },
  forkedFrom: { askedAt: 1_794_000_000_000, checksum: 1 },
  runs: [
    ...sampleComparison.runs,
    ...meters.map((wattmeter) => ({
      ...run,
      id: wattmeter.how,
      variant: { ...run.variant, download: bytes(1e9) },
      prompt: sampleComparison.prompt,
      state: {
        ...state,
        measurement: {
          ...state.measurement,
          timings: {
            ...state.measurement.timings,
            gpuBusy: milliseconds(30),
            gpuPasses: milliseconds(20),
            compiling: milliseconds(5),
          },
          gpuTrace: [10, 20, 30].map((elapsed) => ({
            elapsed: milliseconds(elapsed),
            busy: milliseconds(elapsed - 5),
          })),
          loadTime: milliseconds(2000),
          wattmeter,
        },
      },
    })),
    {
      ...run,
      id: 'remote',
      variant: { ...remote, price },
      state: {
        ...state,
        measurement: {
          ...state.measurement,
          compute: { kind: 'server', host: 'api.mistral.ai' },
          meteredEnergy: { energy: wattHours(0.3) },
          usage: { promptTokens: tokens(1200), outputTokens: tokens(80) },
        },
      },
    },
    {
      ...run,
      id: 'recorded',
      variant: remote,
      prompt: { ...sampleComparison.prompt, reference },
      recorded: { from: 'A public file', reference },
      state: {
        ...state,
        measurement: {
          ...state.measurement,
          compute: { kind: 'server', host: 'api.mistral.ai' },
          textTokens: { low: tokens(50), mid: tokens(60), high: tokens(75) },
          stated: {
            energy: { low: wattHours(0.1), high: wattHours(0.3) },
            carbon: { low: gramsCO2e(0.05), high: gramsCO2e(0.2) },
          },
        },
      },
    },
    {
      ...run,
      id: 'recording',
      state: {
        ...state,
        measurement: {
          ...state.measurement,
          compute: { kind: 'recording', of: { kind: 'cpu', threads: 2 } },
        },
      },
    },
  ],
})
if (!readRecord(wholeRecord).ok) throw new Error('The record can be read.')

/** Every place for a number that a schema knows: `runs.*.measurement.pieces`. */
export function numbersOf(schema: object, path = ''): readonly string[] {
  const { type, pipe, entries, wrapped, item, items, options } = schema as Record<string, unknown>
  const below = (part: unknown, name: string) =>
    numbersOf(part as object, path === '' ? name : `${path}.${name}`)
  if (type === 'number') return [path]
  const found = [
    ...Object.entries(entries ?? {}).flatMap(([name, part]) => below(part, name)),
    ...(item === undefined ? [] : below(item, '*')),
    ...((items ?? []) as readonly unknown[]).flatMap((part) => below(part, '*')),
    ...((options ?? []) as readonly unknown[]).flatMap((part) =>
      typeof part === 'object' && part !== null ? numbersOf(part, path) : [],
    ),
    ...(wrapped === undefined ? [] : numbersOf(wrapped as object, path)),
    ...((pipe ?? []) as readonly object[]).slice(1).flatMap((part) => numbersOf(part, path)),
  ]
  return [...new Set(found)]
}
