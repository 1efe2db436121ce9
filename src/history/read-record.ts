/** What was kept, read back: anything may stand in the database by now. */
import * as v from 'valibot'
import type { Comparison } from '@/comparison/comparison'
import type { Measurement } from '@/comparison/measurement'
import type { ModelSize } from '@/comparison/model-card'
import type { Prompt } from '@/comparison/prompt'
import type { Run, RunState } from '@/comparison/run'
import { runErrorKinds, type MeteredEnergy } from '@/comparison/run-event'
import {
  billionParameters,
  bytes,
  instant,
  milliseconds,
  tokens,
  wattHours,
  type Quantity,
  usDollars,
} from '@/units/quantity'
import type { TokenPrice } from '@/comparison/variant'
import { words } from '@/words'
import type { Kept } from './history'
import { readWattmeter } from './wattmeter-record'
import { recordSchema, type ComparisonRecord } from './record-schema'

const newestVersion = 1
const versioned = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) })

/** The comparison that a record holds, or a sentence that says why it cannot be read. */
export function readRecord(kept: unknown): Kept<Comparison> {
  const head = v.safeParse(versioned, kept)
  if (!head.success) return { ok: false, why: words.history.noVersion }
  const { version } = head.output
  if (version > newestVersion) return { ok: false, why: words.history.newerVersion(version) }
  const parsed = v.safeParse(recordSchema, kept)
  if (parsed.success) return { ok: true, value: comparisonOf(parsed.output) }
  const where = v.getDotPath(parsed.issues[0]) ?? ''
  return { ok: false, why: words.history.damaged(where) }
}

const comparisonOf = (record: ComparisonRecord): Comparison => {
  const { id, askedAt, forkedFrom, runs, ...prompt } = record
  return {
    id,
    askedAt,
    ...(forkedFrom && { forkedFrom }),
    prompt: promptOf(prompt),
    runs: runs.map(runOf),
  }
}

function promptOf({ messages, settings }: Pick<ComparisonRecord, 'messages' | 'settings'>): Prompt {
  const { maximumTokens, ...others } = settings
  return { messages, settings: { ...others, ...as('maximumTokens', maximumTokens, tokens) } }
}

type RunRecord = ComparisonRecord['runs'][number]

const runOf = ({ id, variant, accepted, state, prompt, twist }: RunRecord): Run => {
  const { downloadBytes, price, ...others } = variant
  const { size, ...card } = variant.model
  return {
    id,
    variant: {
      ...others,
      model: { ...card, ...(size && { size: sizeOf(size) }) },
      ...as('download', downloadBytes, bytes),
      ...(price && { price: priceOf(price) }),
    },
    state: stateOf(state),
    ...(accepted !== undefined && { accepted }),
    ...(prompt && { prompt: promptOf(prompt) }),
    ...(twist && { twist }),
  }
}

const priceOf = ({
  promptUsd,
  outputUsd,
  source,
  day,
}: NonNullable<RunRecord['variant']['price']>): TokenPrice => ({
  prompt: usDollars(promptUsd),
  output: usDollars(outputUsd),
  source,
  day,
})

type SizeRecord = NonNullable<RunRecord['variant']['model']['size']>

const sizeOf = ({ totalB, activeB, basis }: SizeRecord): ModelSize => ({
  total: { low: billionParameters(totalB[0]), high: billionParameters(totalB[1]) },
  active: { low: billionParameters(activeB[0]), high: billionParameters(activeB[1]) },
  basis,
})

function stateOf(state: RunRecord['state']): RunState {
  const { text, thought } = state
  const measurement = measurementOf(state.measurement)
  switch (state.status) {
    case 'ended':
      return { status: 'ended', reason: state.reason, text, thought, measurement }
    case 'failed': {
      const kind = runErrorKinds.find((known) => known === state.errorKind) ?? 'bug'
      const error = { kind, message: state.errorMessage }
      return { status: 'failed', error, text, thought, measurement }
    }
    case 'unfinished': {
      const error = { kind: 'interrupted', message: words.history.interrupted } as const
      return { status: 'failed', error, text, thought, measurement }
    }
  }
}

type MeasurementRecord = RunRecord['state']['measurement']

const measurementOf = (kept: MeasurementRecord): Measurement => ({
  usage: {
    ...as('promptTokens', kept.promptTokens, tokens),
    ...as('cachedPromptTokens', kept.cachedPromptTokens, tokens),
    ...as('outputTokens', kept.outputTokens, tokens),
    ...as('reasoningTokens', kept.reasoningTokens, tokens),
  },
  timings: {
    ...as('prefill', kept.prefillMs, milliseconds),
    ...as('decode', kept.decodeMs, milliseconds),
    ...as('gpuBusy', kept.gpuBusyMs, milliseconds),
  },
  pieces: tokens(kept.pieces),
  ...as('loadTime', kept.loadMs, milliseconds),
  ...as('timeToFirstToken', kept.timeToFirstTokenMs, milliseconds),
  ...as('duration', kept.durationMs, milliseconds),
  ...as('startedAt', kept.startedAtMs, instant),
  ...(kept.compute && { compute: kept.compute }),
  ...(kept.engineVersion !== undefined && { engineVersion: kept.engineVersion }),
  ...(kept.wattmeter && { wattmeter: readWattmeter(kept.wattmeter) }),
  ...(kept.meteredWh !== undefined && { meteredEnergy: meteredOf(kept.meteredWh, kept) }),
})

/** Energy as the host reported it. */
const meteredOf = (
  energyWh: number,
  { meteredBoundary: boundary, meteredMethod: method }: MeasurementRecord,
): MeteredEnergy => ({
  energy: wattHours(energyWh),
  ...(boundary !== undefined && { boundary }),
  ...(method !== undefined && { method }),
})

/** The field with its unit back; no field where nothing was known. */
const as = <Name extends string, Q extends Quantity<string>>(
  name: Name,
  value: number | undefined,
  unit: (value: number) => Q,
): { readonly [Key in Name]?: Q } =>
  (value === undefined ? {} : { [name]: unit(value) }) as { readonly [Key in Name]?: Q }
