/**
 * Emissions of training as published, contradictions included. Shown apart and never added to an answer:
 * shared over a use that nobody knows, it is anything between negligible and dominant.
 */
import { gramsCO2e, times, type GramsCO2e } from '@/units/quantity'
import table from './table.json'

const GRAMS_PER_TONNE = 1e6

type Row = Omit<(typeof table.rows)[number], 'models'> & { readonly models: readonly string[] }
const published: readonly Row[] = table.rows

export interface TrainingFigure {
  /** As the publication calls the model, or the family. */
  readonly name: string
  readonly emissions: GramsCO2e
  /** By contracts; 0 where the maker says that all of it was covered. Absent where nothing is said. */
  readonly marketBased?: GramsCO2e
  readonly basis: string
  readonly scope: string
  readonly source: string
  readonly url: string
}

export interface Training {
  /** Every published figure; more than one where publications contradict each other. */
  readonly figures: readonly TrainingFigure[]
  /** How many times the largest is the smallest, where they contradict each other. */
  readonly contradiction?: number
}

/** What is published of training a model; undefined where nothing is. */
export function trainingOf(modelId: string): Training | undefined {
  const rows = published.filter(({ models }) => models.includes(modelId))
  if (rows.length === 0) return undefined
  const tonnes = rows.map((row) => row.tonnes)
  const ratio = Math.max(...tonnes) / Math.min(...tonnes)
  return {
    figures: rows.map((row) => ({
      name: row.name,
      emissions: times(gramsCO2e(row.tonnes), GRAMS_PER_TONNE),
      ...(row.marketBasedTonnes !== null && {
        marketBased: times(gramsCO2e(row.marketBasedTonnes), GRAMS_PER_TONNE),
      }),
      basis: row.basis,
      scope: row.scope,
      source: row.source,
      url: row.url,
    })),
    ...(ratio > 1 && { contradiction: ratio }),
  }
}
