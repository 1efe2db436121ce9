/** How far one uncertain input moves a figure, and the range that all of them make together. */
import type { UncertaintyFactor } from '@/comparison/estimate'
import type { Quantity } from '@/units/quantity'
import { combineSpreads, spreadAround, type Range, type Spread } from '@/units/range'

/** A bare input that is known only between two ends; `low` and `high` are ends of the *figure*. */
export interface Ends {
  readonly low: number
  readonly mid: number
  readonly high: number
}

/**
 * One-at-a-time sensitivity: how far the figure moves when this input alone goes to its ends.
 *
 * `figureAt` gives the figure for a value of the input, everything else at its middle.
 */
export function spreadOf({ low, mid, high }: Ends, figureAt: (value: number) => number): Spread {
  const middle = figureAt(mid)
  const [atLow, atHigh] = [figureAt(low), figureAt(high)]
  return { down: Math.max(1, middle / atLow), up: Math.max(1, atHigh / middle) }
}

/** The range of a figure around its middle, from all its factors. */
export const rangeFrom = <Q extends Quantity<string>>(
  mid: Q,
  factors: readonly UncertaintyFactor[],
): Range<Q> => spreadAround(mid, combineSpreads(factors.map(({ spread }) => spread)))

/** The value halfway between two on the log scale. */
export const geometricMean = (a: number, b: number): number => Math.sqrt(a * b)
