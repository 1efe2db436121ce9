/** The energy of a run by the meter's own count, where that moves often enough to be of use. */
import { wattHours, type Instant, type WattHours } from '@/units/quantity'
import type { Range } from '@/units/range'
import type { MeterSample } from './sampler'

/** Below so many steps of the counter during the run, one step is more than a tenth of the figure. */
const FEWEST_STEPS = 10

interface Count {
  readonly at: Instant
  readonly counter: WattHours
}

interface Edge {
  readonly counter: number
  /** How far the counter moved between the readings around it. */
  readonly jump: number
}

/** On the straight line between the readings around it; undefined where there is not one on each side. */
function edgeAt(counts: readonly Count[], at: Instant): Edge | undefined {
  const before = counts.findLast((one) => one.at <= at)
  const after = counts.find((one) => one.at >= at)
  if (before === undefined || after === undefined) return undefined
  const jump = after.counter - before.counter
  const share = after.at === before.at ? 0 : (at - before.at) / (after.at - before.at)
  return { counter: before.counter + jump * share, jump }
}

/**
 * What was counted from the start of the run to its end, give or take a step of the counter; a pause in
 * the middle does not matter. Undefined where it moved less than ten times, was set back, or does not
 * reach from end to end.
 */
export function countedEnergy(
  samples: readonly MeterSample[],
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Range<WattHours> | undefined {
  const counts = samples.flatMap(({ at, counter }): Count[] =>
    counter === undefined ? [] : [{ at, counter }],
  )
  const [start, end] = [edgeAt(counts, from), edgeAt(counts, to)]
  if (start === undefined || end === undefined) return undefined
  const moves = counts
    .slice(1)
    .map(({ counter }, index) => counter - (counts[index]?.counter ?? counter))
  if (moves.some((move) => move < 0)) return undefined
  const inside = counts.filter(({ at }) => at >= from && at <= to)
  if (new Set(inside.map(({ counter }) => counter)).size <= FEWEST_STEPS) return undefined
  const steps = moves.filter((move) => move > 0).toSorted((a, b) => a - b)
  const typical = steps[Math.floor(steps.length / 2)] ?? 0
  const either = Math.max(start.jump, end.jump, typical)
  const mid = end.counter - start.counter
  return {
    low: wattHours(Math.max(0, mid - either)),
    mid: wattHours(mid),
    high: wattHours(mid + either),
  }
}
