/** The energy of each answer as ranges on a log axis, with the same as a table below. */
import type { Comparison } from '@/comparison/comparison'
import { useChartRows, type ChartRow } from './chart-rows'
import { energyIn, energyUnitFor, formatEnergy, formatRange, numberText } from '@/units/format'
import type { EnergyUnit } from '@/units/format'
import { Disclosure } from '@/ui/disclosure'
import { RangeChart, RangeTable, type RangeChartRow } from '@/ui/range-chart'
import { words } from '@/words'
import './energy-chart.css'

const { unknown, chart } = words.page.energy

export const EnergyChart = ({ comparison }: { comparison: Comparison }) => {
  const rows = useChartRows(comparison)
  const unit = energyUnitFor(rows.flatMap(({ energy }) => (energy ? [energy.mid] : [])))
  const drawn = rows.map((row) => drawnRow(row, unit))
  return (
    <figure className="energy-chart">
      {rows.some(({ energy }) => energy !== undefined) && (
        <>
          <figcaption>
            <span>{chart.title(unit)}</span>
            <span>{chart.key}</span>
          </figcaption>
          <RangeChart rows={drawn} />
          <Disclosure summary={chart.asTable} isLazy>
            <RangeTable rows={drawn} of={chart.model} />
          </Disclosure>
        </>
      )}
    </figure>
  )
}

function drawnRow({ id, name, energy, isAccepted }: ChartRow, unit: EnergyUnit): RangeChartRow {
  const tone = isAccepted ? { tone: 'accepted' as const } : {}
  if (energy === undefined)
    return { id, name, range: undefined, label: unknown, value: unknown, ends: unknown, ...tone }
  const range = {
    low: energyIn(energy.low, unit),
    mid: energyIn(energy.mid, unit),
    high: energyIn(energy.high, unit),
  }
  return {
    id,
    name,
    range,
    label: range.low > 0 ? numberText(range.mid) : formatEnergy(energy.mid, unit),
    value: formatEnergy(energy.mid, unit),
    ends: formatRange(energy, unit),
    ...tone,
  }
}
