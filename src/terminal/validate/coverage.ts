/**
 * How often a measured energy per token lies inside a range that was made without its model, or without
 * all models of its maker, by an estimator that does not know the batch. The terms of the fit, too, are chosen anew
 * without what is left out.
 */
import { gpuEnergyPerToken, gpusRequired } from '@/energy/ecologits/impacts'
import {
  batchSpread,
  coefficientNames,
  joulesPerToken,
  missedBy,
  type Fit,
  type Gpu,
  type Term,
} from '@/energy/parametric/fit'
import { fitTo, inputOf, quantile, type LeftOut } from '@/energy/parametric/refit'
import { ASSUMED_BATCH, STACK_FACTOR } from '@/energy/serving'
import type { Coverage } from '@/energy/validation'
import { combineSpreads, type Spread } from '@/units/range'
import { measuredRows, rowsOfV2, type BenchedRow } from './measured-rows'
import {
  bothWays,
  clusterInterval,
  groupBy,
  mean,
  medianWidth,
  rounded,
  shareInside,
  testedBy,
  type Tested,
} from './tested'

/**
 * `ours`: the fit and its batches, told which processor. `page`: as the page has it, H100 assumed, with
 * its factor for software and hardware. `fixed`: all terms in every fold, none chosen. `16 to 256` and the like: in
 * place of the bench's own batches. `constant`: the middle of `ours` with one factor for all. `v2-fit`: the same
 * method made from version 2 alone. `ecologits`: 0.11 with its own range.
 */
export const methods = [
  'ours',
  'page',
  'fixed',
  '16 to 256',
  '8 to 256',
  '1 to 512',
  'constant',
  'v2-fit',
  'ecologits',
] as const
export type Method = (typeof methods)[number]

type TestedRow = Tested<BenchedRow>

const unnamed = { id: 'tested', version: 'tested' }

interface How {
  readonly gpu: Gpu
  readonly more?: readonly Spread[]
  readonly batches?: { readonly low: number; readonly high: number }
}

/** What the fit says of a row, by a fit that has not seen it. */
function byFit(fit: Fit, row: BenchedRow, { gpu, more = [], batches }: How): TestedRow {
  const input = { ...inputOf(row, ASSUMED_BATCH), gpu }
  const spread = combineSpreads([
    bothWays(missedBy(fit)),
    batchSpread(fit, input, batches),
    ...more,
  ])
  return testedBy(row, row.joulesPerToken, joulesPerToken(fit, input), spread)
}

/** Of the graphics processors alone; it has no range for a model of known size. */
const byEcoLogits = (row: BenchedRow): TestedRow => {
  const joules = gpuEnergyPerToken(row.activeB, ASSUMED_BATCH) * 3.6e6
  return testedBy(row, row.joulesPerToken, joules * gpusRequired(row.totalB, 16), bothWays(1))
}

/** Version 2 has answers of one length, on one processor, of hardly any mixture of experts. */
const termsOfV2 = ['c', 'w', 'b'] as const satisfies readonly Term[]
/** All but what only one maker has, and what tells the task: the form that was on the page before. */
const allTerms = coefficientNames.filter((name) => !['k', 'x', 'r', 's'].includes(name))

/** Every row of a processor, by every method, with the row's model or maker left out of all of it. */
export function testCoverage(
  gpu: Gpu,
  leftOut: LeftOut,
): Readonly<Record<Method, readonly TestedRow[]>> {
  const rows = measuredRows.filter((row) => row.gpu === gpu)
  const folds = [...new Set(rows.map((row) => row[leftOut]))].map((name) => {
    const without = measuredRows.filter((row) => row[leftOut] !== name)
    const withoutV2 = rowsOfV2.filter((row) => row[leftOut] !== name)
    return {
      held: rows.filter((row) => row[leftOut] === name),
      fit: { ...unnamed, ...fitTo(without) },
      fixed: { ...unnamed, ...fitTo(without, { terms: allTerms }) },
      fitOfV2: { ...unnamed, ...fitTo(withoutV2, { leftOut, terms: termsOfV2 }) },
    }
  })
  const each = (test: (row: BenchedRow, fold: (typeof folds)[number]) => TestedRow) =>
    folds.flatMap((fold) => fold.held.map((row) => test(row, fold)))
  const among = (low: number, high: number) =>
    each((row, { fit }) => byFit(fit, row, { gpu, batches: { low, high } }))
  const ours = each((row, { fit }) => byFit(fit, row, { gpu }))
  const width = bothWays(medianWidth(ours))
  return {
    ours,
    page: each((row, { fit }) => byFit(fit, row, { gpu: 'H100', more: [bothWays(STACK_FACTOR)] })),
    fixed: each((row, { fixed }) => byFit(fixed, row, { gpu })),
    '16 to 256': among(16, 256),
    '8 to 256': among(8, 256),
    '1 to 512': among(1, 512),
    constant: ours.map(({ row, measured, mid }) => testedBy(row, measured, mid, width)),
    'v2-fit': each((row, { fitOfV2 }) => byFit(fitOfV2, row, { gpu: 'H100' })),
    ecologits: rows.map(byEcoLogits),
  }
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
const sizeOf = ({ row }: TestedRow): string => classOf(sizeClasses, row.totalB)
const bandOf = ({ row }: TestedRow): string => classOf(batchBands, row.batch)

export interface CoverageRow extends Coverage {
  readonly gpu: Gpu
  readonly leftOut: LeftOut
  readonly method: Method
}

function summary(all: readonly TestedRow[], inside: number) {
  const misses = all.map(({ measured, mid }) => Math.log(measured / mid))
  const [worst] = [...groupBy(all, ({ row }) => row.model)]
    .map(([model, values]) => ({ model, inside: shareInside(values) }))
    .sort((a, b) => a.inside - b.inside)
  const { low, high } = clusterInterval(all)
  return {
    count: all.length,
    inside: rounded(inside),
    insideLow: rounded(low),
    insideHigh: rounded(high),
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
    const whole = { ...head, group: 'all', ...summary(all, shareInside(all)) }
    if (method !== 'ours' && method !== 'page') return [whole]
    const alike = mean(
      [...groupBy(all, (one) => `${one.row.model} ${bandOf(one)}`).values()].map(shareInside),
    )
    const groups = [...sizeClasses.map(({ name }) => name), ...batchBands.map(({ name }) => name)]
    const [bySize, byBand] = [groupBy(all, sizeOf), groupBy(all, bandOf)]
    return [
      whole,
      { ...head, group: 'alike', ...summary(all, alike) },
      ...groups.flatMap((group) => {
        const values = bySize.get(group) ?? byBand.get(group)
        if (values === undefined) return []
        return [{ ...head, group, ...summary(values, shareInside(values)) }]
      }),
    ]
  })
}
