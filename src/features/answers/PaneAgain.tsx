/** Asks the same model again in another way; the new run stands beside the old one. */
import { useMemo } from 'react'
import { promptOfRun } from '@/comparison/comparison'
import type { Run } from '@/comparison/run'
import { halfTheLength, withoutReasoning } from './again'
import { useComparison, useComparisonActions } from '@/playground/react'
import { Button } from '@/ui/button'
import { remoteWords } from '@/words/of-remote'

export const PaneAgain = ({ run }: { run: Run }) => {
  const current = useComparison()
  const { askBeside } = useComparisonActions()
  const asked = current && promptOfRun(current, run)
  const ways = useMemo(
    () =>
      [
        [remoteWords.again.noReasoning, withoutReasoning(run)],
        [remoteWords.again.halfLength, asked && halfTheLength(run, asked)],
      ] as const,
    [run, asked],
  )
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
