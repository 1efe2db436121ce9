/** From the draft to a comparison, or the sentence that says what is missing. */
import { useMemo } from 'react'
import { isFinished } from '@/comparison/comparison'
import { pocketVariants } from '@/catalog/shipped'
import { words } from '@/words'
import { chosenVariants, promptOf, type Draft } from './draft-store'
import type { Playground } from './playground'
import { useComparison, useDraft, usePlayground } from './react'

/** Why the draft cannot be asked yet; undefined where it can. */
export function whyNotAsked(draft: Draft): string | undefined {
  if (draft.question.trim() === '') return words.page.noQuestion
  if (chosenVariants(draft).length === 0) return words.page.noModels
  return undefined
}

/** Asks the draft's question of the draft's models; does nothing where something is missing. */
export function askDraft({ draft, comparisons }: Playground): void {
  const now = draft.getState()
  if (whyNotAsked(now) === undefined)
    comparisons.actions.compare(promptOf(now), chosenVariants(now))
}

/** The one-click start: both Pocket models, with the visitor's question or the first suggestion. */
export function askSmallAndBig(playground: Playground): void {
  const { question } = playground.draft.getState()
  playground.draft.setState({
    chosen: [pocketVariants.small.id, pocketVariants.big.id],
    question: question.trim() === '' ? (words.suggestions[0] ?? '') : question,
  })
  askDraft(playground)
}

export function useAsk() {
  const playground = usePlayground()
  const why = useDraft(whyNotAsked)
  const isRunning = useComparison(({ current }) => current !== undefined && !isFinished(current))
  return useMemo(
    () => ({
      /** Why asking is not possible yet. */
      why,
      isRunning,
      ask: () => {
        askDraft(playground)
      },
      askSmallAndBig: () => {
        askSmallAndBig(playground)
      },
      stopAll: playground.comparisons.actions.stopAll,
    }),
    [playground, why, isRunning],
  )
}
