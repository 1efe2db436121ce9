/**
 * After how many prompts a download has paid for itself against another model.
 *
 *   N = E_download / (E_other − E_here)
 */
import type { EnergyFigure } from '@/comparison/estimate'
import type { WattHours } from '@/units/quantity'
import type { Range } from '@/units/range'
import { compareEstimates } from './verdict'

/** Counts of prompts like this one. */
export type Payback =
  /** `high` absent: at the other end of the ranges it never does. */
  | { readonly kind: 'after'; readonly low: number; readonly mid: number; readonly high?: number }
  /** An answer here takes as much or more. `low`: the end of the ranges at which it pays all the same. */
  | { readonly kind: 'never'; readonly low?: number }

/**
 * After how many prompts the energy saved is that of the download. What both figures share cancels in
 * their ratio r, so that E_other − E_here = E_here · (r − 1); the ends take the least and the most of each.
 *
 * Undefined where the two figures do not compare.
 */
export function paybackOf(
  download: Range<WattHours>,
  here: EnergyFigure,
  other: EnergyFigure,
): Payback | undefined {
  const verdict = compareEstimates(here, other)
  if (verdict.kind === 'unknown') return undefined
  const { times, thriftier } = verdict
  const ratio =
    thriftier === 'first' ? times : { low: 1 / times.high, mid: 1 / times.mid, high: 1 / times.low }
  const promptsFor = (cost: number, own: number, r: number): number | undefined =>
    r > 1 ? cost / (own * (r - 1)) : undefined
  const low = promptsFor(download.low, here.energy.high, ratio.high)
  const mid = promptsFor(download.mid, here.energy.mid, ratio.mid)
  const high = promptsFor(download.high, here.energy.low, ratio.low)
  if (mid === undefined || low === undefined)
    return { kind: 'never', ...(low !== undefined && { low }) }
  return { kind: 'after', low, mid, ...(high !== undefined && { high }) }
}
