/** The list of all models: what a row holds, and how rows are sorted and filtered. Pure. */
import type { EnergyEstimate } from '@/comparison/estimate'
import type { ModelCard } from '@/comparison/model-card'
import type { DatedName, ModelFacts } from '@/catalog/identities'
import type { Quality, QualityMeasure } from '@/catalog/quality'
import type { AnswerPrice } from '@/figures/prices'

export interface CatalogModel {
  readonly card: ModelCard
  readonly facts: ModelFacts
  /** What hosts call it, and since or until when. */
  readonly names: readonly DatedName[]
  readonly runsInBrowser: boolean
  readonly quality: Readonly<Partial<Record<QualityMeasure, Quality>>>
}

export interface ModelRow extends CatalogModel {
  /** As if it had been served; undefined while it is worked out. */
  readonly estimate: EnergyEstimate | undefined
  /** Of the same answer; undefined where no host is listed. */
  readonly price: AnswerPrice | undefined
}

export const modelColumns = [
  'name',
  'vendor',
  'size',
  'released',
  'energy',
  'price',
  'comparia',
  'open-llm',
] as const
export type ModelColumn = (typeof modelColumns)[number]

export interface ModelOrder {
  readonly by: ModelColumn
  readonly isDescending: boolean
}

export const sizeClasses = ['any', 'small', 'medium', 'large', 'unknown'] as const
export type SizeClass = (typeof sizeClasses)[number]

export interface ModelFilter {
  readonly search: string
  readonly access: 'any' | 'open' | 'closed' | 'browser'
  readonly size: SizeClass
  readonly isMeasuredOnly: boolean
}

export const noFilter: ModelFilter = {
  search: '',
  access: 'any',
  size: 'any',
  isMeasuredOnly: false,
}

/** Billions of parameters, all of them: where small ends, and medium. */
const SMALL = 10
const MEDIUM = 70

export function sizeClassOf({ size }: ModelCard): SizeClass {
  if (size === undefined) return 'unknown'
  if (size.total.high <= SMALL) return 'small'
  return size.total.high <= MEDIUM ? 'medium' : 'large'
}

const accessOf = (
  { facts, runsInBrowser }: CatalogModel,
  access: ModelFilter['access'],
): boolean => {
  if (access === 'browser') return runsInBrowser
  return access === 'any' || facts.isOpen === (access === 'open')
}

/** Who made it; where nobody says, whose repository or API it is. */
export const makerOf = ({ vendor, id }: ModelCard): string => vendor ?? id.split(/[/:]/)[0] ?? id

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '')

/** Every word of the search stands somewhere in name, maker or identity. */
const isFound = ({ card }: CatalogModel, search: string): boolean => {
  const text = `${card.name} ${card.vendor ?? ''} ${card.id}`.toLowerCase()
  return wordsOf(search).every((word) => text.includes(word))
}

const isMeasured = ({ estimate }: ModelRow): boolean =>
  estimate?.kind === 'estimate' && estimate.mark === 'benchmark'

export const filterModels = (
  rows: readonly ModelRow[],
  { search, access, size, isMeasuredOnly }: ModelFilter,
): readonly ModelRow[] =>
  rows.filter(
    (row) =>
      isFound(row, search) &&
      accessOf(row, access) &&
      (size === 'any' || sizeClassOf(row.card) === size) &&
      (!isMeasuredOnly || isMeasured(row)),
  )

/** What a column sorts by; undefined where it is not known. */
function keyOf(row: ModelRow, column: ModelColumn): string | number | undefined {
  switch (column) {
    case 'name':
      return row.card.name.toLowerCase()
    case 'vendor':
      return makerOf(row.card).toLowerCase()
    case 'size':
      return row.card.size && Math.sqrt(row.card.size.total.low * row.card.size.total.high)
    case 'released':
      return row.facts.released
    case 'energy':
      return row.estimate?.kind === 'estimate' ? row.estimate.energy.mid : undefined
    case 'price':
      return row.price?.low
    case 'comparia':
    case 'open-llm':
      return row.quality[column]?.score
  }
}

const compareKeys = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : a < b ? -1 : a > b ? 1 : 0

/** Sorted by a column; what is not known comes last, whichever way. Equal rows keep their order. */
export function sortModels(
  rows: readonly ModelRow[],
  { by, isDescending }: ModelOrder,
): readonly ModelRow[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row, by) }))
  const known = keyed.flatMap(({ row, key }) => (key === undefined ? [] : [{ row, key }]))
  const unknown = keyed.flatMap(({ row, key }) => (key === undefined ? [row] : []))
  known.sort((a, b) => compareKeys(a.key, b.key) * (isDescending ? -1 : 1))
  return [...known.map(({ row }) => row), ...unknown]
}
