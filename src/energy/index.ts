/** The list of energy sources, best first. A source's code and tables load when first needed. */
import type * as energyScore from './ai-energy-score'
import type * as answerCarbon from './answer-carbon'
import type { BroughtTable } from './brought-tables'
import type * as disclosures from './disclosures'
import type * as held from './disclosures/held'
import type { EnergySource, SourceEntry } from './source'
import type * as training from './training'
import type { Validation } from './validation'

export const sourceEntries: readonly SourceEntry[] = [
  { id: 'wattmeter', load: async () => (await import('./wattmeter')).wattmeter },
  { id: 'metered', load: async () => (await import('./metered')).metered },
  { id: 'timed', load: async () => (await import('./timed')).timed },
  { id: 'ml-energy-v3', load: async () => (await import('./ml-energy')).mlEnergyV3 },
  { id: 'ml-energy-v2', load: async () => (await import('./ml-energy')).mlEnergyV2 },
  {
    id: 'token-power-bench',
    load: async () => (await import('./token-power-bench')).tokenPowerBench,
  },
  { id: 'parametric', load: async () => (await import('./parametric')).parametric },
  { id: 'ecologits-0.11', load: async () => (await import('./ecologits')).ecologits },
  { id: 'stated', load: async () => (await import('./stated')).stated },
  { id: 'llm-perf', load: async () => (await import('./llm-perf')).llmPerf },
  { id: 'ai-energy-score', load: async () => (await import('./ai-energy-score')).aiEnergyScore },
]

const loadAll = async (entries: readonly SourceEntry[]): Promise<readonly EnergySource[]> => {
  const { checked } = await import('./checked')
  return Promise.all(entries.map(async ({ load }) => checked(await load())))
}

/** All sources, in the order of the list. None of them throws for a number that is too large or too small. */
export const loadSources = (): Promise<readonly EnergySource[]> => loadAll(sourceEntries)

/**
 * Versions of methods and tables that were replaced. They give no figure of today; what was published by
 * them is worked out again by them. A version that figures were shared with comes here when it goes.
 */
export const retiredEntries: readonly SourceEntry[] = [
  { id: 'timed', load: async () => (await import('./timed')).timedAtFirst },
  { id: 'ml-energy-v3', load: async () => (await import('./ml-energy')).mlEnergyV3AtFirst },
  { id: 'ml-energy-v2', load: async () => (await import('./ml-energy')).mlEnergyV2AtFirst },
  {
    id: 'token-power-bench',
    load: async () => (await import('./token-power-bench')).tokenPowerBenchAtFirst,
  },
  { id: 'parametric', load: async () => (await import('./served-at-first')).parametricAtFirst },
]

export const loadRetiredSources = (): Promise<readonly EnergySource[]> => loadAll(retiredEntries)

/** How ranges and verdicts stood the test; read by whoever opens the page on methods. */
export const loadValidation = async (): Promise<Validation> =>
  (await import('./validation')).validation

export interface PublishedBook {
  /** What was published of one query of a model, the nearest first. */
  readonly disclosuresOf: typeof disclosures.disclosuresOf
  /** Published values that our own range is held against. */
  readonly checks: typeof held.checks
  readonly held: typeof held.held
  readonly heldOf: typeof held.heldOf
  /** What was published of training a model. */
  readonly trainingOf: typeof training.trainingOf
  /** What AI Energy Score has of a model, with its stars. */
  readonly energyScoresOf: typeof energyScore.energyScoresOf
}

/** Published figures that stand beside estimates and are never mixed with them. */
export async function loadPublished(): Promise<PublishedBook> {
  const [{ disclosuresOf }, { checks, held, heldOf }, { trainingOf }, { energyScoresOf }] =
    await Promise.all([
      import('./disclosures'),
      import('./disclosures/held'),
      import('./training'),
      import('./ai-energy-score'),
    ])
  return { disclosuresOf, checks, held, heldOf, trainingOf, energyScoresOf }
}

export type CarbonBook = typeof answerCarbon

/** Grids, cloud regions and the carbon of an answer. */
export const loadCarbon = (): Promise<CarbonBook> => import('./answer-carbon')

/** Reads a source's own table that the visitor dropped. */
export async function readTable(text: string): Promise<BroughtTable> {
  const [{ readBroughtTable }, { checked }] = await Promise.all([
    import('./brought-tables'),
    import('./checked'),
  ])
  const table = readBroughtTable(text)
  return table.ok ? { ...table, source: checked(table.source) } : table
}
