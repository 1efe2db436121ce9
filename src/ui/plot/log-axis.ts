/** A logarithmic axis: from values to places, with powers of ten as its ticks. */

/** From a value to a place along the axis, both ends of the domain to both ends of the range. */
export type Scale = (value: number) => number

/** An axis that shows less than this many times from end to end would be all one bar. */
const LEAST_SPAN = 10
const MOST_TICKS = 6

/** Beyond these powers of ten a number loses its digits, or is no number any more. */
const LOWEST = 1e-300
const HIGHEST = 1e300

/** Whether a value has a place on a log axis: zero has none, nor has what is no number or next to none. */
export const hasPlace = (value: number): boolean => value >= LOWEST && value <= HIGHEST

/** Whole decades around all values that have a place; one decade where there are none. */
export function decadesAround(values: readonly number[]): readonly [number, number] {
  const positive = values.filter(hasPlace)
  if (positive.length === 0) return [1, LEAST_SPAN]
  const low = 10 ** Math.floor(Math.log10(Math.min(...positive)))
  const high = 10 ** Math.ceil(Math.log10(Math.max(...positive)))
  return [low, Math.max(high, low * LEAST_SPAN)]
}

/** The powers of ten from one to another, thinned out evenly where there are more than `most`. */
export function decadeTicks(
  [low, high]: readonly [number, number],
  most = MOST_TICKS,
): readonly number[] {
  const first = Math.round(Math.log10(low))
  const last = Math.round(Math.log10(high))
  const step = Math.ceil((last - first + 1) / most)
  const exponents = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return exponents.filter((_, index) => index % step === 0).map((exponent) => 10 ** exponent)
}

/** Values above zero only: a known zero has no place on a log axis. */
export const logScale =
  ([low, high]: readonly [number, number], [start, end]: readonly [number, number]): Scale =>
  (value) =>
    start + ((end - start) * Math.log(value / low)) / Math.log(high / low)

/** From `low`, which may be zero. */
export const linearScale =
  ([low, high]: readonly [number, number], [start, end]: readonly [number, number]): Scale =>
  (value) =>
    start + ((end - start) * (value - low)) / (high - low)
