/**
 * Making the visitor's device, shared out over the time that an answer takes of its life.
 *
 * Shown apart, never added to the electricity. Derived from Boavizta's figures, so this file is
 * under the Open Database License (ODbL) 1.0; credit: Boavizta.
 */
import type { Citation } from '@/comparison/estimate'
import { gramsCO2e, type GramsCO2e, type Milliseconds } from '@/units/quantity'
import type { Range } from '@/units/range'

export type EmbodiedDevice = 'laptop' | 'desktop' | 'tablet' | 'smartphone'

interface Making {
  /** kgCO2eq of making one. */
  readonly kg: { readonly low: number; readonly mid: number; readonly high: number }
  readonly lifetimeYears: number
}

/** Boavizta, read 2026-11-23. */
const making: Readonly<Record<EmbodiedDevice, Making>> = {
  laptop: { kg: { low: 156, mid: 241, high: 332 }, lifetimeYears: 4 },
  desktop: { kg: { low: 196, mid: 301, high: 486 }, lifetimeYears: 4 },
  tablet: { kg: { low: 48, mid: 74, high: 118 }, lifetimeYears: 3 },
  smartphone: { kg: { low: 31, mid: 56, high: 75 }, lifetimeYears: 3 },
}

export const deviceEmbodiedCitation: Citation = {
  title: 'Boavizta, environmental footprint data: makers’ figures of 1,226 products, 2017 to 2022',
  url: 'https://github.com/Boavizta/environmental-footprint-data',
  retrieved: '2026-11-23',
  licence: 'ODbL 1.0',
}

const MS_PER_YEAR = 365 * 24 * 3_600_000
const GRAMS_PER_KG = 1000
/** Hours a day, where the making is shared out over the hours of use alone. An assumption. */
const HOURS_OF_USE = 4

/** How making is shared out: over every hour of its life, or over the hours it is used. */
export type Allocation = 'calendar' | 'hours-of-use'

/** TE · t / lifetime */
export function embodiedShare(
  device: EmbodiedDevice,
  time: Milliseconds,
  allocation: Allocation,
): Range<GramsCO2e> {
  const { kg, lifetimeYears } = making[device]
  const usedShare = allocation === 'calendar' ? 1 : HOURS_OF_USE / 24
  const share = time / (lifetimeYears * MS_PER_YEAR * usedShare)
  const grams = (ofMaking: number) => gramsCO2e(ofMaking * GRAMS_PER_KG * share)
  return { low: grams(kg.low), mid: grams(kg.mid), high: grams(kg.high) }
}
