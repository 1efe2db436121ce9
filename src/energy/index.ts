/** The list of energy sources, best first. A source's code and tables load when first needed. */
import type * as answerCarbon from './answer-carbon'
import type { EnergySource, SourceEntry } from './source'
import type { Validation } from './validation'

export const sourceEntries: readonly SourceEntry[] = [
  { id: 'metered', load: async () => (await import('./metered')).metered },
  { id: 'timed', load: async () => (await import('./timed')).timed },
  { id: 'ml-energy-v3', load: async () => (await import('./ml-energy')).mlEnergyV3 },
  { id: 'ml-energy-v2', load: async () => (await import('./ml-energy')).mlEnergyV2 },
  { id: 'parametric', load: async () => (await import('./parametric')).parametric },
  { id: 'ecologits-0.11', load: async () => (await import('./ecologits')).ecologits },
]

/** All sources, in the order of the list. */
export const loadSources = (): Promise<readonly EnergySource[]> =>
  Promise.all(sourceEntries.map(({ load }) => load()))

/**
 * Versions of methods and tables that were replaced. They give no figure of today; what was published by
 * them is worked out again by them. A version that figures were shared with comes here when it goes.
 */
export const retiredEntries: readonly SourceEntry[] = []

export const loadRetiredSources = (): Promise<readonly EnergySource[]> =>
  Promise.all(retiredEntries.map(({ load }) => load()))

/** How ranges and verdicts stood the test; read by whoever opens the page on methods. */
export const loadValidation = async (): Promise<Validation> =>
  (await import('./validation')).validation

export type CarbonBook = typeof answerCarbon

/** Grids, cloud regions and the carbon of an answer. */
export const loadCarbon = (): Promise<CarbonBook> => import('./answer-carbon')
