/** One answer by every method: the spread of their figures, and why a method has none. */
import { energyIn, formatEnergy, formatRange, numberText, type EnergyUnit } from '@/units/format'
import type { WattHours } from '@/units/quantity'
import type { Range } from '@/units/range'
import { Disclosure } from '@/ui/disclosure'
import type { MarkName } from '@/figures/parts/mark-glyph'
import { RangeChart, RangeTable, type RangeChartRow } from '@/ui/range-chart'
import { words } from '@/words'
import { publishedWords } from '@/words/of-published'
import type { PublishedFigure } from './Published'
import './whose-numbers.css'

const { energy } = words.page

/** What one source says. */
export interface SourceFigure {
  readonly sourceId: string
  readonly estimate:
    | { readonly kind: 'estimate'; readonly energy: Range<WattHours>; readonly mark: MarkName }
    | { readonly kind: 'unknown'; readonly why: string }
}

interface WhoseNumbersProps {
  /** Best first. */
  readonly figures: readonly SourceFigure[]
  /** Marks on the same axis: of other queries than this one. */
  readonly published: readonly PublishedFigure[]
  readonly unit: EnergyUnit
}

export const WhoseNumbers = ({ figures, published, unit }: WhoseNumbersProps) => {
  const rows = [
    ...figures.flatMap((figure) => rowOf(figure, unit)),
    ...published.flatMap((figure) => markOf(figure, unit)),
  ]
  const without = figures.flatMap(({ sourceId, estimate }) =>
    estimate.kind === 'unknown' ? [{ sourceId, why: estimate.why }] : [],
  )
  return (
    <section className="whose">
      <h3>{energy.whose}</h3>
      <p>{energy.whoseWhy}</p>
      {rows.length > 0 && (
        <>
          <p className="pane-range">{energy.chart.title(unit)}</p>
          <RangeChart rows={rows} />
          <Disclosure summary={energy.chart.asTable} isLazy>
            <RangeTable rows={rows} of={energy.source} />
          </Disclosure>
        </>
      )}
      {without.length > 0 && <h4>{energy.noCover}</h4>}
      <dl>
        {without.map(({ sourceId, why }) => (
          <div key={sourceId}>
            <dt>{energy.sourceNames[sourceId] ?? sourceId}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function rowOf({ sourceId, estimate }: SourceFigure, unit: EnergyUnit): readonly RangeChartRow[] {
  if (estimate.kind === 'unknown') return []
  const { low, mid, high } = estimate.energy
  const range = { low: energyIn(low, unit), mid: energyIn(mid, unit), high: energyIn(high, unit) }
  return [
    {
      id: sourceId,
      name: `${energy.lensShort[sourceId] ?? sourceId}, ${energy.marks[estimate.mark]}`,
      range,
      label: numberText(range.mid),
      value: formatEnergy(mid, unit),
      ends: formatRange(estimate.energy, unit),
    },
  ]
}

/** A figure of somebody else's query: a mark, not an estimate. */
function markOf({ who, subject, energy, url }: PublishedFigure, unit: EnergyUnit) {
  if (energy === undefined) return []
  const { mid, low = mid, high = mid } = energy
  const row: RangeChartRow = {
    id: `${subject} ${url}`,
    name: publishedWords.published.name(who, subject),
    range: { low: energyIn(low, unit), mid: energyIn(mid, unit), high: energyIn(high, unit) },
    label: numberText(energyIn(mid, unit)),
    value: formatEnergy(mid, unit),
    ends: formatRange({ low, mid, high }, unit),
    tone: 'aside',
  }
  return [row]
}
