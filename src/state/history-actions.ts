/** Opening, playing again and deleting what the history holds. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Comparison } from '@/comparison/comparison'
import { recordingFromTotals } from '@/comparison/recording'
import { answerOf, measurementOf } from '@/comparison/run'
import type { Variant } from '@/comparison/variant'
import type { Playground } from './playground'
import { refreshHistory } from './queries'
import { usePlayground } from './react'

const COMPARE = '#/'

/** Shows a kept comparison on the Compare page; gives back why not where it cannot be read. */
async function open({ history, comparisons }: Playground, id: string): Promise<void> {
  const kept = await history.get(id)
  if (!kept.ok) throw new Error(kept.why)
  comparisons.actions.open(kept.value)
  location.hash = COMPARE
}

/** Plays a kept comparison again, at the pace of then: nothing is computed. */
async function replay(playground: Playground, id: string): Promise<void> {
  const kept = await playground.history.get(id)
  if (!kept.ok) throw new Error(kept.why)
  const variants = replayVariants(playground, kept.value)
  playground.comparisons.actions.compare(kept.value.prompt, variants)
  location.hash = COMPARE
}

const replayVariants = ({ recordings }: Playground, { runs }: Comparison): readonly Variant[] =>
  runs.flatMap(({ id, variant, state }) => {
    const measurement = measurementOf(state)
    if (measurement?.startedAt === undefined) return []
    recordings.set(id, recordingFromTotals({ ...answerOf(state), measurement }))
    return [{ ...variant, engine: 'replay', setup: { recordingId: id, speed: 1 } }]
  })

/** The error of each is a sentence for the visitor. */
export function useHistoryActions() {
  const playground = usePlayground()
  const client = useQueryClient()
  const { history } = playground
  const onSettled = () => {
    refreshHistory(client)
  }
  const options = { networkMode: 'always', retry: false } as const
  return {
    open: useMutation({ mutationFn: (id: string) => open(playground, id), ...options }),
    replay: useMutation({ mutationFn: (id: string) => replay(playground, id), ...options }),
    remove: useMutation({ mutationFn: history.remove, onSettled, ...options }),
    clear: useMutation({ mutationFn: history.clear, onSettled, ...options }),
  }
}
