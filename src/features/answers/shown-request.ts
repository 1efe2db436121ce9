/** The exact request of a run, as its engine would send it now; the key is masked. */
import { useQuery } from '@tanstack/react-query'
import { promptOfRun } from '@/comparison/comparison'
import type { Run } from '@/comparison/run'
import type { ShownRequest } from '@/engines/engine'
import { useComparison, usePlayground } from '@/playground/react'

/** Undefined until it is made up, and for an engine that sends none. */
export function useShownRequest(run: Run): ShownRequest | undefined {
  const { shelf } = usePlayground()
  const current = useComparison()
  return (
    useQuery({
      queryKey: ['shown-request', run.id],
      queryFn: async () => {
        if (current === undefined) return null
        const engine = await shelf.engineOf(run.variant)
        return (await engine.describe?.(run.variant, promptOfRun(current, run))) ?? null
      },
      gcTime: 0,
    }).data ?? undefined
  )
}
