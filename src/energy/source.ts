/** The contract of every energy source: one way of saying how much energy a run took. */
import type { DeviceProfile } from '@/comparison/device-profile'
import type { EnergyEstimate } from '@/comparison/estimate'
import type { Measurement } from '@/comparison/measurement'
import type { Place, Variant } from '@/comparison/variant'

/**
 * Requests that a host answers at once; `best`: the setting that takes the least energy a token. `few` and `one`
 * are those of a host with little to do: about 8, and one at a time.
 */
export type BatchSetting = number | 'best' | 'few' | 'one'

export interface EstimateInput {
  readonly variant: Variant
  readonly measurement: Measurement
  readonly place: Place
  /** Of the visitor; counts where `place` is this device. */
  readonly device: DeviceProfile
  /** As somebody set it, who then takes it as known; absent: not known, which the range says. */
  readonly batch?: BatchSetting
}

/** Pure and synchronous: same input, same answer. */
export interface EnergySource {
  readonly id: string
  /** It stands beside other figures, and is never the headline. */
  readonly isReference?: true
  /** `unknown` with a reason where the source has nothing to say; never zero. */
  readonly estimate: (input: EstimateInput) => EnergyEstimate
}

/** The listing of a source: its tables load when first used. */
export interface SourceEntry {
  readonly id: string
  readonly load: () => Promise<EnergySource>
}

/**
 * The first source that knows, references left out; `sources` is ordered best first. Where none does, the reasons of those
 * that are made for such a run, or of all where none is.
 */
export function bestEstimate(
  sources: readonly EnergySource[],
  input: EstimateInput,
): EnergyEstimate {
  const [inScope, outOfScope]: [Set<string>, Set<string>] = [new Set(), new Set()]
  for (const source of sources.filter(({ isReference }) => isReference !== true)) {
    const estimate = source.estimate(input)
    if (estimate.kind === 'estimate') return estimate
    const reasons = estimate.isOutOfScope === true ? outOfScope : inScope
    reasons.add(estimate.why)
  }
  return { kind: 'unknown', why: [...(inScope.size > 0 ? inScope : outOfScope)].join(' ') }
}
