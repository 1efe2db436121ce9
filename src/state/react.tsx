/** The thin skin between the stores and React. */
import { createContext, use, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { ComparisonActions, ComparisonState } from './comparison-store'
import type { Draft } from './draft-store'
import type { Playground } from './playground'
import type { Preferences } from './preferences-store'

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

export const useComparisonActions = (): ComparisonActions => usePlayground().comparisons.actions

export const useDraft = <Part,>(select: (draft: Draft) => Part): Part =>
  useStore(usePlayground().draft, select)

export const usePreferences = <Part,>(select: (preferences: Preferences) => Part): Part =>
  useStore(usePlayground().preferences, select)
