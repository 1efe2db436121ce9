/** The energy of an answer: value, range, mark; the mark opens the worked sum. */
import { useState } from 'react'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { isOver, type RunState } from '@/comparison/run'
import { formatEnergy, formatRangeEnds, type EnergyUnit } from '@/units/format'
import { Dialog } from '@/ui/dialog'
import { MarkGlyph } from '@/ui/mark-glyph'
import { words } from '@/words'

const { energy } = words.page

interface PaneEnergyProps {
  readonly state: RunState
  readonly name: string
  readonly estimate: EnergyEstimate | undefined
  readonly unit: EnergyUnit
  readonly isHidden: boolean
}

export const PaneEnergy = ({ state, name, estimate, unit, isHidden }: PaneEnergyProps) => {
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
        {state.status !== 'failed' && <span className="pane-range">{estimate.why}</span>}
      </div>
    )
  return (
    <div className="pane-energy">
      <b>{formatEnergy(estimate.energy.mid, unit)}</b>
      <span className="pane-range">{formatRangeEnds(estimate.energy, unit)}</span>
      <HowItWasMade figure={estimate} name={name} />
    </div>
  )
}

const HowItWasMade = ({ figure, name }: { figure: EnergyFigure; name: string }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="pane-mark"
        onClick={() => {
          setOpen(true)
        }}
      >
        <MarkGlyph mark={figure.mark} label={energy.marks[figure.mark]} />
      </button>
      <Dialog
        open={isOpen}
        title={energy.howOf(name)}
        onClose={() => {
          setOpen(false)
        }}
      >
        <WorkedSum figure={figure} />
      </Dialog>
    </>
  )
}

const WorkedSum = ({ figure }: { figure: EnergyFigure }) => (
  <div className="worked">
    <ol>
      {figure.working.map(({ name, sum, result }) => (
        <li key={name}>
          <strong>{name}</strong>
          <span className="worked-sum">
            {sum} = <b>{result}</b>
          </span>
        </li>
      ))}
    </ol>
    <p>
      {energy.boundary}: {energy.boundaries[figure.boundary]}.
    </p>
    <h3>{energy.assumptions}</h3>
    <ul>
      {figure.assumptions.map((assumption) => (
        <li key={assumption}>{assumption}</li>
      ))}
    </ul>
    <h3>{energy.sources}</h3>
    <ul>
      {figure.citations.map(({ title, url, retrieved }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noreferrer noopener">
            {title}
          </a>
          , {energy.read(retrieved)}
        </li>
      ))}
    </ul>
    <p className="pane-ghost">{energy.method(figure.method.id, figure.method.version)}</p>
  </div>
)
