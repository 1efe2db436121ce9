/** The size that the fit takes of a model: as published, or the ends of what a closed one may have. */
import type { ModelSize } from '@/comparison/model-card'
import { geometricMean } from '@/energy/spread'
import { billionParameters, type BillionParameters } from '@/units/quantity'

export interface Size {
  readonly active: BillionParameters
  readonly total: BillionParameters
}

/** Of the weights of open mixtures of experts, from the sparsest to the densest. */
const ACTIVE: Readonly<Record<'low' | 'high', number>> = { low: 0.03, high: 0.3 }
/**
 * How far a guess of a closed model's weights may be off. The guesses for two models of one maker and class, Claude 3
 * Haiku (300B) and Haiku 4.5 (10 to 35B), lie 16 times apart: each √16 = 4 from the middle at most, 3 is typical.
 */
export const GUESS_FACTOR = 3

/** The ends of a size; a closed model may use from 3 % of its weights to 30 %, or all where it is guessed as dense. */
export function endsOf({ active, total, basis }: ModelSize): {
  readonly low: Size
  readonly high: Size
} {
  if (basis !== 'guessed')
    return {
      low: { active: active.low, total: total.low },
      high: { active: active.high, total: total.high },
    }
  return {
    low: {
      active: billionParameters(Math.min(active.low, total.low * ACTIVE.low)),
      total: total.low,
    },
    high: {
      active: billionParameters(Math.max(active.high, total.high * ACTIVE.high)),
      total: total.high,
    },
  }
}

const halfway = (low: BillionParameters, high: BillionParameters): BillionParameters =>
  low === high ? low : billionParameters(geometricMean(low, high))

/** Halfway between its ends, on the log scale. */
export function middleOf(size: ModelSize): Size {
  const { low, high } = endsOf(size)
  return { active: halfway(low.active, high.active), total: halfway(low.total, high.total) }
}

/** The same shape with other weights. */
export const scaled = ({ active, total }: Size, by: number): Size => ({
  active: billionParameters(active * by),
  total: billionParameters(total * by),
})
