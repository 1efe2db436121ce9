/** The curve as a table: every figure with its range. */
import type { CurveRow, Share } from './family-curve'
import {
  countText,
  energyUnitFor,
  formatRange,
  formatEnergy,
  formatSpeed,
  percentText,
} from '@/units/format'
import { factorFigure } from './factor-range'
import { words } from '@/words'
import { catalogWords } from '@/words/of-catalog'

const { table } = catalogWords.pocket

/** What stands in a cell: a figure, and under it its range. */
interface Figure {
  readonly text: string
  readonly range?: string
}

const shareFigure = (share: Share | undefined): Figure =>
  share === undefined
    ? { text: words.page.facts.unknown }
    : {
        text: percentText(share.mid),
        range: table.range(percentText(share.low), percentText(share.high)),
      }

const columns: readonly {
  readonly name: string
  readonly figure: (row: CurveRow, rows: readonly CurveRow[]) => Figure
}[] = [
  { name: table.model, figure: ({ name }) => ({ text: name }) },
  { name: table.asked, figure: ({ tally }) => ({ text: countText(tally.asked) }) },
  { name: table.inside, figure: ({ tally }) => shareFigure(tally.inside) },
  { name: table.facts, figure: ({ tally }) => shareFigure(tally.facts) },
  { name: table.rules, figure: ({ tally }) => shareFigure(tally.rules) },
  { name: table.outside, figure: ({ tally }) => shareFigure(tally.outsideDeclined) },
  { name: table.insideDeclined, figure: ({ tally }) => shareFigure(tally.insideDeclined) },
  { name: table.stopped, figure: ({ tally }) => shareFigure(tally.stoppedByItself) },
  { name: table.speed, figure: ({ speed }) => ({ text: formatSpeed(speed) }) },
  { name: table.energy, figure: energyFigure },
  {
    name: table.ratio,
    figure: ({ ratio }) => (ratio === undefined ? { text: table.same } : factorFigure(ratio)),
  },
]

function energyFigure({ energy }: CurveRow, rows: readonly CurveRow[]): Figure {
  if (energy === undefined) return { text: words.page.energy.unknown }
  const unit = energyUnitFor(rows.flatMap((row) => (row.energy ? [row.energy.mid] : [])))
  return { text: formatEnergy(energy.mid, unit), range: formatRange(energy, unit) }
}

const Shown = ({ figure: { text, range } }: { figure: Figure }) => (
  <>
    <span className="pocket-figure">{text}</span>
    {range !== undefined && <span className="pocket-range">{range}</span>}
  </>
)

export const CurveTable = ({ rows }: { rows: readonly CurveRow[] }) => (
  <div className="pocket-scroll" tabIndex={0} role="region" aria-label={table.caption}>
    <table className="pocket-table">
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {columns.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.variant.id}>
            {columns.map(({ name, figure }, index) =>
              index === 0 ? (
                <th key={name} scope="row">
                  <Shown figure={figure(row, rows)} />
                </th>
              ) : (
                <td key={name}>
                  <Shown figure={figure(row, rows)} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
