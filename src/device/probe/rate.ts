/** How often a second a piece of work can be done, within a time that is set beforehand. */

export interface RateLimits {
  /** How long one reading should take, in ms: long against the clock's steps. */
  readonly window: number
  /** Of all readings together, in ms; only one piece of work that is longer can go beyond it. */
  readonly budget: number
  /** Readings to take the fastest of, at most. */
  readonly readings: number
}

/** The middle one; of an even number the lower of the two in the middle, which was measured. */
export const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN

/** Work grows by at most this much from one try to the next, so that none can overshoot far. */
const MOST_GROWTH = 8

/**
 * Rounds of `work` per second: the fastest of several readings, for whatever else the machine does can
 * only slow it. The first round warms up and counts
 * only where no time is left for another; then the rounds grow until a reading fills the window.
 *
 * @param now Reads a clock, in ms.
 */
export async function measureRate(
  work: (rounds: number) => Promise<void> | void,
  now: () => number,
  { window, budget, readings }: RateLimits,
): Promise<number> {
  const startedAt = now()
  const timed = async (rounds: number): Promise<number> => {
    const before = now()
    await work(rounds)
    return now() - before
  }
  const isTimeFor = (next: number): boolean => now() - startedAt + next <= budget

  let rounds = 1
  let took = await timed(rounds)
  // A clock with coarse steps may say zero.
  const growth = () => Math.max(2, Math.min(MOST_GROWTH, window / Math.max(took, Number.EPSILON)))
  if (isTimeFor(took)) took = await timed(rounds)
  while (took < window / 2 && isTimeFor(took * growth())) {
    rounds = Math.ceil(rounds * growth())
    took = await timed(rounds)
  }
  const rates = [rounds / took]
  while (rates.length < readings && isTimeFor(took)) {
    took = await timed(rounds)
    rates.push(rounds / took)
  }
  return Math.max(...rates.filter(Number.isFinite)) * 1000
}
