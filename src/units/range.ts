/** A value that is known only between two bounds, and how independent factors make such bounds. */
import type { Quantity } from './quantity'

/** `low ≤ mid ≤ high`; `mid` is the one to draw. */
export interface Range<Q extends Quantity<string>> {
  readonly low: Q
  readonly mid: Q
  readonly high: Q
}

/** Converts all three values, by an increasing function. */
export const mapRange = <A extends Quantity<string>, B extends Quantity<string>>(
  range: Range<A>,
  convert: (value: A) => B,
): Range<B> => ({ low: convert(range.low), mid: convert(range.mid), high: convert(range.high) })

/** How far a factor may move a figure: it lies between `mid / down` and `mid × up`; both ≥ 1. */
export interface Spread {
  readonly down: number
  readonly up: number
}

export const noSpread: Spread = { down: 1, up: 1 }

const quadrature = (factors: readonly number[]): number =>
  Math.exp(Math.hypot(...factors.map(Math.log)))

/**
 * The joint spread of independent factors, combined on the log scale: F = exp(√ Σ (ln fᵢ)²).
 *
 * Source: `docs/method.md`, "Ranges". That the factors are independent is an assumption.
 */
export const combineSpreads = (spreads: readonly Spread[]): Spread => ({
  down: quadrature(spreads.map(({ down }) => down)),
  up: quadrature(spreads.map(({ up }) => up)),
})

/** The range around a middle value. */
export const spreadAround = <Q extends Quantity<string>>(
  mid: Q,
  { down, up }: Spread,
): Range<Q> => ({
  low: (mid / down) as Q,
  mid,
  high: (mid * up) as Q,
})
