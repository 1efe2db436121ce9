/** How the visitor looks at the figures, for as long as the page is open: by whose numbers. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useEnergyBooks } from './queries'
import { usePlayground } from './react'

export interface Lens {
  /** The source that all figures are expressed by; absent: the best for each. */
  readonly sourceId?: string
}

export type LensStore = StoreApi<Lens>

export const createLensStore = (): LensStore => createStore<Lens>()(() => ({}))

export const useLens = <Part>(select: (lens: Lens) => Part): Part =>
  useStore(usePlayground().lens, select)

/** Expresses all figures by one source; by the best for each where none is named. */
export const lookBy = (lens: LensStore, sourceId: string | undefined): void => {
  lens.setState(sourceId === undefined ? {} : { sourceId }, true)
}

/** The sources that figures can be expressed by, best first; no references, and none until they are loaded. */
export function useSourceIds(): readonly string[] {
  const books = useEnergyBooks()
  return useMemo(
    () => books?.sources.flatMap(({ id, isReference }) => (isReference ? [] : [id])) ?? [],
    [books],
  )
}
