/** What a visitor prefers, kept in local storage on this device: the same in all tabs. */
import * as v from 'valibot'
import type { DeviceProfile } from '@/comparison/device-profile'
import { storedPlug, type PlugSettings } from '@/device/meter/settings'
import { watts } from '@/units/quantity'
import { storedElectricity, type ElectricityByPlace } from './electricity'
import type { PageStorage } from './page-storage'
import { createSharedStore, type SharedStore } from './shared-store'
import { byEntry, whole, type Fields } from './stored-field'

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

const fields: Fields<Preferences> = {
  theme: whole(v.picklist(themes)),
  device: byEntry(
    v.object({
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
  ),
  goesByClass: whole(v.boolean()),
  timesPasses: whole(v.boolean()),
  electricity: byEntry(storedElectricity),
  plug: byEntry(storedPlug),
  showsEquivalents: whole(v.boolean()),
  usesThreads: whole(v.boolean()),
}

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

export type PreferencesStore = SharedStore<Preferences>

/** @param storage this page's own where it is left out */
export const createPreferencesStore = (storage?: PageStorage): PreferencesStore =>
  createSharedStore({ name: 'rightsize-preferences', byDefault, fields }, storage)
