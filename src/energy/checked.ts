/**
 * What stands between the sources and whoever draws: numbers from outside, each possible by itself, may
 * together come to what no answer takes, or to no number at all. Such a figure is unknown, with its reason.
 */
import type { EnergyEstimate } from '@/comparison/estimate'
import { isWithin } from '@/units/bounds'
import { sourceWords } from '@/words/sources'
import type { EnergySource } from './source'

const impossible: EnergyEstimate = { kind: 'unknown', why: sourceWords.impossible }

const isPossible = (found: EnergyEstimate): boolean =>
  found.kind === 'unknown' ||
  [found.energy.low, found.energy.mid, found.energy.high].every((end) => isWithin('wattHours', end))

/** The source, which now never throws for its numbers. */
export const checked = (source: EnergySource): EnergySource => ({
  ...source,
  estimate(input) {
    try {
      const found = source.estimate(input)
      return isPossible(found) ? found : impossible
    } catch (cause) {
      // Of a constructor in `units`: a sum left the numbers. Anything else is a bug.
      if (cause instanceof RangeError) return impossible
      throw cause
    }
  },
})
