/** From the draft to a comparison, or the sentence that says what is missing. */
import { useMemo, useState } from 'react'
import { isFinished } from '@/comparison/comparison'
import type { Variant } from '@/comparison/variant'
import { pocketVariants } from '@/catalog/shipped'
import { downloadEnergy } from '@/energy/download'
import { bytes, type Bytes, type WattHours } from '@/units/quantity'
import type { Range } from '@/units/range'
import { words } from '@/words'
import { mayDownload, type DownloadNeed } from '@/playground/stores/downloads'
import { addOwnModel, chosenVariants, promptOf, type Draft } from '@/playground/stores/draft-store'
import type { Given } from '@/playground/stores/own-models'
import type { Playground } from '@/playground/playground'
import { useDraft, usePlayground, useShown } from '@/playground/react'
import { comparisonIn } from '@/playground/stores/shown'
import { readRoom } from '@/playground/stores/storage-room'

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

/** A model file from the visitor's device: kept while the page is open, and chosen. */
export function takeFile({ draft, files }: Playground, file: File): Given<Variant> {
  const fileId = `${file.name}:${file.size}`
  const given = addOwnModel(draft, { kind: 'file', name: file.name, fileId })
  if (given.ok) files.set(fileId, file)
  return given
}

/** What has to be fetched first is asked about from this size on. */
const ASKED_FROM: Bytes = bytes(10e6)

/** What a run would fetch, where that is enough to be asked about; undefined where it is not. */
async function downloadsFor({ draft, downloads }: Playground): Promise<DownloadQuestion> {
  const variants = chosenVariants(draft.getState())
  if (!variants.some(mayDownload)) return undefined
  const needs = await downloads.needsOf(variants, new AbortController().signal)
  const total = bytes(needs.reduce((sum, { missing }) => sum + missing, 0))
  if (total < ASKED_FROM) return undefined
  const left = (await readRoom())?.left
  return { needs, total, energy: downloadEnergy(total), ...(left !== undefined && { left }) }
}

/** Asked before a run that would fetch much. */
export type DownloadQuestion =
  | {
      readonly needs: readonly DownloadNeed[]
      readonly total: Bytes
      /** What fetching it takes in the network. */
      readonly energy: Range<WattHours>
      /** Room that the browser still gives; absent where it does not say. */
      readonly left?: Bytes
    }
  | undefined

export function useAsk() {
  const playground = usePlayground()
  const [question, setQuestion] = useState<DownloadQuestion>()
  const [isChecking, setChecking] = useState(false)
  const why = useDraft(whyNotAsked)
  const isRunning = useShown((shown) => {
    const current = comparisonIn(shown)
    return current !== undefined && !isFinished(current)
  })
  return useMemo(
    () => ({
      /** Why asking is not possible yet. */
      why,
      isRunning,
      /** Sizes are being asked for. */
      isChecking,
      /** Set while the visitor has to say whether to download. */
      question,
      answerQuestion: (isYes: boolean) => {
        setQuestion(undefined)
        if (isYes) askDraft(playground)
      },
      ask: () => {
        if (!chosenVariants(playground.draft.getState()).some(mayDownload)) {
          askDraft(playground)
          return
        }
        setChecking(true)
        void downloadsFor(playground)
          .then((found) => {
            if (found === undefined) askDraft(playground)
            else setQuestion(found)
          })
          .finally(() => {
            setChecking(false)
          })
      },
      askSmallAndBig: () => {
        askSmallAndBig(playground)
      },
      stopAll: playground.comparisons.actions.stopAll,
    }),
    [playground, why, isRunning, isChecking, question],
  )
}
