/** All models of the catalog with a figure for each, worked out in pieces so that the page goes on. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { loadIdentities, loadQuality } from '@/catalog'
import type { EnergyEstimate } from '@/comparison/estimate'
import type { ModelCard } from '@/comparison/model-card'
import { asServed } from '@/energy/as-served'
import {
  bestEstimate,
  type BatchSetting,
  type EnergySource,
  type EstimateInput,
} from '@/energy/source'
import { tokens } from '@/units/quantity'
import type { SourceFigure } from '@/figures/estimates'
import type { CatalogModel, ModelRow } from './model-list'
import { answerPriceOf, usePriceBook } from '@/figures/prices'
import { useEnergyBooks } from '@/figures/queries'
import { loadOnce } from '@/figures/load-once'

async function loadModels(): Promise<readonly CatalogModel[]> {
  const [identities, { qualityMeasures, qualityOf }] = await Promise.all([
    loadIdentities(),
    loadQuality(),
  ])
  const { modelIds, modelCardOf, modelFactsOf, namesOf, runsInBrowser } = identities
  return modelIds.flatMap((id) => {
    const card = modelCardOf(id)
    if (card === undefined) return []
    const quality = Object.fromEntries(
      qualityMeasures.flatMap((measure) => {
        const found = qualityOf(measure, id)
        return found === undefined ? [] : [[measure, found]]
      }),
    )
    const facts = modelFactsOf(id)
    return [{ card, facts, names: namesOf(id), runsInBrowser: runsInBrowser(id), quality }]
  })
}

export type BatchChoice = BatchSetting

/** What the figures are for. */
export interface CatalogQuestion {
  readonly outputTokens: number
  /** Absent: the best source for each. */
  readonly sourceId?: string
  /** Absent: not known. */
  readonly batch?: BatchSetting
}

const MODELS_AT_ONCE = 20

/** Lets the page do other things. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

async function estimateAll(
  models: readonly CatalogModel[],
  sources: readonly EnergySource[],
  question: CatalogQuestion,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, EnergyEstimate>> {
  const found = new Map<string, EnergyEstimate>()
  const source = sources.find(({ id }) => id === question.sourceId)
  for (const [index, { card }] of models.entries()) {
    if (index % MODELS_AT_ONCE === 0) await breathe()
    signal.throwIfAborted()
    const input = inputFor(card, question)
    found.set(card.id, source?.estimate(input) ?? bestEstimate(sources, input))
  }
  return found
}

const inputFor = (card: ModelCard, { outputTokens, batch }: CatalogQuestion): EstimateInput =>
  asServed(card, {
    outputTokens: tokens(outputTokens),
    ...(batch !== undefined && { batch }),
  })

export interface CatalogRows {
  readonly rows: readonly ModelRow[]
  /** The figures are those of an earlier question, while those of this one are worked out. */
  readonly isStale: boolean
}

/** Undefined until the tables are here. */
export function useCatalogRows(question: CatalogQuestion): CatalogRows | undefined {
  const books = useEnergyBooks()
  const models = useQuery(loadOnce('catalog-models', loadModels)).data
  const figures = useQuery({
    queryKey: ['catalog-figures', question],
    queryFn: ({ signal }) => estimateAll(models ?? [], books?.sources ?? [], question, signal),
    enabled: models !== undefined && books !== undefined,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  })
  const prices = usePriceBook()
  const { data, isPlaceholderData, isPending } = figures
  const { outputTokens } = question
  return useMemo(
    () =>
      models && {
        rows: models.map((model) => ({
          ...model,
          estimate: data?.get(model.card.id),
          price: prices && answerPriceOf(prices.pricesOf(model.card.id), tokens(outputTokens)),
        })),
        isStale: isPlaceholderData || isPending,
      },
    [models, data, prices, outputTokens, isPlaceholderData, isPending],
  )
}

/** What every source says of one model, best first. */
export function useModelFigures(
  card: ModelCard,
  question: CatalogQuestion,
): readonly SourceFigure[] {
  const books = useEnergyBooks()
  return useMemo(
    () =>
      books?.sources.map(({ id, estimate }) => ({
        sourceId: id,
        estimate: estimate(inputFor(card, question)),
      })) ?? [],
    [books, card, question],
  )
}
