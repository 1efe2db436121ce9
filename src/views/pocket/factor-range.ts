/** A ratio with its range as text, or why there is none. */
import type { Verdict } from '@/state/family-curve'
import { factorText } from '@/units/format'

/** "7.1 × (5.9 – 8.5)": the second over the first, also where it is below one. */
export function factorRangeText(verdict: Verdict): string {
  if (verdict.kind === 'unknown') return verdict.why
  const { low, mid, high } = verdict.times
  const [from, centre, to] =
    verdict.thriftier === 'first' ? [low, mid, high] : [1 / high, 1 / mid, 1 / low]
  return `${factorText(centre)} × (${factorText(from)} – ${factorText(to)})`
}
