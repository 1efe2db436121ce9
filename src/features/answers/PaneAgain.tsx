/** Asks the same model again in another way; the new run stands beside the old one. */
import { promptOfRun } from '@/comparison/comparison'
import type { Run } from '@/comparison/run'
import { halfTheLength, withoutReasoning } from './again'
import { useComparison, useComparisonActions } from '@/playground/react'
import { Button } from '@/ui/button'
import { remoteWords } from '@/words/of-remote'

export const PaneAgain = ({ run }: { run: Run }) => {
  const current = useComparison()
  const { askBeside } = useComparisonActions()
  if (current === undefined) return null
  const ways = [
    [remoteWords.again.noReasoning, withoutReasoning(run)],
    [remoteWords.again.halfLength, halfTheLength(run, promptOfRun(current, run))],
  ] as const
  return ways.map(
    ([label, again]) =>
      again && (
        <Button
          key={label}
          kind="quiet"
          onClick={() => {
            askBeside(run.id, again)
          }}
        >
          {label}
        </Button>
      ),
  )
}
