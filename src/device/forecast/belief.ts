/**
 * What is believed of an engine on this device, and how runs change it.
 *
 *   t = n · f + w / s
 *
 * `t` is the time of `n` tokens, `w` the least that reading and computing can take by the probe, `f` a
 * fixed cost for each token (dispatch, sampling, the page) and `s` the share of the probe's pace that
 * the engine reaches. `f` and `s` are known beforehand only as a middle and a factor; runs weigh the
 * pairs of them by how well they explain the times measured (Bayes' rule on a grid, log-normal).
 */
import { milliseconds, type Milliseconds } from '@/units/quantity'
import type { Range } from '@/units/range'

/** A middle, and the factor within which it lies four times of five. */
export interface Guess {
  readonly mid: number
  readonly factor: number
}

export interface Prior {
  /** In ms for each token. */
  readonly fixed: Guess
  readonly share: Guess
}

/** One model that was run: the least time of a token, and the time it took. */
export interface Observation {
  readonly least: Milliseconds
  readonly took: Milliseconds
}

/** Something that takes time: `tokens` times the fixed cost, and the least time of its work in all. */
export interface Task {
  readonly tokens: number
  readonly least: Milliseconds
}

interface Pair {
  readonly fixed: number
  readonly share: number
  readonly weight: number
}
export type Belief = readonly Pair[]

/** Standard deviations between the middle and the end of a tenth of a normal distribution. */
const TENTH = 1.2816
/**
 * How far a run lies from what size and device tell: another build of the model, another load of the
 * machine. Assumption; two runs alike differ by 1.2 (`docs/method.md`, "Timed here").
 */
const BETWEEN_MODELS: Guess = { mid: 1, factor: 1.35 }

const deviation = ({ factor }: Guess): number => Math.log(factor) / TENTH

const STEPS = 41
const DEVIATIONS = 4
const grid = Array.from(
  { length: STEPS },
  (_, index) => ((2 * index) / (STEPS - 1) - 1) * DEVIATIONS,
)
const bell = (deviations: number): number => Math.exp(-(deviations ** 2) / 2)
const valueAt = (guess: Guess, deviations: number): number =>
  guess.mid * Math.exp(deviations * deviation(guess))

const timeOf = ({ fixed, share }: Pair, { tokens, least }: Task): number =>
  tokens * fixed + least / share

/** Pairs that hardly weigh anything are left out. */
const NEGLIGIBLE = 1e-6

/** What is believed after what was observed; one observation for a model, however often it was run. */
export function believe({ fixed, share }: Prior, observed: readonly Observation[]): Belief {
  const pairs = grid.flatMap((ofFixed) =>
    grid.map((ofShare): Pair => ({
      fixed: valueAt(fixed, ofFixed),
      share: valueAt(share, ofShare),
      weight: bell(ofFixed) * bell(ofShare),
    })),
  )
  const weighed = pairs.map((pair) => ({
    ...pair,
    weight: observed.reduce((weight, { least, took }) => {
      const off = Math.log(took / timeOf(pair, { tokens: 1, least }))
      return weight * bell(off / deviation(BETWEEN_MODELS))
    }, pair.weight),
  }))
  const heaviest = Math.max(...weighed.map(({ weight }) => weight))
  return weighed.filter(({ weight }) => weight > heaviest * NEGLIGIBLE)
}

/** The time below which a share of the belief's weight lies; `sorted` by time. */
function quantile(
  sorted: readonly { readonly time: number; readonly weight: number }[],
  share: number,
): number {
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0)
  let below = 0
  for (const { time, weight } of sorted) {
    below += weight
    if (below >= total * share) return time
  }
  return sorted.at(-1)?.time ?? 0
}

/** The middle, and a range in which the time lies four times of five. */
export function timeRange(belief: Belief, task: Task): Range<Milliseconds> {
  const sorted = belief
    .map((pair) => ({ time: timeOf(pair, task), weight: pair.weight }))
    .toSorted((a, b) => a.time - b.time)
  const mid = quantile(sorted, 0.5)
  const own = Math.log(BETWEEN_MODELS.factor)
  const down = Math.hypot(Math.log(mid / quantile(sorted, 0.1)), own)
  const up = Math.hypot(Math.log(quantile(sorted, 0.9) / mid), own)
  return {
    low: milliseconds(mid / Math.exp(down)),
    mid: milliseconds(mid),
    high: milliseconds(mid * Math.exp(up)),
  }
}
