/**
 * How often a measured energy per token lies inside a range that was made without its model, or without
 * all models of its maker, by an estimator that does not know the batch.
 */
import { gpuEnergyPerToken, gpusRequired } from '@/energy/ecologits/impacts'
import { batchSpread, joulesPerToken, type Fit, type Gpu } from '@/energy/parametric/fit'
import { fitTo, inputOf, quantile, type LeftOut } from '@/energy/parametric/refit'
import { ASSUMED_BATCH, STACK_FACTOR } from '@/energy/serving'
import type { Coverage } from '@/energy/validation'
import { combineSpreads, type Spread } from '@/units/range'
import { measuredRows, rowsOfV2, type BenchedRow } from './measured-rows'

/**
 * `ours`: the fit and its batches, told which processor. `page`: as the page has it, H100 assumed, with
 * its factor for software and hardware. `constant`: the middle of `ours` with one factor for all.
 * `v2-fit`: the same method made from version 2 alone. `ecologits`: 0.11 with its own range.
 */
export const methods = ['ours', 'page', 'constant', 'v2-fit', 'ecologits'] as const
export type Method = (typeof methods)[number]

export interface Tested {
  readonly row: BenchedRow
  /** J per output token. */
  readonly low: number
  readonly mid: number
  readonly high: number
}

const tested = (row: BenchedRow, mid: number, { down, up }: Spread): Tested => ({
  row,
  low: mid / down,
  mid,
  high: mid * up,
})

const unnamed = { id: 'tested', version: 'tested' }
const bothWays = (factor: number): Spread => ({ down: factor, up: factor })

/** What the fit says of a row, by a fit that has not seen it. */
function byFit(fit: Fit, row: BenchedRow, leftOut: LeftOut, gpu: Gpu, more: readonly Spread[]) {
  const input = { ...inputOf(row, ASSUMED_BATCH), gpu }
  const missed = bothWays(fit.missed[leftOut])
  const spread = combineSpreads([missed, batchSpread(fit, input), ...more])
  return tested(row, joulesPerToken(fit, input).mid, spread)
}

/** Of the graphics processors alone; it has no range for a model of known size. */
const byEcoLogits = (row: BenchedRow): Tested => {
  const joules = gpuEnergyPerToken(row.activeB, ASSUMED_BATCH) * 3.6e6
  return tested(row, joules * gpusRequired(row.totalB, 16), bothWays(1))
}

/** Version 2 has answers of one length, on one processor, of hardly any mixture of experts. */
const termsOfV2 = ['c', 'w', 'b'] as const

/** Every row of a processor, by every method, with the row's model or maker left out of all of it. */
export function testCoverage(
  gpu: Gpu,
  leftOut: LeftOut,
): Readonly<Record<Method, readonly Tested[]>> {
  const rows = measuredRows.filter((row) => row.gpu === gpu)
  const folds = [...new Set(rows.map((row) => row[leftOut]))].map((name) => {
    const without = measuredRows.filter((row) => row[leftOut] !== name)
    const withoutV2 = rowsOfV2.filter((row) => row[leftOut] !== name)
    return {
      held: rows.filter((row) => row[leftOut] === name),
      fit: { ...unnamed, ...fitTo(without, { leftOut }) },
      fitOfV2: { ...unnamed, ...fitTo(withoutV2, { leftOut, terms: termsOfV2 }) },
    }
  })
  const each = (test: (row: BenchedRow, fold: (typeof folds)[number]) => Tested) =>
    folds.flatMap((fold) => fold.held.map((row) => test(row, fold)))
  const ours = each((row, { fit }) => byFit(fit, row, leftOut, gpu, []))
  const width = bothWays(medianWidth(ours))
  return {
    ours,
    page: each((row, { fit }) => byFit(fit, row, leftOut, 'H100', [bothWays(STACK_FACTOR)])),
    constant: ours.map(({ row, mid }) => tested(row, mid, width)),
    'v2-fit': each((row, { fitOfV2 }) => byFit(fitOfV2, row, leftOut, 'H100', [])),
    ecologits: rows.map(byEcoLogits),
  }
}

/** Half of a range on the log scale, as a factor: ×/÷. */
const medianWidth = (all: readonly Tested[]): number =>
  quantile(
    all.map(({ low, high }) => Math.sqrt(high / low)),
    0.5,
  )

const isInside = ({ row, low, high }: Tested): boolean =>
  row.joulesPerToken >= low && row.joulesPerToken <= high

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const shareInside = (all: readonly Tested[]): number =>
  mean(all.map((one) => (isInside(one) ? 1 : 0)))

function groupBy(
  all: readonly Tested[],
  nameOf: (row: BenchedRow) => string,
): ReadonlyMap<string, readonly Tested[]> {
  const groups = new Map<string, Tested[]>()
  for (const one of all) {
    const name = nameOf(one.row)
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  return groups
}

/** By all parameters, in billions. */
const sizeClasses = [
  { name: 'to 15B', below: 15 },
  { name: '15B to 40B', below: 40 },
  { name: '40B to 200B', below: 200 },
  { name: 'from 200B', below: Infinity },
]
/** By requests at once. */
const batchBands = [
  { name: 'batch to 15', below: 15.5 },
  { name: 'batch 16 to 47', below: 47.5 },
  { name: 'batch 48 to 96', below: 96.5 },
  { name: 'batch 97 to 256', below: 256.5 },
  { name: 'batch from 257', below: Infinity },
]
const classOf = (classes: readonly { name: string; below: number }[], value: number): string =>
  classes.find(({ below }) => value < below)?.name ?? ''
const sizeOf = ({ totalB }: BenchedRow): string => classOf(sizeClasses, totalB)
const bandOf = ({ batch }: BenchedRow): string => classOf(batchBands, batch)

export interface CoverageRow extends Coverage {
  readonly gpu: Gpu
  readonly leftOut: LeftOut
  readonly method: Method
}

const rounded = (value: number): number => Number(value.toPrecision(4))

function summary(all: readonly Tested[], inside: number) {
  const misses = all.map(({ row, mid }) => Math.log(row.joulesPerToken / mid))
  const [worst] = [...groupBy(all, ({ model }) => model)]
    .map(([model, values]) => ({ model, inside: shareInside(values) }))
    .sort((a, b) => a.inside - b.inside)
  return {
    count: all.length,
    inside: rounded(inside),
    width: rounded(medianWidth(all)),
    bias: rounded(Math.exp(mean(misses))),
    error: rounded(Math.exp(quantile(misses.map(Math.abs), 0.5))),
    worst: worst?.model ?? '',
    worstInside: rounded(worst?.inside ?? 0),
  }
}

/** One processor, one thing left out: every method as a whole, and ours by class and band. */
export function coverageRows(gpu: Gpu, leftOut: LeftOut): readonly CoverageRow[] {
  const results = testCoverage(gpu, leftOut)
  return methods.flatMap((method) => {
    const all = results[method]
    const head = { gpu, leftOut, method }
    const alike = mean(
      [...groupBy(all, (row) => `${row.model} ${bandOf(row)}`).values()].map(shareInside),
    )
    const groups = [...sizeClasses.map(({ name }) => name), ...batchBands.map(({ name }) => name)]
    const [bySize, byBand] = [groupBy(all, sizeOf), groupBy(all, bandOf)]
    return [
      { ...head, group: 'all', ...summary(all, shareInside(all)) },
      { ...head, group: 'alike', ...summary(all, alike) },
      ...groups.flatMap((group) => {
        const values = bySize.get(group) ?? byBand.get(group)
        if (values === undefined) return []
        return [{ ...head, group, ...summary(values, shareInside(values)) }]
      }),
    ]
  })
}
