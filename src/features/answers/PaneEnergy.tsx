/** The energy of an answer: value, range, mark; the mark opens the worked sum. */
import { useState } from 'react'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { isOver, type Run } from '@/comparison/run'
import { useFiguresOfAll, useModelIdOf } from '@/figures/estimates'
import { usePublished } from '@/figures/published'
import { usePlayground, useReceived } from '@/playground/react'
import { useVerifications } from '@/figures/received-figures'
import { formatEnergy, formatRangeEnds, type EnergyUnit } from '@/units/format'
import { Dialog } from '@/ui/dialog'
import { MarkGlyph } from '@/figures/parts/mark-glyph'
import { Published, WhoseNumbers } from '@/figures/parts/whose-numbers'
import { WorkedSum } from '@/figures/parts/worked-sum'
import { words } from '@/words'
import { sharing } from '@/words/of-sharing'

const { energy } = words.page

interface PaneEnergyProps {
  readonly run: Run
  readonly name: string
  readonly estimate: EnergyEstimate | undefined
  readonly unit: EnergyUnit
  readonly isHidden: boolean
}

export const PaneEnergy = ({ run, name, estimate, unit, isHidden }: PaneEnergyProps) => {
  const { state } = run
  if (isHidden || estimate === undefined)
    return (
      <div className="pane-energy pane-ghost">
        {!isHidden && !isOver(state) && <span>{energy.pending}</span>}
      </div>
    )
  if (estimate.kind === 'unknown')
    return (
      <div className="pane-energy pane-energy-unknown">
        <b>{energy.unknown}</b>
        <span className="pane-range">{estimate.why}</span>
      </div>
    )
  return (
    <div className="pane-energy">
      <b>{formatEnergy(estimate.energy.mid, unit)}</b>
      <span className="pane-range">{formatRangeEnds(estimate.energy, unit)}</span>
      <HowItWasMade figure={estimate} run={run} name={name} unit={unit} />
      <Doubt runId={run.id} />
    </div>
  )
}

/** Of what was sent: the figure does not follow from its own inputs. */
const Doubt = ({ runId }: { runId: string }) =>
  useVerifications().get(runId)?.figure === 'differs' ? (
    <span className="pane-doubt">{sharing.claim.doubt}</span>
  ) : null

const WhoseNumbersOf = ({ run, unit }: { run: Run; unit: EnergyUnit }) => {
  const { disclosures, training, held } = usePublished(useModelIdOf(run))
  return (
    <>
      <WhoseNumbers figures={useFiguresOfAll(run)} published={disclosures} unit={unit} />
      <Published {...{ disclosures, training, held }} />
    </>
  )
}

interface HowItWasMadeProps {
  readonly figure: EnergyFigure
  readonly run: Run
  readonly name: string
  readonly unit: EnergyUnit
}

const HowItWasMade = ({ figure, run, name, unit }: HowItWasMadeProps) => {
  const [isOpen, setOpen] = useState(false)
  const { today } = usePlayground()
  const marks = useReceived() === undefined ? energy.marks : words.share.marks
  return (
    <>
      <button
        type="button"
        className="pane-mark"
        onClick={() => {
          setOpen(true)
        }}
      >
        <MarkGlyph mark={figure.mark} label={marks[figure.mark]} />
      </button>
      <Dialog
        open={isOpen}
        title={energy.howOf(name)}
        onClose={() => {
          setOpen(false)
        }}
      >
        <WorkedSum figure={figure} name={name} today={today} />
        <WhoseNumbersOf run={run} unit={unit} />
      </Dialog>
    </>
  )
}
