/** What was kept, read back: anything may stand in the database by now. */
import * as v from 'valibot'
import type { Comparison } from '@/comparison/comparison'
import { measurementFrom, promptFrom, sizeFrom } from '@/comparison/plain'
import type { Run, RunState } from '@/comparison/run'
import { runErrorKinds } from '@/comparison/run-event'
import { bytes, usDollars } from '@/units/quantity'
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
    prompt: promptFrom(prompt),
    runs: runs.map(runOf),
  }
}

type RunRecord = ComparisonRecord['runs'][number]

const runOf = ({ id, variant, accepted, state, prompt, twist, recorded }: RunRecord): Run => {
  const { downloadBytes, price, ...others } = variant
  const { size, ...card } = variant.model
  return {
    id,
    variant: {
      ...others,
      model: { ...card, ...(size && { size: sizeFrom(size) }) },
      ...(downloadBytes !== undefined && { download: bytes(downloadBytes) }),
      ...(price && { price: priceOf(price) }),
    },
    state: stateOf(state),
    ...(accepted !== undefined && { accepted }),
    ...(prompt && { prompt: promptFrom(prompt) }),
    ...(twist && { twist }),
    ...(recorded && { recorded }),
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

function stateOf(state: RunRecord['state']): RunState {
  const { text, thought } = state
  const { wattmeter } = state.measurement
  const measurement = measurementFrom(state.measurement, wattmeter && readWattmeter(wattmeter))
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
