/** What a visitor prefers, kept in local storage on this device. */
import * as v from 'valibot'
import { persist } from 'zustand/middleware'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DeviceProfile } from '@/comparison/device-profile'
import { storedPlug, type PlugSettings } from '@/device/meter/settings'
import { watts } from '@/units/quantity'
import { storedElectricity, type ElectricityByPlace } from './electricity'
import { withStored } from './stored'

export const themes = ['system', 'light', 'dark'] as const

export interface Preferences {
  readonly theme: (typeof themes)[number]
  readonly device: DeviceProfile
  /** The visitor wants no chip taken for the figures, only the class of the device. */
  readonly goesByClass: boolean
  /** The graphics processor is asked for its own times. */
  readonly timesPasses: boolean
  readonly electricity: ElectricityByPlace
  /** The visitor's own wattmeter. */
  readonly plug: PlugSettings
  /** Whether energies are also told as the time that everyday things would run on them. */
  readonly showsEquivalents: boolean
  /** Whether the page may add the headers that threads need, where its host sends none. */
  readonly usesThreads: boolean
}

const stored = v.partial(
  v.object({
    theme: v.picklist(themes),
    device: v.object({
      class: v.picklist(['laptop', 'desktop', 'unknown']),
      graphics: v.exactOptional(
        v.object({
          name: v.pipe(v.string(), v.maxLength(200)),
          kind: v.picklist(['integrated', 'discrete']),
          rated: v.pipe(v.number(), v.minValue(0.1), v.maxValue(5000), v.transform(watts)),
          isMobile: v.boolean(),
        }),
      ),
    }),
    goesByClass: v.boolean(),
    timesPasses: v.boolean(),
    electricity: storedElectricity,
    plug: storedPlug,
    showsEquivalents: v.boolean(),
    usesThreads: v.boolean(),
  }),
)

const byDefault: Preferences = {
  theme: 'system',
  device: { class: 'unknown' },
  goesByClass: false,
  timesPasses: false,
  electricity: {},
  plug: {},
  showsEquivalents: false,
  usesThreads: true,
}

export type PreferencesStore = StoreApi<Preferences>

export const createPreferencesStore = (): PreferencesStore =>
  createStore<Preferences>()(
    persist(() => byDefault, {
      name: 'rightsize-preferences',
      merge: (kept, current) => withStored(stored, kept, current),
    }),
  )
