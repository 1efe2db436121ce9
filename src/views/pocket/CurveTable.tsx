/** The curve as a table: every figure with its range. */
import type { CurveRow, Share } from '@/state/family-curve'
import {
  countText,
  energyUnitFor,
  formatRange,
  formatEnergy,
  formatSpeed,
  percentText,
} from '@/units/format'
import { factorRangeText } from './factor-range'
import { words } from '@/words'

const { table } = words.pocket

const shareText = (share: Share | undefined): string =>
  share === undefined
    ? words.page.facts.unknown
    : table.share(percentText(share.mid), percentText(share.low), percentText(share.high))

const columns: readonly {
  readonly name: string
  readonly text: (row: CurveRow, rows: readonly CurveRow[]) => string
}[] = [
  { name: table.model, text: ({ name }) => name },
  { name: table.asked, text: ({ tally }) => countText(tally.asked) },
  { name: table.inside, text: ({ tally }) => shareText(tally.inside) },
  { name: table.facts, text: ({ tally }) => shareText(tally.facts) },
  { name: table.rules, text: ({ tally }) => shareText(tally.rules) },
  { name: table.outside, text: ({ tally }) => shareText(tally.outsideDeclined) },
  { name: table.insideDeclined, text: ({ tally }) => shareText(tally.insideDeclined) },
  { name: table.stopped, text: ({ tally }) => shareText(tally.stoppedByItself) },
  { name: table.speed, text: ({ speed }) => formatSpeed(speed) },
  { name: table.energy, text: energyText },
  {
    name: table.ratio,
    text: ({ ratio }) => (ratio === undefined ? table.same : factorRangeText(ratio)),
  },
]

function energyText({ energy }: CurveRow, rows: readonly CurveRow[]): string {
  if (energy === undefined) return words.page.energy.unknown
  const unit = energyUnitFor(rows.flatMap((row) => (row.energy ? [row.energy.mid] : [])))
  return `${formatEnergy(energy.mid, unit)} (${formatRange(energy, unit)})`
}

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
            {columns.map(({ name, text }, index) =>
              index === 0 ? (
                <th key={name} scope="row">
                  {text(row, rows)}
                </th>
              ) : (
                <td key={name}>{text(row, rows)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
