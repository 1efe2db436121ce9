/** A curve from the few points of it that are kept. */

/** At x, y; both above zero. */
export type Point = readonly [x: number, y: number]

/**
 * What the curve is at `x`: on the straight line, on log scales, between the points around it, so that a
 * power law is met exactly. Beyond its ends it stays as it is there.
 *
 * @param points by x, smallest first
 * @throws RangeError where there are none
 */
export function throughPoints(points: readonly Point[], x: number): number {
  const below = points.findLast(([known]) => known <= x)
  const above = points.find(([known]) => known >= x)
  const [from, to] = [below ?? above, above ?? below]
  if (from === undefined || to === undefined) throw new RangeError('A curve needs a point.')
  if (from[0] === to[0]) return from[1]
  const share = Math.log(x / from[0]) / Math.log(to[0] / from[0])
  return from[1] ** (1 - share) * to[1] ** share
}
