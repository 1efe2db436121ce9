/** The models of the first screen and what one answer of each takes: read from the table, by no energy code. */
import type { Mark } from '@/comparison/estimate'
import { wattHours, type WattHours } from '@/units/quantity'
import type { Range } from '@/units/range'
import { throughPoints, type Point } from '@/units/through-points'
import table from './table.json'

export const sizeClasses = ['small', 'medium', 'large', 'undisclosed'] as const
export type SizeClass = (typeof sizeClasses)[number]

/** How a figure of the ladder is known, from the least guessed to the most. */
export const marks = ['benchmark', 'modelled', 'guess'] as const satisfies readonly Mark[]
export type LadderMark = (typeof marks)[number]

const thinking = ['never', 'can', 'always'] as const

export interface LadderModel {
  readonly id: string
  readonly name: string
  readonly size: SizeClass
  readonly mark: LadderMark
  /** Of the bench or the fit that the figure is from. */
  readonly method: string
  /** Whether it reasons before it answers. */
  readonly thinks: (typeof thinking)[number]
  /** By the measures that have it: points of blind votes, and an average of 0 to 100. */
  readonly quality: { readonly comparia?: number; readonly 'open-llm'?: number }
}

/** What the visitor asks of the ladder. */
export interface LadderQuestion {
  /** Of the answer, one of `lengths`. */
  readonly tokens: number
  /** Models that can reason first do so. */
  readonly isThinking: boolean
}

export interface Rung extends LadderModel {
  readonly energy: Range<WattHours>
}

/** Lengths of an answer that the table was made for, in tokens. */
export const lengths: readonly number[] = table.lengths
/** Tokens of thinking for each token of the answer; an assumption. */
export const { thinkingPerToken } = table

type Row = (typeof table.rows)[number]
type Knots = readonly (readonly number[])[]

function oneOf<Name extends string>(names: readonly Name[], text: string): Name {
  const found = names.find((name) => name === text)
  if (found === undefined) throw new Error(`The ladder's table knows no “${text}”.`)
  return found
}

const modelOf = ({ id, name, size, mark, method, thinks, quality }: Row): LadderModel => ({
  id,
  name,
  size: oneOf(sizeClasses, size),
  mark: oneOf(marks, mark),
  method,
  thinks: oneOf(thinking, thinks),
  quality,
})

const known = table.rows.map((row) => ({ row, model: modelOf(row) }))

/** A column of the knots over the first, which is the count of tokens. */
const curve = (knots: Knots, column: number): readonly Point[] =>
  knots.map((knot) => [knot[0] ?? 0, knot[column] ?? 0])

const WH_PER_MICRO = 1e-6

function energyFrom(knots: Knots, count: number): Range<WattHours> {
  const [low, mid, high] = ([1, 2, 3] as const).map((column) =>
    wattHours(throughPoints(curve(knots, column), count) * count * WH_PER_MICRO),
  )
  if (low === undefined || mid === undefined || high === undefined)
    throw new RangeError('No knots.')
  return { low, mid, high }
}

/** Every model with what its answer takes, thriftiest first. */
export const rungsFor = ({ tokens, isThinking }: LadderQuestion): readonly Rung[] =>
  known
    .map(({ row, model }): Rung => {
      const thinksFirst = isThinking && model.thinks !== 'never'
      const count = tokens * (thinksFirst ? 1 + thinkingPerToken : 1)
      return { ...model, energy: energyFrom(thinksFirst ? row.thinking : row.answer, count) }
    })
    .toSorted((a, b) => a.energy.mid - b.energy.mid)

/** Two rungs, and how many times the energy of the lower one the upper one takes. */
export interface Span {
  readonly from: Rung
  readonly to: Rung
  readonly times: number
}

function spanOver(rungs: readonly Rung[]): Span | undefined {
  const [from] = rungs
  const to = rungs.at(-1)
  if (from === undefined || to === undefined || from === to) return undefined
  return { from, to, times: to.energy.mid / from.energy.mid }
}

/** From the bottom of the ladder to its top, estimates and all. */
export const wholeSpan = (rungs: readonly Rung[]): Span | undefined => spanOver(rungs)

/** Only over what one bench measured, the one that has the most: two benches are not each other's scale. */
export function measuredSpan(rungs: readonly Rung[]): Span | undefined {
  const measured = rungs.filter(({ mark }) => mark === 'benchmark')
  const benches = [...new Set(measured.map(({ method }) => method))]
  const ofEach = benches.map((bench) => measured.filter(({ method }) => method === bench))
  return spanOver(ofEach.toSorted((a, b) => b.length - a.length)[0] ?? [])
}
