/** How the visitor looks at the figures, for as long as the page is open: by whose numbers, beside which other models. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useEnergyBooks } from './queries'
import { usePlayground } from './react'

export interface Lens {
  /** The source that all figures are expressed by; undefined: the best for each. */
  readonly sourceId: string | undefined
  /** Models that were not run, and are shown all the same; by their ids. */
  readonly projected: readonly string[]
}

export type LensStore = StoreApi<Lens>

export const createLensStore = (): LensStore =>
  createStore<Lens>()(() => ({ sourceId: undefined, projected: [] }))

export const useLens = <Part>(select: (lens: Lens) => Part): Part =>
  useStore(usePlayground().lens, select)

/** Expresses all figures by one source; by the best for each where none is named. */
export const lookBy = (lens: LensStore, sourceId: string | undefined): void => {
  lens.setState({ sourceId })
}

/** The sources that figures can be expressed by, best first; no references, and none until they are loaded. */
export function useSourceIds(): readonly string[] {
  const books = useEnergyBooks()
  return useMemo(
    () => books?.sources.flatMap(({ id, isReference }) => (isReference ? [] : [id])) ?? [],
    [books],
  )
}
