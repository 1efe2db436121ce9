/** The sum behind a figure, with the numbers of this answer put in, its assumptions and its sources. */
import type { EnergyFigure } from '@/comparison/estimate'
import { usePlayground } from '@/state/react'
import { energyUnitFor, formatEnergy, formatRange } from '@/units/format'
import { CopyButton } from '@/ui/copy-button'
import { words } from '@/words'

const { energy } = words.page

interface WorkedSumProps {
  readonly figure: EnergyFigure
  /** Of the model. */
  readonly name: string
}

export const WorkedSum = ({ figure, name: model }: WorkedSumProps) => (
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
    <Citation figure={figure} name={model} />
  </div>
)

/** The figure as somebody else would quote it, with range, boundary, method and sources. */
const Citation = ({ figure, name }: WorkedSumProps) => {
  const { today } = usePlayground()
  const unit = energyUnitFor([figure.energy.mid])
  const text = () =>
    energy.citationOf(
      name,
      `${formatEnergy(figure.energy.mid, unit)} (${formatRange(figure.energy, unit)})`,
      energy.boundaries[figure.boundary],
      energy.method(figure.method.id, figure.method.version),
      figure.citations.map(({ title, url }) => `${title} (${url})`).join('; '),
      new Date(today()).toISOString().slice(0, 10),
    )
  return <CopyButton label={energy.citation} text={text} />
}
