/** What is assumed of the visitor's own device when its energy is worked out. */
export type DeviceClass = 'laptop' | 'desktop' | 'unknown'

/** `integrated`: shares the chip or the memory of the CPU. `discrete`: a card or chip of its own. */
export type GpuClass = 'integrated' | 'discrete'

export interface DeviceProfile {
  readonly class: DeviceClass
  /** As the visitor said; absent where it has to be told from the adapter, or is not known. */
  readonly gpu?: GpuClass
}
