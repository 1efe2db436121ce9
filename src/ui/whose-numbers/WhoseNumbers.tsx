/** One answer by every method: the spread of their figures, and why a method has none. */
import type { Run } from '@/comparison/run'
import { useFiguresOfAll, type SourceFigure } from '@/state/estimates'
import { energyIn, formatEnergy, formatRange, numberText, type EnergyUnit } from '@/units/format'
import { Disclosure } from '@/ui/disclosure'
import { RangeChart, RangeTable, type RangeChartRow } from '@/ui/range-chart'
import { words } from '@/words'

const { energy } = words.page

export const WhoseNumbers = ({ run, unit }: { run: Run; unit: EnergyUnit }) => {
  const figures = useFiguresOfAll(run)
  const rows = figures.flatMap((figure) => rowOf(figure, unit))
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
