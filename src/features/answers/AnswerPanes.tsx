/** The panes in a row that scrolls sideways; one of them can be widened. */
import { useState, type ReactNode } from 'react'
import { isFinished, type Comparison } from '@/comparison/comparison'
import { energyUnitFor } from '@/units/format'
import { useEstimates } from '@/figures/estimates'
import { useHeadline } from '@/figures/findings'
import { usePaneNames } from '@/figures/pane-names'
import { useComparisonActions } from '@/playground/react'
import { markdownOf } from '@/figures/sheet-of'
import { Button } from '@/ui/button'
import { CopyButton } from '@/ui/copy-button'
import { words } from '@/words'
import { AnswerPane } from './AnswerPane'
import { EquivalentsSwitch } from './Equivalents'
import { FollowUp } from './FollowUp'
import { LensSwitch } from './LensSwitch'
import { PaneBoundary } from './PaneBoundary'
import './answers.css'

const { page } = words

interface AnswerPanesProps {
  readonly comparison: Comparison
  /** More buttons for the row over the panes. */
  readonly actions?: ReactNode
}

export const AnswerPanes = ({ comparison, actions }: AnswerPanesProps) => {
  const { runs } = comparison
  const estimates = useEstimates(runs)
  const { names, areHidden } = usePaneNames(comparison)
  const headline = useHeadline(comparison)
  const { showNames } = useComparisonActions()
  const [wideId, setWideId] = useState<string>()
  const figures = estimates.flatMap((estimate) =>
    estimate?.kind === 'estimate' ? [estimate.energy.mid] : [],
  )
  const unit = energyUnitFor(figures)
  return (
    <section aria-label={page.answers}>
      <div className="answers-bar">
        {!areHidden && isFinished(comparison) && <LensSwitch />}
        {!areHidden && isFinished(comparison) && <EquivalentsSwitch />}
        {actions}
        <CopyButton
          label={page.copyAll}
          text={() => markdownOf({ comparison, estimates, headline, isHidden: areHidden })}
        />
        {areHidden && (
          <Button kind="quiet" onClick={showNames}>
            {page.showNames}
          </Button>
        )}
      </div>
      <div className="panes" tabIndex={0} role="group" aria-label={page.answers}>
        {runs.map((run, index) => (
          <PaneBoundary key={run.id} run={run} name={names[index] ?? ''}>
            <AnswerPane
              run={run}
              name={names[index] ?? ''}
              isHidden={areHidden}
              estimate={estimates[index]}
              unit={unit}
              isWide={run.id === wideId}
              onWiden={setWideId}
            />
          </PaneBoundary>
        ))}
      </div>
      <FollowUp comparison={comparison} />
    </section>
  )
}
