/**
 * List prices of tokens, as models.dev had them on the day of the table. A dated claim by a third party:
 * the visitor's own word and the host's own list come first. Heavy: load it when it is first needed.
 */
import type { TokenPrice, Variant } from '@/comparison/variant'
import { usDollars } from '@/units/quantity'
import { providerAt, providerOf } from '../providers'
import table from './table.json'

interface Row {
  readonly provider: string
  readonly model: string
  readonly id: string | null
  readonly promptUsd: number
  readonly outputUsd: number
  readonly cachedUsd?: number
  readonly reasoningUsd?: number
  readonly hasTiers?: boolean
}
const rows: readonly Row[] = table.rows

const SOURCE = 'models.dev'
/** Of all prices in the table: that of the commit it was made from. */
const DAY = '2026-07-02'

const priceOf = ({ promptUsd, outputUsd, cachedUsd, reasoningUsd, hasTiers }: Row): TokenPrice => ({
  prompt: usDollars(promptUsd),
  output: usDollars(outputUsd),
  ...(cachedUsd !== undefined && { cached: usDollars(cachedUsd) }),
  ...(reasoningUsd !== undefined && { reasoning: usDollars(reasoningUsd) }),
  ...(hasTiers === true && { hasTiers: true }),
  source: SOURCE,
  day: DAY,
})

export interface HostPrice {
  /** In the words of our table of providers, else of models.dev. */
  readonly host: string
  readonly price: TokenPrice
}

const byModel = new Map<string, HostPrice[]>()
for (const row of rows) {
  if (row.id === null) continue
  const host = providerOf(row.provider)?.name ?? row.provider
  byModel.set(row.id, [...(byModel.get(row.id) ?? []), { host, price: priceOf(row) }])
}

/** What hosts charge for a model of the catalog; empty where nobody is listed with it. */
export const pricesOf = (id: string): readonly HostPrice[] => byModel.get(id) ?? []

/** What a provider charges for the model that it calls so; undefined where the table has none. */
export function priceAt(providerId: string, model: string): TokenPrice | undefined {
  const row = rows.find((known) => known.provider === providerId && known.model === model)
  return row && priceOf(row)
}

/** What the host of a variant charges for it. */
export function listedPriceOf(variant: Variant): TokenPrice | undefined {
  const provider = providerAt(variant)
  const { model } = variant.setup
  return provider === undefined || typeof model !== 'string'
    ? undefined
    : priceAt(provider.id, model)
}
