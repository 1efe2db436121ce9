/** One answer: who, where, what it cost, what it said, how fast, and whether it will do. */
import { memo } from 'react'
import type { EnergyEstimate } from '@/comparison/estimate'
import { answerOf, isOver, measurementOf, type Run } from '@/comparison/run'
import { useComparisonActions, useReceived, useReceivedRun } from '@/playground/react'
import { formatParameterRange, type EnergyUnit } from '@/units/format'
import { Button, ToggleButton } from '@/ui/button'
import { CopyButton } from '@/ui/copy-button'
import { words } from '@/words'
import { sharing } from '@/words/of-sharing'
import { LiveStrip } from './LiveStrip'
import { Equivalents } from './Equivalents'
import { PaneAgain } from './PaneAgain'
import { PaneAnswer } from './PaneAnswer'
import { PaneCarbon } from './PaneCarbon'
import { PaneCost } from './PaneCost'
import { PaneDownload } from './PaneDownload'
import { PaneEarlier } from './PaneEarlier'
import { PaneEnergy } from './PaneEnergy'
import { PaneFacts } from './PaneFacts'
import { PaneRequest } from './PaneRequest'
import { PaneMeter } from './PaneMeter'
import { PaneState } from './PaneState'

const { page, share } = words

export interface AnswerPaneProps {
  readonly run: Run
  readonly name: string
  /** Name, place and cost are not shown yet. */
  readonly isHidden: boolean
  readonly estimate: EnergyEstimate | undefined
  /** Shared by all panes, so that figures can be compared by eye. */
  readonly unit: EnergyUnit
  readonly isWide: boolean
  /** With the id of the run to widen; with nothing to narrow it again. */
  readonly onWiden: (runId: string | undefined) => void
}

export const AnswerPane = memo((props: AnswerPaneProps) => {
  const { run, name, isHidden, estimate, unit, isWide, onWiden } = props
  const { state, variant } = run
  const { size } = variant.model
  const isReceived = useReceived() !== undefined
  const kept = run.accepted === true ? ' pane-kept' : ''
  return (
    <article className={`pane${kept}${isWide ? ' pane-wide' : ''}`} aria-label={name}>
      <header className="pane-head">
        <h2>
          {name}
          {!isHidden && size !== undefined && (
            <small>
              {(size.basis === 'guessed' ? page.sizeGuessed : page.parameters)(
                formatParameterRange(size.total.low, size.total.high),
              )}
            </small>
          )}
        </h2>
        <PaneState run={run} isHidden={isHidden} />
      </header>
      <PaneEnergy run={run} name={name} estimate={estimate} unit={unit} isHidden={isHidden} />
      {!isHidden && estimate?.kind === 'estimate' && <Equivalents energy={estimate.energy.mid} />}
      {!isHidden && <PaneCarbon run={run} name={name} estimate={estimate} />}
      <LiveStrip run={run} isHidden={isHidden} />
      <PaneEarlier run={run} />
      <PaneAnswer state={state} />
      <PaneFacts measurement={measurementOf(state)} estimate={estimate} isHidden={isHidden} />
      {!isHidden && <PaneDownload run={run} />}
      {!isHidden && <PaneMeter run={run} name={name} />}
      {!isHidden && <PaneCost run={run} name={name} />}
      <footer className="pane-foot">
        {isReceived ? (
          <SendersJudgement run={run} />
        ) : (
          isOver(state) && answerOf(state).text !== '' && <Judgement run={run} />
        )}
        <PaneActions {...{ run, name, isHidden, isWide, onWiden }} />
      </footer>
    </article>
  )
})
AnswerPane.displayName = 'AnswerPane'

type PaneActionsProps = Pick<AnswerPaneProps, 'run' | 'name' | 'isHidden' | 'isWide' | 'onWiden'>

const RunAction = ({ run: { id, state } }: { run: Run }) => {
  const { retry, stop } = useComparisonActions()
  const isDone = isOver(state)
  return (
    <Button
      kind="quiet"
      onClick={() => {
        if (isDone) retry(id)
        else stop(id)
      }}
    >
      {!isDone ? page.stop : state.status === 'failed' ? page.tryAgain : page.runAgain}
    </Button>
  )
}

const PaneActions = ({ run, name, isHidden, isWide, onWiden }: PaneActionsProps) => {
  const isReceived = useReceived() !== undefined
  const { state } = run
  const { text } = answerOf(state)
  return (
    <div className="pane-actions">
      {!isReceived && <RunAction run={run} />}
      {!isReceived && <PaneAgain run={run} />}
      {!isReceived && !isHidden && <PaneRequest run={run} name={name} />}
      {text !== '' && <CopyButton label={page.copy} text={text} />}
      <Button
        kind="quiet"
        aria-label={(isWide ? page.narrowName : page.widenName)(name)}
        onClick={() => {
          onWiden(isWide ? undefined : run.id)
        }}
      >
        {isWide ? page.narrow : page.widen}
      </Button>
    </div>
  )
}

const SendersJudgement = ({ run: { id, accepted } }: { run: Run }) => {
  const votes = useReceivedRun(id)?.votes
  return (
    <>
      {accepted !== undefined && (
        <p className="pane-enough">{accepted ? share.judged.yes : share.judged.no}</p>
      )}
      {votes !== undefined && (
        <p className="pane-enough">{sharing.claim.votes(votes.yes, votes.no)}</p>
      )}
    </>
  )
}

const Judgement = ({ run }: { run: Run }) => {
  const { judge } = useComparisonActions()
  const choose = (accepted: boolean) => {
    judge(run.id, run.accepted === accepted ? undefined : accepted)
  }
  return (
    <div className="pane-enough" role="group" aria-label={page.goodEnough}>
      <span>{page.goodEnough}</span>
      <ToggleButton
        tone="good"
        isPressed={run.accepted === true}
        onToggle={() => {
          choose(true)
        }}
      >
        {page.yes}
      </ToggleButton>
      <ToggleButton
        isPressed={run.accepted === false}
        onToggle={() => {
          choose(false)
        }}
      >
        {page.no}
      </ToggleButton>
    </div>
  )
}
