/**
 * Makes the fit from measured rows: least squares on the logs, and how far it misses what it has not
 * seen. The page carries only what comes out; the tests and `npm run validate` make it anew.
 */
import { ASSUMED_BATCH } from '@/energy/serving'
import { billionParameters } from '@/units/quantity'
import {
  coefficientNames,
  coreTerms,
  optionalTerms,
  termsOf,
  type Coefficients,
  type Fit,
  type FitInput,
  type Gpu,
  type Term,
} from './fit'

export interface MeasuredRow {
  readonly model: string
  readonly vendor: string
  readonly gpu: Gpu
  readonly totalB: number
  readonly activeB: number
  readonly bitsPerWeight: number
  /** Of the weights as they were published. */
  readonly nativeBits: number
  readonly isReasoning: boolean
  readonly batch: number
  readonly meanTokens: number
  readonly joulesPerToken: number
}

/** What is held together when something is left out. */
export type LeftOut = 'model' | 'vendor'

/** Share of left-out values that the fit's factor covers. */
const COVERED = 0.975
/** Share of measured batches below the upper end of batches. */
const BATCHES_BELOW = 0.97

export const inputOf = (row: MeasuredRow, batch: number = row.batch): FitInput => ({
  active: billionParameters(row.activeB),
  total: billionParameters(row.totalB),
  bitsPerWeight: row.bitsPerWeight,
  nativeBits: row.nativeBits,
  isReasoning: row.isReasoning,
  batch,
  tokens: row.meanTokens,
  gpu: row.gpu,
})

/** The value below which a share of them lies, between two neighbours in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const [low, high] = [sorted[below], sorted[Math.min(below + 1, sorted.length - 1)]]
  if (low === undefined || high === undefined) throw new RangeError('a quantile of nothing')
  return low + (high - low) * (place - below)
}

/** Solves A x = y for a small A, by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  const size = rows.length
  for (let step = 0; step < size; step += 1) {
    const largest = (best: number, row: readonly number[], at: number): number =>
      at >= step && Math.abs(row[step] ?? 0) > Math.abs(rows[best]?.[step] ?? 0) ? at : best
    const pivot = rows.reduce(largest, step)
    const head = rows[pivot] ?? []
    rows[pivot] = rows[step] ?? []
    rows[step] = head
    rows.forEach((row, at) => {
      if (at === step) return
      const share = (row[step] ?? 0) / (head[step] ?? NaN)
      for (let column = step; column <= size; column += 1)
        row[column] = (row[column] ?? 0) - share * (head[column] ?? 0)
    })
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? NaN))
}

/** The normal equations of least squares: they add up over rows, so that a part is easily left out. */
interface Sums {
  readonly matrix: readonly (readonly number[])[]
  readonly right: readonly number[]
}

const placesOf = (terms: readonly Term[]): readonly number[] =>
  coefficientNames.flatMap((name, at) => (terms.includes(name) ? [at] : []))

/** Added to the diagonal, so that a term that no row has comes out as 0. */
const TINY: number = 1e-9

function sumsOf(rows: readonly MeasuredRow[], places: readonly number[]): Sums {
  const matrix = places.map((_, at) => places.map((__, column) => (at === column ? TINY : 0)))
  const right = places.map(() => 0)
  for (const row of rows) {
    const all = termsOf(inputOf(row))
    const values = places.map((at) => all[at] ?? 0)
    const value = Math.log(row.joulesPerToken)
    values.forEach((one, at) => {
      right[at] = (right[at] ?? 0) + one * value
      const line = matrix[at] ?? []
      values.forEach((other, column) => {
        line[column] = (line[column] ?? 0) + one * other
      })
    })
  }
  return { matrix, right }
}

const without = (all: Sums, part: Sums): Sums => ({
  matrix: all.matrix.map((line, at) =>
    line.map((value, column) => value - (part.matrix[at]?.[column] ?? 0)),
  ),
  right: all.right.map((value, at) => value - (part.right[at] ?? 0)),
})

function solved({ matrix, right }: Sums, places: readonly number[]): Coefficients {
  const values = solve(matrix, right)
  const of = (name: Term): number => values[places.indexOf(coefficientNames.indexOf(name))] ?? 0
  return {
    c: of('c'),
    a: of('a'),
    w: of('w'),
    p: of('p'),
    b: of('b'),
    q: of('q'),
    n: of('n'),
    m: of('m'),
    k: of('k'),
    g: of('g'),
    h: of('h'),
    x: of('x'),
    r: of('r'),
    s: of('s'),
  }
}

const predicted = (coefficients: Coefficients, input: FitInput): number => {
  const terms = termsOf(input)
  return coefficientNames.reduce((sum, name, at) => sum + coefficients[name] * (terms[at] ?? 0), 0)
}

/** By how much rows are missed, on the log scale, each by a fit without its model or maker. */
function missesOf(
  rows: readonly MeasuredRow[],
  leftOut: LeftOut,
  places: readonly number[],
  all: Sums = sumsOf(rows, places),
): readonly (readonly number[])[] {
  return [...new Set(rows.map((row) => row[leftOut]))].map((name) => {
    const held = rows.filter((row) => row[leftOut] === name)
    const coefficients = solved(without(all, sumsOf(held, places)), places)
    return held.map((row) => Math.log(row.joulesPerToken) - predicted(coefficients, inputOf(row)))
  })
}

/** The factor within which the measured values lie when their model, or its maker, is left out. */
function missedFactor(
  rows: readonly MeasuredRow[],
  leftOut: LeftOut,
  all: Sums,
  places: readonly number[],
): number {
  const misses = missesOf(rows, leftOut, places, all).flat()
  return Math.exp(quantile(misses.map(Math.abs), COVERED))
}

/** A term comes in where it makes the error smaller by this much. */
const WORTH = 0.99

/** Mean of squares, each maker alike, with the maker left out. */
const errorOf = (sums: readonly VendorSums[], places: readonly number[]): number => {
  const all = sums.map(({ sums: of }) => partOf(of, places)).reduce(plusSums)
  const each = sums.map(({ sums: of, squares, count }) => {
    const held = partOf(of, places)
    const coefficients = solve(without(all, held).matrix, without(all, held).right)
    return (squares + quadratic(held, coefficients)) / count
  })
  return each.reduce((sum, value) => sum + value, 0) / each.length
}

/** The sums of one maker's rows over all terms, of which every choice of terms is a part. */
interface VendorSums {
  readonly sums: Sums
  /** Σ ln² e */
  readonly squares: number
  readonly count: number
}

const partOf = ({ matrix, right }: Sums, places: readonly number[]): Sums => ({
  matrix: places.map((at) => places.map((column) => matrix[at]?.[column] ?? 0)),
  right: places.map((at) => right[at] ?? 0),
})

const plusSums = (a: Sums, b: Sums): Sums => ({
  matrix: a.matrix.map((line, at) =>
    line.map((value, column) => value + (b.matrix[at]?.[column] ?? 0)),
  ),
  right: a.right.map((value, at) => value + (b.right[at] ?? 0)),
})

/** xᵀ A x − 2 xᵀ y: the sum of squared errors but for Σ ln² e. */
const quadratic = ({ matrix, right }: Sums, x: readonly number[]): number =>
  x.reduce(
    (sum, value, at) =>
      sum +
      value *
        ((matrix[at] ?? []).reduce((line, one, column) => line + one * (x[column] ?? 0), 0) -
          2 * (right[at] ?? 0)),
    0,
  )

/**
 * The terms that the rows themselves choose: the core, then one after another of the others, as long as one makes the
 * error of left-out makers smaller by 1 %. Whoever tests the fit on left-out rows has to choose without them too.
 */
export function chooseTerms(rows: readonly MeasuredRow[]): readonly Term[] {
  const everything = placesOf(coefficientNames)
  const sums = [...new Set(rows.map(({ vendor }) => vendor))].map((name) => {
    const held = rows.filter(({ vendor }) => vendor === name)
    const squares = held.reduce((sum, row) => sum + Math.log(row.joulesPerToken) ** 2, 0)
    return { sums: sumsOf(held, everything), squares, count: held.length }
  })
  let [chosen, error] = [[...coreTerms] as Term[], errorOf(sums, placesOf(coreTerms))]
  for (;;) {
    const tried = optionalTerms
      .filter((term) => !chosen.includes(term))
      .map((term) => ({ term, error: errorOf(sums, placesOf([...chosen, term])) }))
      .sort((a, b) => a.error - b.error)
    const [best] = tried
    if (best === undefined || !(best.error < error * WORTH)) return chosen
    chosen = [...chosen, best.term]
    error = best.error
  }
}

function batchesOn(rows: readonly MeasuredRow[], gpu: Gpu): { low: number; high: number } {
  const batches = rows.filter((row) => row.gpu === gpu).map(({ batch }) => batch)
  if (batches.length === 0) return { low: ASSUMED_BATCH, high: ASSUMED_BATCH }
  return { low: Math.min(...batches), high: quantile(batches, BATCHES_BELOW) }
}

export interface HowToFit {
  /** The one factor that is wanted, where only one is: it then stands for both. */
  readonly leftOut?: LeftOut
  /** Terms that are not named are 0; absent: those that the rows choose. */
  readonly terms?: readonly Term[]
}

/** Least squares of ln(J per token) on measured rows, with how far it misses those left out in turn. */
export function fitTo(
  rows: readonly MeasuredRow[],
  { leftOut, terms = chooseTerms(rows) }: HowToFit = {},
): Omit<Fit, 'id' | 'version'> {
  const lengths = rows.map(({ meanTokens }) => meanTokens)
  const places = placesOf(terms)
  const all = sumsOf(rows, places)
  const missed = (by: LeftOut) => missedFactor(rows, by, all, places)
  const single = leftOut && missed(leftOut)
  return {
    coefficients: solved(all, places),
    missed: { model: single ?? missed('model'), vendor: single ?? missed('vendor') },
    batches: { H100: batchesOn(rows, 'H100'), B200: batchesOn(rows, 'B200') },
    tokens: { low: Math.min(...lengths), high: Math.max(...lengths) },
  }
}
