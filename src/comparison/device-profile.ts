/** What is assumed of the visitor's own device when its energy is worked out. */
export type DeviceClass = 'laptop' | 'desktop' | 'unknown'

export interface DeviceProfile {
  readonly class: DeviceClass
}
