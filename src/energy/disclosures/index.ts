/**
 * What makers and studies have published of one query: marks beside an estimate, each with its own
 * scope. They are not figures of an answer, and are mixed with none.
 */
import { gramsCO2e, tokens, wattHours } from '@/units/quantity'
import type { GramsCO2e, Tokens, WattHours } from '@/units/quantity'
import table from './table.json'

export interface Disclosure {
  readonly who: string
  readonly subject: string
  readonly when: string
  /** What sort of figure it is, in the words of our list: a maker's disclosure, an outside estimate … */
  readonly kind: string
  /** `model`: of this very model; `maker`: of a service of its maker; `any`: of models of this sort. */
  readonly about: 'model' | 'maker' | 'any'
  /** Absent where it was not published. `low` and `high` where a range was. */
  readonly energy?: {
    readonly mid: WattHours
    readonly low?: WattHours
    readonly high?: WattHours
  }
  readonly carbon?: GramsCO2e
  readonly carbonBasis?: string
  readonly outputTokens?: Tokens
  /** What is in it, and what is not. */
  readonly scope: string
  /** Whether the original was read, or a page that quotes it. */
  readonly readIn: string
  readonly source: string
  readonly url: string
}

type Row = Omit<(typeof table.rows)[number], 'models'> & { readonly models: readonly string[] }
const rows: readonly Row[] = table.rows

const toDisclosure = (row: Row, about: Disclosure['about']): Disclosure => ({
  who: row.who,
  subject: row.subject,
  when: row.when,
  kind: row.kind,
  about,
  ...(row.energyWh !== null && {
    energy: {
      mid: wattHours(row.energyWh),
      ...(row.lowWh !== null && { low: wattHours(row.lowWh) }),
      ...(row.highWh !== null && { high: wattHours(row.highWh) }),
    },
  }),
  ...(row.carbonG !== null && { carbon: gramsCO2e(row.carbonG) }),
  ...(row.carbonBasis !== null && { carbonBasis: row.carbonBasis }),
  ...(row.outputTokens !== null && { outputTokens: tokens(row.outputTokens) }),
  scope: row.scope,
  readIn: row.readIn,
  source: row.source,
  url: row.url,
})

/** One row of the list; undefined where it has none. */
export function disclosureAbout(who: string, subject: RegExp): Disclosure | undefined {
  const row = rows.find((known) => known.who === who && subject.test(known.subject))
  return row && toDisclosure(row, row.models.length > 0 ? 'model' : 'maker')
}

/** The maker in `vendor:api-id`, or by how its repositories at the hub begin. */
const vendorOf = (modelId: string): string => modelId.split(/[:/]/)[0] ?? modelId
const isClosed = (modelId: string): boolean => modelId.includes(':')

/**
 * The marks for a model, the nearest first: of this very model, then, where its weights are closed, of
 * its maker's service, then of large models in general.
 */
export function disclosuresOf(modelId: string): readonly Disclosure[] {
  const ofModel = rows.filter(({ models }) => models.includes(modelId))
  const ofMaker = isClosed(modelId) ? rows.filter(({ vendor }) => vendor === vendorOf(modelId)) : []
  const ofAny = isClosed(modelId)
    ? rows.filter(({ models, vendor }) => models.length === 0 && vendor === null)
    : []
  return [
    ...ofModel.map((row) => toDisclosure(row, 'model')),
    ...ofMaker.map((row) => toDisclosure(row, 'maker')),
    ...ofAny.map((row) => toDisclosure(row, 'any')),
  ]
}
