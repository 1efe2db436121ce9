/** What is assumed of the visitor's own device when its energy is worked out. */
import type { Watts } from '@/units/quantity'

export type DeviceClass = 'laptop' | 'desktop' | 'unknown'

/** `integrated`: shares the chip or the memory of the CPU. `discrete`: a card or chip of its own. */
export type GpuClass = 'integrated' | 'discrete'

/** The graphics chip by its name, as the browser gave it or as the visitor picked it. */
export interface NamedGraphics {
  readonly name: string
  readonly kind: GpuClass
  readonly rated: Watts
  /** Sold at many power limits under one name, so that the rating is the highest of them. */
  readonly isMobile: boolean
}

export interface DeviceProfile {
  readonly class: DeviceClass
  /** Absent where no name is known, or no rating of it. */
  readonly graphics?: NamedGraphics
  /** As the visitor said; absent where it has to be told from the adapter, or is not known. */
  readonly gpu?: GpuClass
}
