/** What takes a while to find out of long answers: found out piece by piece, between other things. */
import { useEffect, useMemo, useState } from 'react'
import { wordDifferences, type ComparedAnswer, type DiffPart } from './differences'
import { createWordCounter } from './words-of'
import { enqueue } from '@/ui/work-queue'

/** A piece of the work; gives what was found once there is nothing left to do. */
type Step<Found> = () => { readonly found: Found } | undefined

/** Undefined until the work is done. A new `step` is new work. */
function useFound<Found>(step: Step<Found>): Found | undefined {
  const [known, setKnown] = useState<{ readonly of: Step<Found>; readonly found: Found }>()
  useEffect(
    () =>
      enqueue(() => {
        const outcome = step()
        if (outcome === undefined) return 'more'
        setKnown({ of: step, found: outcome.found })
        return 'done'
      }),
    [step],
  )
  return known?.of === step ? known.found : undefined
}

/** How many words each answer has, in their order. */
export function useWordCounts(answers: readonly ComparedAnswer[]): readonly number[] | undefined {
  const step = useMemo(() => createWordCounter(answers.map(({ text }) => text)), [answers])
  return useFound(step)
}

/** The words of two texts side by side; `parts` is absent where they are too different. */
export function useDifferences(
  reference: string,
  other: string,
): { readonly parts: readonly DiffPart[] | undefined } | undefined {
  const step = useMemo(
    () => () => ({ found: { parts: wordDifferences(reference, other) } }),
    [reference, other],
  )
  return useFound(step)
}
