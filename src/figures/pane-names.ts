/** What the panes are called: the models' names, or letters until every answer has been judged. */
import { useMemo } from 'react'
import type { Comparison } from '@/comparison/comparison'
import { hiddenLabelsOf, labelsOf } from '@/comparison/labels'
import type { Twist } from '@/comparison/run'
import { words } from '@/words'
import { remoteWords } from '@/words/of-remote'
import { useDraft, useShown } from '@/playground/react'
import { areNamesShownIn } from '@/playground/stores/shown'

const twistText = (twist: Twist): string => remoteWords.again.twists[twist]

export interface PaneNames {
  /** In the order of the runs. */
  readonly names: readonly string[]
  /** Names, places and costs are not shown yet. */
  readonly areHidden: boolean
}

export function usePaneNames({ runs }: Comparison): PaneNames {
  const hideNames = useDraft((draft) => draft.hideNames)
  const areShown = useShown(areNamesShownIn)
  const isJudged = runs.every(({ accepted }) => accepted !== undefined)
  const areHidden = hideNames && !areShown && !isJudged
  const names = useMemo(
    () => (areHidden ? hiddenLabelsOf(runs, words.page.hiddenName) : labelsOf(runs, twistText)),
    [areHidden, runs],
  )
  return { names, areHidden }
}
