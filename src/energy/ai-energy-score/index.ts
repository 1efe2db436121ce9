/**
 * AI Energy Score: what its queries took, with its stars. Never a figure of an answer: without reasoning
 * its query has exactly ten output tokens, and with reasoning it does not say how many it had.
 */
import type { Citation } from '@/comparison/estimate'
import type { EnergySource } from '@/energy/source'
import { formatEnergy } from '@/units/format'
import { wattHours, type WattHours } from '@/units/quantity'
import { sourceWords } from '@/words/sources'
import table from './table.json'

export interface EnergyScore {
  /** As the source spells the weights that it measured. */
  readonly spelling: string
  /** `base`: the weights that the model was made from. */
  readonly relation: string
  /** Absent where reasoning was off; else `on`, or its level. */
  readonly reasoning?: string
  /** Of the graphics processors, one request at a time, about 369 prompt tokens. */
  readonly perQuery: WattHours
  /** 1 to 5, within its class only. */
  readonly stars: number
  readonly class: string
}

/** A row of its table. */
export type ScoreRow = Omit<(typeof table.rows)[number], 'reasoning'> & {
  readonly reasoning: string | null
}
const cited: readonly ScoreRow[] = table.rows

/** What it has of a model, reasoning off first; empty where it has nothing. */
export const energyScoresOf = (
  modelId: string,
  rows: readonly ScoreRow[] = cited,
): readonly EnergyScore[] =>
  rows
    .filter(({ model }) => model === modelId)
    .map((row) => ({
      spelling: row.spelling,
      relation: row.relation,
      ...(row.reasoning !== null && { reasoning: row.reasoning }),
      perQuery: wattHours(row.energyWh),
      stars: row.stars,
      class: row.class,
    }))

export const energyScoreCitations: readonly Citation[] = table.sources.map(
  ({ title, url, read, licence }) => ({ title, url, retrieved: read, licence }),
)

/** The source from rows of the visitor's, before those that are cited here. */
export const createAiEnergyScore = (brought: readonly ScoreRow[]): EnergySource => ({
  id: 'ai-energy-score',
  isReference: true,
  estimate({ variant, place }) {
    const { notScored, scored } = sourceWords.reference
    if (place.kind !== 'remote')
      return { kind: 'unknown', why: sourceWords.notOnAServer, isOutOfScope: true }
    const own = energyScoresOf(variant.model.id, brought)
    const scores = own.length > 0 ? own : energyScoresOf(variant.model.id)
    if (scores.length === 0) return { kind: 'unknown', why: notScored, isOutOfScope: true }
    const why = scores.map(({ perQuery, reasoning, stars, class: name, spelling, relation }) =>
      scored({
        energy: formatEnergy(perQuery),
        stars,
        class: name,
        ...(reasoning !== undefined && { reasoning }),
        ...(relation !== 'same' && { base: spelling }),
      }),
    )
    return { kind: 'unknown', why: why.join(' '), isOutOfScope: true }
  },
})

export const aiEnergyScore = createAiEnergyScore([])
