/** What differs between answers: words, and numbers against one that is taken as the reference. */
import { diffArrays } from 'diff'
import { useMemo } from 'react'
import type { Comparison } from '@/comparison/comparison'
import type { EnergyEstimate } from '@/comparison/estimate'
import { labelsOf } from '@/comparison/labels'
import { outputTokensOf } from '@/comparison/measurement'
import { answerOf, measurementOf, type Run } from '@/comparison/run'
import { compareEstimates } from '@/energy/verdict'
import type { Milliseconds, Tokens } from '@/units/quantity'
import { sharing } from '@/words/of-sharing'
import { useEstimates } from '@/figures/estimates'
import { useOriginal } from '@/playground/react'
import { figureOfThen, receivedRun } from '@/playground/stores/received'
import { wordsOf } from './words-of'

export interface ComparedAnswer {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly estimate: EnergyEstimate
  readonly tokens: Tokens | undefined
  readonly time: Milliseconds | undefined
}

/** Answers with a text: of the comparison, and of what it was made from. */
export function useComparedAnswers(comparison: Comparison): readonly ComparedAnswer[] {
  const estimates = useEstimates(comparison.runs)
  const original = useOriginal()
  return useMemo(() => {
    const own = answersOf(comparison.runs, labelsOf(comparison.runs), estimates)
    if (original === undefined) return own
    const { received } = original
    const { comparison: sent } = received
    const names = labelsOf(sent.runs).map(sharing.differences.ofOriginal)
    const figures = sent.runs.map(({ id }) =>
      figureOfThen(receivedRun(received, id)?.published, undefined),
    )
    return [...own, ...answersOf(sent.runs, names, figures)]
  }, [comparison, estimates, original])
}

const answersOf = (
  runs: readonly Run[],
  names: readonly string[],
  estimates: readonly (EnergyEstimate | undefined)[],
): readonly ComparedAnswer[] =>
  runs.flatMap(({ id, state }, index) => {
    const { text } = answerOf(state)
    const estimate = estimates[index]
    if (text.trim() === '' || estimate === undefined) return []
    const measurement = measurementOf(state)
    return [
      {
        id,
        name: names[index] ?? '',
        text,
        estimate,
        tokens: measurement && outputTokensOf(measurement)?.count,
        time: measurement?.duration,
      },
    ]
  })

/** A piece of text that both have, or one of them alone. */
export interface DiffPart {
  readonly text: string
  readonly in: 'both' | 'reference' | 'other'
}

/** Two texts that have little in common take long to lay side by side, and show nothing then. */
const MOST_MS = 150

/** Letters of each text that are compared. */
export const MOST_COMPARED = 50_000

/** Word by word; undefined where the two are too long and too different. */
export function wordDifferences(reference: string, other: string): readonly DiffPart[] | undefined {
  const [one, two] = [reference, other].map((text) => wordsOf(text.slice(0, MOST_COMPARED)))
  const parts = diffArrays(one ?? [], two ?? [], { timeout: MOST_MS })
  return parts?.map(({ value, added, removed }) => ({
    text: value.join(''),
    in: added ? 'other' : removed ? 'reference' : 'both',
  }))
}

/** How the energy of another answer compares to that of the reference, in words. */
export function energyAgainst(reference: ComparedAnswer, other: ComparedAnswer): string {
  const verdict = compareEstimates(reference.estimate, other.estimate)
  const { energy } = sharing.differences
  if (verdict.kind === 'unknown') return energy.unknown
  if (verdict.kind === 'too-close') return energy.tooClose
  const { low, high } = verdict.times
  return verdict.thriftier === 'first' ? energy.more(low, high) : energy.less(low, high)
}
