/** The list of energy sources, best first. A source's code and tables load when first needed. */
import type { EnergySource, SourceEntry } from './source'

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
