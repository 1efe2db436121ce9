/** The carbon of an answer in a line under its energy; it opens both views and the place it is for. */
import { useState } from 'react'
import type { EnergyEstimate } from '@/comparison/estimate'
import type { Run } from '@/comparison/run'
import type { GridChoice } from '@/energy/answer-carbon'
import { useCarbon } from '@/figures/carbon'
import { formatMass, formatMassRange } from '@/units/format'
import { carbonWords } from '@/words/of-carbon'
import { CarbonDialog } from './CarbonDialog'
import './carbon.css'

export function whereText(choice: GridChoice): string {
  if (choice.kind === 'candidates') return carbonWords.where[choice.of]
  if (choice.kind === 'region') return choice.region.name
  if (choice.statedGeo !== undefined) return carbonWords.where.stated(choice.grid.name)
  return (choice.isAssumed ? carbonWords.where.assumed : carbonWords.where.zone)(choice.grid.name)
}

interface PaneCarbonProps {
  readonly run: Run
  readonly name: string
  readonly estimate: EnergyEstimate | undefined
}

export const PaneCarbon = ({ run, name, estimate }: PaneCarbonProps) => {
  const [isOpen, setOpen] = useState(false)
  const found = useCarbon(run, estimate)
  if (found === undefined || estimate?.kind !== 'estimate')
    return <div className="pane-carbon-row" />
  const { choice } = found
  const location = found.published?.location ?? found.location
  return (
    <div className="pane-carbon-row">
      <button
        type="button"
        className="pane-carbon"
        aria-label={carbonWords.open(name)}
        onClick={() => {
          setOpen(true)
        }}
      >
        <b>
          {formatMass(location.mid)} {carbonWords.unit}
        </b>
        <span className="pane-range">({formatMassRange(location)})</span>
        <span>{whereText(choice)}</span>
      </button>
      {isOpen && (
        <CarbonDialog
          title={carbonWords.title(name)}
          figure={estimate}
          found={found}
          onClose={() => {
            setOpen(false)
          }}
        />
      )}
    </div>
  )
}
