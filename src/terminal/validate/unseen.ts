/**
 * What no fit has seen: other tasks of the bench, other benches, hosts with little to do. The fit of the page with its
 * range, of the graphics processors alone, once where nobody knows the batch and once where it is told.
 */
import { pageFit } from '@/energy/parametric'
import { batchSpread, joulesOfSmall, joulesPerToken, missedBy } from '@/energy/parametric/fit'
import { quantile } from '@/energy/parametric/refit'
import { ASSUMED_BATCH, FEW, lowTraffic, STACK_FACTOR } from '@/energy/serving'
import { billionParameters } from '@/units/quantity'
import { combineSpreads, noSpread, type Spread } from '@/units/range'
import { bothWays, isInside, testedBy } from './tested'

/** A measured value, whoever measured it. */
export interface UnseenRow {
  readonly set: string
  readonly model: string
  readonly totalB: number
  readonly activeB: number
  readonly bits: number
  readonly nativeBits: number
  readonly batch: number
  /** Output tokens of an answer. */
  readonly tokens: number
  readonly joulesPerToken: number
}

export interface Unseen {
  readonly set: string
  readonly count: number
  readonly models: number
  readonly inside: number
  /** Measured over middle: median. */
  readonly ratio: number
  /** The same where the batch is told: one at a time, about 8 with little to do, or as it is. */
  readonly insideTold: number
  readonly ratioTold: number
}

const middleOfShares = (values: readonly boolean[]): number =>
  values.filter(Boolean).length / values.length

function figured(row: UnseenRow, isTold: boolean) {
  const batch = isTold ? row.batch : ASSUMED_BATCH
  const input = {
    total: billionParameters(row.totalB),
    active: billionParameters(row.activeB),
    bitsPerWeight: row.bits,
    nativeBits: row.nativeBits,
    tokens: row.tokens,
    batch,
  }
  const small = joulesOfSmall(pageFit, input)
  const spreads: Spread[] = [
    bothWays(missedBy(pageFit)),
    bothWays(STACK_FACTOR),
    { down: 1, up: small.high / small.mid },
    isTold ? noSpread : batchSpread(pageFit, input),
  ]
  if (!isTold || batch > FEW)
    return testedBy(row, row.joulesPerToken, small.mid, combineSpreads(spreads))
  const { low, mid, high } = lowTraffic(joulesPerToken(pageFit, { ...input, batch: FEW }), batch)
  const traffic = { down: mid / low, up: high / mid }
  return testedBy(row, row.joulesPerToken, mid, combineSpreads([...spreads, traffic]))
}

/** One row for each set, in the order in which they come. */
export const unseenRows = (rows: readonly UnseenRow[]): readonly Unseen[] =>
  [...new Set(rows.map(({ set }) => set))].map((set) => {
    const own = rows.filter((row) => row.set === set)
    const [untold, told] = [false, true].map((isTold) => own.map((row) => figured(row, isTold)))
    const shareOf = (all: typeof untold) => middleOfShares((all ?? []).map(isInside))
    const ratioOf = (all: typeof untold) =>
      quantile(
        (all ?? []).map(({ measured, mid }) => measured / mid),
        0.5,
      )
    return {
      set,
      count: own.length,
      models: new Set(own.map(({ model }) => model)).size,
      inside: shareOf(untold),
      ratio: ratioOf(untold),
      insideTold: shareOf(told),
      ratioTold: ratioOf(told),
    }
  })

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`

export const unseenText = (rows: readonly Unseen[]): string =>
  [
    '',
    'not used by any fit: rows, models; inside (measured ÷ middle); with the batch told',
    ...rows.map(
      ({ set, count, models, inside, ratio, insideTold, ratioTold }) =>
        `${set.padEnd(46)} ${String(count).padStart(4)} ${String(models).padStart(3)}  ${percent(inside).padStart(6)} (${ratio.toFixed(2)})  ${percent(insideTold).padStart(6)} (${ratioTold.toFixed(2)})`,
    ),
  ].join('\n')
