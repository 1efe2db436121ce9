/** The sum behind a figure, with the numbers of this answer put in, its assumptions and its sources. */
import type { EnergyFigure } from '@/comparison/estimate'
import { words } from '@/words'

const { energy } = words.page

export const WorkedSum = ({ figure }: { figure: EnergyFigure }) => (
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
