/** Reads that may be repeated at no cost. Never a run: a refetch would spend energy and money again. */
import { QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { loadEarlierModels, loadIdentities } from '@/catalog'
import { parsePocketCards } from '@/catalog/pocket-cards'
import { cardsUrl, questionsUrl } from '@/catalog/pocket-files'
import type { ModelCard } from '@/comparison/model-card'
import type { BroughtTable } from '@/energy/brought-tables'
import type { EnergySource } from '@/energy/source'
import {
  loadCarbon,
  loadRetiredSources,
  loadSources,
  loadValidation,
  readTable,
  type CarbonBook,
} from '@/energy'
import { parseQuestionSet } from '@/study/question-set'
import { usePlayground } from '@/playground/react'
import { loadOnce } from './load-once'

const historyKey = ['history']

/** Nothing read here needs the network that a browser believes in: tables come from a cache, servers are local. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: { queries: { networkMode: 'always' }, mutations: { networkMode: 'always' } },
  })

/** Under which the list of kept models is read. */
export const keptKey = ['kept-models']

/** To be called when models may have been fetched or deleted. */
export const refreshKept = (client: QueryClient): void => {
  void client.invalidateQueries({ queryKey: keptKey })
}

/** To be called when what the history holds has changed. */
export const refreshHistory = (client: QueryClient): void => {
  void client.invalidateQueries({ queryKey: historyKey })
}

export const useHistoryList = () => {
  const { history } = usePlayground()
  return useQuery({ queryKey: historyKey, queryFn: () => history.list() })
}

/** What energy is worked out with. */
export interface EnergyBooks {
  /** Best first. */
  readonly sources: readonly EnergySource[]
  /** Older versions, by which only what was published with them is worked out. */
  readonly retired: readonly EnergySource[]
  /** The model that an endpoint means by a name; undefined where no table says. */
  readonly modelAtHost: (host: string, name: string) => ModelCard | undefined
  /** The model that it meant when the catalog was another; undefined where it means that still. */
  readonly modelAtHostEarlier: (host: string, name: string) => ModelCard | undefined
  /** The card of a model by its one name. */
  readonly modelCardOf: (id: string) => ModelCard | undefined
  /** Of all models that are known. */
  readonly modelIds: readonly string[]
  readonly carbon: CarbonBook
}

const loadBooks = async (): Promise<EnergyBooks> => {
  const [sources, retired, identities, { modelAtHostEarlier }, carbon] = await Promise.all([
    loadSources(),
    loadRetiredSources(),
    loadIdentities(),
    loadEarlierModels(),
    loadCarbon(),
  ])
  const { modelAtHost, modelCardOf, modelIds } = identities
  return { sources, retired, modelAtHost, modelAtHostEarlier, modelCardOf, modelIds, carbon }
}

/** To be loaded once for all who draw a figure. */
export const booksQuery = loadOnce('energy-books', loadBooks)

/**
 * Puts a source's own table, as the visitor brought it, in the place of what ships of that source, until
 * the page is closed.
 */
export function useBringTable(): (text: string) => Promise<BroughtTable> {
  const client = useQueryClient()
  return useCallback(
    async (text) => {
      const [table, books] = await Promise.all([readTable(text), client.query(booksQuery)])
      if (table.ok) {
        const sources = books.sources.map((source) =>
          source.id === table.source.id ? table.source : source,
        )
        client.setQueryData(booksQuery.queryKey, { ...books, sources })
        void client.invalidateQueries({ queryKey: ['catalog-figures'] })
      }
      return table
    },
    [client],
  )
}

/** Undefined until its tables are here; they are not fetched for who does not need them. */
export const useEnergyBooks = (isNeeded = true): EnergyBooks | undefined =>
  useQuery({ ...booksQuery, enabled: isNeeded }).data

/** A JSON file that is served with the page. */
const useServedJson = <Value>(url: string, parse: (json: unknown) => Value) =>
  useQuery(
    loadOnce(`served ${url}`, async () => {
      const response = await fetch(url)
      if (!response.ok) throw new Error(`${response.status} ${url}`)
      return parse(await response.json())
    }),
  )

export const useQuestionSet = () => useServedJson(questionsUrl, parseQuestionSet)

export const usePocketCards = () => useServedJson(cardsUrl, parsePocketCards)

/** How the ranges and verdicts of served models stood the test. */
export const useValidation = () => useQuery(loadOnce('validation', loadValidation)).data
