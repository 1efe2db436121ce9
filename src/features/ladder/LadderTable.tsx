/** The ladder's twin: the same figures as a table, always there for those who read rather than see. */
import { words } from '@/words'
import type { ShownLadder, ShownRung } from './shown'

const { table, marks, detail } = words.ladder

export const LadderTable = ({ shown: { rungs, unit } }: { shown: ShownLadder }) => (
  <div className="visually-hidden">
    <table>
      <caption>{table.title(unit)}</caption>
      <thead>
        <tr>
          {[
            table.model,
            table.size,
            table.known,
            table.low,
            table.best,
            table.high,
            table.times,
          ].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">{table.quality}</th>
        </tr>
      </thead>
      <tbody>
        {rungs.map((rung) => (
          <tr key={rung.id}>
            <th scope="row">{rung.name}</th>
            <td>{table.sizes[rung.size]}</td>
            <td>{marks[rung.mark].join('')}</td>
            <td>{rung.low}</td>
            <td>{rung.number}</td>
            <td>{rung.high}</td>
            <td>{rung.times}</td>
            <td>{qualityText(rung)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** The public scores of a model's answers, or that there are none. */
export function qualityText({ scores }: Pick<ShownRung, 'scores'>): string {
  const { comparia, 'open-llm': openLlm } = scores
  const texts = [
    ...(comparia === undefined ? [] : [detail.quality.comparia(comparia)]),
    ...(openLlm === undefined ? [] : [detail.quality['open-llm'](openLlm)]),
  ]
  return texts.length === 0 ? detail.noQuality : texts.join(' ')
}
