/** What makes a range wide: each cause with how far it moves the figure by itself, the widest first. */
import type { UncertaintyFactor } from '@/comparison/estimate'
import type { Spread } from '@/units/range'

export interface Cause {
  readonly name: string
  readonly spread: Spread
  /** Of the range's variance, on the log scale: a share of 1. */
  readonly share: number
}

const varianceOf = ({ down, up }: Spread): number => (Math.log(down) ** 2 + Math.log(up) ** 2) / 2

/** Causes of one name, of which two runs share one part and not the other, are one bar. */
export function causesOf(uncertainty: readonly UncertaintyFactor[]): readonly Cause[] {
  const all = uncertainty.reduce((sum, { spread }) => sum + varianceOf(spread), 0)
  return uncertainty
    .map(({ name, spread }) => ({ name, spread, share: all > 0 ? varianceOf(spread) / all : 0 }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
}
