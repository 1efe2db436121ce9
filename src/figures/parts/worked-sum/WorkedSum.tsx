/** The sum behind a figure, with the numbers of this answer put in, its assumptions and its sources. */
import type { UncertaintyFactor } from '@/comparison/estimate'
import { causesOf } from '@/energy/tornado'
import { energyUnitFor, formatEnergy, formatRange } from '@/units/format'
import type { WattHours } from '@/units/quantity'
import type { Range } from '@/units/range'
import { CopyButton } from '@/ui/copy-button'
import { words } from '@/words'
import './worked-sum.css'

const { energy } = words.page

/** What is shown of a figure. */
export interface ShownFigure {
  readonly energy: Range<WattHours>
  readonly boundary: keyof typeof energy.boundaries
  readonly method: { readonly id: string; readonly version: string }
  readonly working: readonly {
    readonly name: string
    readonly sum: string
    readonly result: string
  }[]
  readonly assumptions: readonly string[]
  /** What makes the range; none where it is not known. */
  readonly uncertainty?: readonly UncertaintyFactor[]
  readonly citations: readonly {
    readonly title: string
    readonly url: string
    readonly retrieved: string
  }[]
}

interface WorkedSumProps {
  readonly figure: ShownFigure
  /** Of the model. */
  readonly name: string
  /** For the citation, as milliseconds since 1970. */
  readonly today: () => number
}

export const WorkedSum = ({ figure, name: model, today }: WorkedSumProps) => (
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
    <Tornado uncertainty={figure.uncertainty ?? []} />
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
    <p className="worked-method">{energy.method(figure.method.id, figure.method.version)}</p>
    <Citation figure={figure} name={model} today={today} />
  </div>
)

/** Each cause of the range by itself, the widest first: from the figure ÷ the one to the figure × the other. */
const Tornado = ({ uncertainty }: { readonly uncertainty: readonly UncertaintyFactor[] }) => {
  const causes = causesOf(uncertainty)
  if (causes.length < 2) return null
  const widest = Math.max(...causes.flatMap(({ spread }) => [spread.down, spread.up]))
  const length = (factor: number) => `${String((50 * Math.log(factor)) / Math.log(widest))}%`
  return (
    <>
      <h3>{energy.tornado}</h3>
      <ol className="worked-tornado">
        {causes.map(({ name, spread, share }) => (
          <li key={name}>
            <span>{energy.cause(name, spread, share)}</span>
            <span className="worked-bar" aria-hidden="true">
              <i className="worked-down" style={{ inlineSize: length(spread.down) }} />
              <i className="worked-up" style={{ inlineSize: length(spread.up) }} />
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** The figure as somebody else would quote it, with range, boundary, method and sources. */
const Citation = ({ figure, name, today }: WorkedSumProps) => {
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
