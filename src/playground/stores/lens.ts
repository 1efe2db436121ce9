/** How the visitor looks at the figures, for as long as the page is open: by whose numbers, beside which other models. */
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface Lens {
  /** The source that all figures are expressed by; undefined: the best for each. */
  readonly sourceId: string | undefined
  /** Models that were not run, and are shown all the same; by their ids. */
  readonly projected: readonly string[]
}

export type LensStore = StoreApi<Lens>

export const createLensStore = (): LensStore =>
  createStore<Lens>()(() => ({ sourceId: undefined, projected: [] }))

/** Expresses all figures by one source; by the best for each where none is named. */
export const lookBy = (lens: LensStore, sourceId: string | undefined): void => {
  lens.setState({ sourceId })
}

/** Shows a model, by its id, among the projections; one that stands there already stays. */
export const project = (lens: LensStore, modelId: string): void => {
  lens.setState(({ projected }) => ({
    projected: projected.includes(modelId) ? projected : [...projected, modelId],
  }))
}

export const withdraw = (lens: LensStore, modelId: string): void => {
  lens.setState(({ projected }) => ({ projected: projected.filter((id) => id !== modelId) }))
}
