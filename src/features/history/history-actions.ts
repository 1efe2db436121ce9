/** Opening, playing again and deleting what the history holds. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Comparison } from '@/comparison/comparison'
import { recordingFromTotals, type RunTotals } from '@/comparison/recording'
import type { Kept } from '@/history/history'
import { answerOf, measurementOf, type RunState } from '@/comparison/run'
import type { Variant } from '@/comparison/variant'
import type { Playground } from '@/playground/playground'
import { refreshHistory } from '@/figures/queries'
import { usePlayground } from '@/playground/react'

const COMPARE = '#/'

/** What was asked of the history. @throws Error with a sentence for the visitor. */
function orThrow<Value>(kept: Kept<Value>): Value {
  if (!kept.ok) throw new Error(kept.why)
  return kept.value
}

/** Shows a kept comparison on the Compare page; gives back why not where it cannot be read. */
async function open({ history, comparisons }: Playground, id: string): Promise<void> {
  comparisons.actions.open(orThrow(await history.get(id)))
  location.hash = COMPARE
}

/** Plays a kept comparison again, at the pace of then: nothing is computed. */
async function replay(playground: Playground, id: string): Promise<void> {
  const kept = orThrow(await playground.history.get(id))
  playground.comparisons.actions.compare(kept.prompt, replayVariants(playground, kept))
  location.hash = COMPARE
}

const replayVariants = ({ recordings }: Playground, { runs }: Comparison): readonly Variant[] =>
  runs.flatMap(({ id, variant, state }) => {
    const measurement = measurementOf(state)
    if (measurement?.startedAt === undefined) return []
    const end = endOf(state)
    recordings.set(
      id,
      recordingFromTotals({ ...answerOf(state), measurement, ...(end && { end }) }),
    )
    return [{ ...variant, engine: 'replay', setup: { recordingId: id, speed: 1 } }]
  })

/** How the run ended, to be played as it was; undefined for one that has not. */
function endOf(state: RunState): RunTotals['end'] {
  if (state.status === 'ended') return { type: 'run-end', reason: state.reason }
  if (state.status === 'failed') return { type: 'run-end', reason: 'failed', error: state.error }
  return undefined
}

/** The error of each is a sentence for the visitor. */
export function useHistoryActions() {
  const playground = usePlayground()
  const client = useQueryClient()
  const { history } = playground
  const onSettled = () => {
    refreshHistory(client)
  }
  const options = { retry: false } as const
  return {
    open: useMutation({ mutationFn: (id: string) => open(playground, id), ...options }),
    replay: useMutation({ mutationFn: (id: string) => replay(playground, id), ...options }),
    remove: useMutation({
      mutationFn: async (id: string) => {
        orThrow(await history.remove(id))
      },
      onSettled,
      ...options,
    }),
    clear: useMutation({
      mutationFn: async () => {
        orThrow(await history.clear())
      },
      onSettled,
      ...options,
    }),
  }
}
