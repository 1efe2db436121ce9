/** The thin skin between the stores and React. */
import { createContext, use, useMemo, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { shippedVariants } from '@/catalog/shipped'
import type { Variant } from '@/comparison/variant'
import type { Collection } from './stores/collection'
import type { ComparisonActions, ComparisonState } from './stores/comparison-store'
import type { DownloadsState } from './stores/downloads'
import { chosenVariants, ownVariantsOf, type Draft } from './stores/draft-store'
import type { Lens } from './stores/lens'
import type { Playground } from './playground'
import type { Preferences } from './stores/preferences-store'
import type { Received } from './stores/received'

const PlaygroundContext = createContext<Playground | undefined>(undefined)

export const PlaygroundProvider = (props: { playground: Playground; children: ReactNode }) => (
  <PlaygroundContext value={props.playground}>{props.children}</PlaygroundContext>
)

/** @throws Error outside of a `PlaygroundProvider`: a bug. */
export function usePlayground(): Playground {
  const playground = use(PlaygroundContext)
  if (playground === undefined) throw new Error('No PlaygroundProvider above this component.')
  return playground
}

export const useComparison = <Part,>(select: (state: ComparisonState) => Part): Part =>
  useStore(usePlayground().comparisons, select)

/** Set where the comparison on the screen came from somebody else. */
export const useReceived = (): Received | undefined => useComparison(({ received }) => received)

export const useComparisonActions = (): ComparisonActions => usePlayground().comparisons.actions

/** The keys as they may be shown, and what may be done to them. Suspends until the ring is there. */
export function useKeys() {
  const { openKeys } = usePlayground()
  const { store, put, forget, forgetAll, setWorkshop } = use(openKeys())
  return { ...useStore(store), put, forget, forgetAll, setWorkshop }
}

export const useDraft = <Part,>(select: (draft: Draft) => Part): Part =>
  useStore(usePlayground().draft, select)

/** False while the browser has no room for the draft. */
export const useIsDraftKept = (): boolean => useStore(usePlayground().draft.isKept)

export const usePreferences = <Part,>(select: (preferences: Preferences) => Part): Part =>
  useStore(usePlayground().preferences, select)

export const useDownloads = <Part,>(select: (state: DownloadsState) => Part): Part =>
  useStore(usePlayground().downloads, select)

export const useLens = <Part,>(select: (lens: Lens) => Part): Part =>
  useStore(usePlayground().lens, select)

export const useCollection = (): Collection | undefined =>
  useStore(usePlayground().collection, ({ current }) => current)

/** The variants that will be asked, in the order of the panes. */
export function useChosenVariants(): readonly Variant[] {
  // The variant of an own model is made anew each time, so no selector may do it.
  const chosen = useDraft((draft) => draft.chosen)
  const ownModels = useDraft((draft) => draft.ownModels)
  return useMemo(() => chosenVariants({ chosen, ownModels }), [chosen, ownModels])
}

/** Everything that can be chosen: what comes with the page, and what the visitor brought. */
export function useChoices() {
  const ownModels = useDraft((draft) => draft.ownModels)
  return useMemo(
    () => ({ shipped: shippedVariants, own: ownVariantsOf({ ownModels }) }),
    [ownModels],
  )
}
