/** The thin skin between the stores and React. */
import { createContext, use, useMemo, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { shippedVariants } from '@/catalog/shipped'
import type { Comparison } from '@/comparison/comparison'
import type { Variant } from '@/comparison/variant'
import type { Collection } from './stores/collection'
import type { ComparisonActions } from './stores/comparison-store'
import type { DownloadsState } from './stores/downloads'
import { chosenVariants, ownVariantsOf, type Draft } from './stores/draft-store'
import type { Lens } from './stores/lens'
import type { Playground } from './playground'
import type { Preferences } from './stores/preferences-store'
import { receivedRun, type Original, type Received, type ReceivedRun } from './stores/received'
import { comparisonIn, originalIn, receivedIn, type Shown } from './stores/shown'

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

/** Of what is on the screen, by one of the functions in `stores/shown.ts`. */
export const useShown = <Part,>(select: (shown: Shown) => Part): Part =>
  useStore(usePlayground().comparisons, ({ shown }) => select(shown))

/** The comparison on the screen. */
export const useComparison = (): Comparison | undefined => useShown(comparisonIn)

/** What somebody sent, where the visitor makes a comparison of their own from it. */
export const useOriginal = (): Original | undefined => useShown(originalIn)

/** Set where the comparison on the screen came from somebody else. */
export const useReceived = (): Received | undefined => useShown(receivedIn)

/** What was sent with a run, where the comparison on the screen came from somebody else. */
export const useReceivedRun = (runId: string): ReceivedRun | undefined =>
  useShown((shown) => {
    const received = receivedIn(shown)
    return received && receivedRun(received, runId)
  })

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
