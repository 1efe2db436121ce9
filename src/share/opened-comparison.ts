/** A receipt turned back into the page's own nouns, to be shown. Nothing in it can run by itself. */
import type { Comparison } from '@/comparison/comparison'
import type { EnergyFigure, UncertaintyFactor } from '@/comparison/estimate'
import { nothingMeasured, type Measurement } from '@/comparison/measurement'
import type { Prompt } from '@/comparison/prompt'
import { measurementFrom, promptFrom, sizeFrom } from '@/comparison/plain'
import type { RunState } from '@/comparison/run'
import { runErrorKinds } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import { wattHours } from '@/units/quantity'
import { words } from '@/words'
import { sharing } from '@/words/of-sharing'
import { openedWattmeter } from './sent-wattmeter'
import type { Receipt, ReceiptRun } from './receipt-schema'

/** Ids of the history are random, so these meet none. */
const COMPARISON_ID = 'received'

export const comparisonOf = (receipt: Receipt): Comparison => ({
  id: COMPARISON_ID,
  askedAt: receipt.askedAt,
  ...(receipt.forkedFrom && { forkedFrom: receipt.forkedFrom }),
  prompt: promptOf(receipt),
  runs: receipt.runs.map((run, index) => ({
    id: `${COMPARISON_ID}-${index + 1}`,
    variant: variantOf(run),
    state: stateOf(run),
    ...(run.accepted !== undefined && { accepted: run.accepted }),
    ...(run.messages && { prompt: { ...promptFrom(receipt), messages: run.messages } }),
    ...(run.recorded && { recorded: run.recorded }),
  })),
})

const promptOf = (receipt: Receipt): Prompt => ({
  ...promptFrom(receipt),
  ...(receipt.promptReference && { reference: receipt.promptReference }),
})

const variantOf = ({ model, precision, engine, setup }: ReceiptRun): Variant => {
  const { size, ...card } = model
  return {
    id: `received:${engine}:${model.id}:${precision ?? ''}`,
    model: { ...card, ...(size && { size: sizeFrom(size) }) },
    engine,
    setup: { ...setup },
    ...(precision !== undefined && { precision }),
  }
}

function stateOf({ outcome, errorKind, measurement: kept, ...run }: ReceiptRun): RunState {
  const { text = '', thought = '' } = run
  const measurement = kept === undefined ? nothingMeasured : measurementOf(kept, run)
  if (outcome === 'complete' || outcome === 'length' || outcome === 'stopped')
    return { status: 'ended', reason: outcome, text, thought, measurement }
  const kind = runErrorKinds.find((known) => known === errorKind) ?? 'interrupted'
  const error = { kind, message: words.share.failedThen(kind) }
  return { status: 'failed', error, text, thought, measurement }
}

/** The sender's clock is not this page's: what began did so at its own zero; a recorded run has no times. */
function measurementOf(
  { wattmeter, ...kept }: NonNullable<ReceiptRun['measurement']>,
  { engineVersion, recorded }: Pick<ReceiptRun, 'engineVersion' | 'recorded'>,
): Measurement {
  const plain = {
    ...kept,
    ...((kept.durationMs !== undefined || recorded !== undefined) && { startedAtMs: 0 }),
    ...(engineVersion !== undefined && { engineVersion }),
  }
  return measurementFrom(plain, openedWattmeter(wattmeter))
}

/**
 * The figure as the sender's page showed it; undefined where it showed none. A receipt says what makes
 * its range; the first ones did not, so there the range is one cause of uncertainty, shared with nothing.
 */
export function publishedFigureOf({ estimate }: ReceiptRun): EnergyFigure | undefined {
  if (estimate === undefined) return undefined
  const { lowWh, midWh, highWh, mark, boundary, method, methodVersion, grade = 'D' } = estimate
  return {
    kind: 'estimate',
    energy: { low: wattHours(lowWh), mid: wattHours(midWh), high: wattHours(highWh) },
    mark,
    grade,
    boundary,
    method: { id: method, version: methodVersion },
    working: [],
    assumptions: [words.share.asPublished],
    uncertainty: factorsOf(estimate),
    citations: [],
  }
}

function factorsOf({
  factors,
  lowWh,
  midWh,
  highWh,
}: NonNullable<ReceiptRun['estimate']>): readonly UncertaintyFactor[] {
  if (factors !== undefined)
    return factors.map(({ id, down, up, shared }) => ({
      id,
      name: sharing.claim.factors[id] ?? id,
      spread: { down, up },
      ...(shared !== undefined && { shared }),
    }))
  if (lowWh === 0) return []
  const spread = { down: midWh / lowWh, up: highWh / midWh }
  return [{ id: 'published', name: words.share.publishedRange, spread }]
}
