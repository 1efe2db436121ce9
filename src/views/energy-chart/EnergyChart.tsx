/** Horizontal ranges on a log axis, directly labelled, with the same as a table below. */
import type { Comparison } from '@/comparison/comparison'
import { useChartRows, type ChartRow } from '@/state/chart-rows'
import {
  axisText,
  energyIn,
  energyUnitFor,
  formatEnergy,
  formatRange,
  numberText,
  type EnergyUnit,
} from '@/units/format'
import { Disclosure } from '@/ui/disclosure'
import { useWidth } from '@/ui/use-width'
import { words } from '@/words'
import { energyLayout } from './layout'
import './energy-chart.css'

const { chart } = words.page.energy
const FIRST_WIDTH = 700

export const EnergyChart = ({ comparison }: { comparison: Comparison }) => {
  const [ref, width] = useWidth(FIRST_WIDTH)
  const rows = useChartRows(comparison)
  const unit = energyUnitFor(rows.flatMap(({ energy }) => (energy ? [energy.mid] : [])))
  const isKnown = rows.some(({ energy }) => energy !== undefined)
  return (
    <figure ref={ref} className="energy-chart">
      {isKnown && (
        <>
          <figcaption>
            <span>{chart.title(unit)}</span>
            <span>{chart.key}</span>
          </figcaption>
          <Drawing rows={rows} unit={unit} width={width} />
          <Disclosure summary={chart.asTable} isLazy>
            <Table rows={rows} unit={unit} />
          </Disclosure>
        </>
      )}
    </figure>
  )
}

interface DrawingProps {
  readonly rows: readonly ChartRow[]
  readonly unit: EnergyUnit
  readonly width: number
}

const Drawing = ({ rows, unit, width }: DrawingProps) => {
  const bars = rows.map(({ id, name, energy }) => ({
    id,
    name,
    energy: energy && {
      low: energyIn(energy.low, unit),
      mid: energyIn(energy.mid, unit),
      high: energyIn(energy.high, unit),
    },
  }))
  const layout = energyLayout(bars, width)
  const summary = rows.map(({ name, energy }) =>
    energy === undefined
      ? chart.row(name, formatEnergy(undefined))
      : words.ui.chart.row(name, formatEnergy(energy.mid, unit), formatRange(energy, unit)),
  )
  return (
    <svg width={width} height={layout.height} role="img" aria-label={summary.join('; ')}>
      {layout.ticks.map(({ x, value }) => (
        <g key={value} className="energy-chart-tick">
          <line x1={x} x2={x} y1={4} y2={layout.axisY} />
          <text x={x} y={layout.axisY + 20} textAnchor="middle">
            {axisText(value)}
          </text>
        </g>
      ))}
      {layout.rows.map(({ id, name, y, nameX, nameY, bar }, index) => {
        const row = rows[index]
        return (
          <g key={id} className={row?.isAccepted === true ? 'energy-chart-accepted' : undefined}>
            <text className="energy-chart-name" x={nameX} y={nameY + 5}>
              {name}
            </text>
            {bar === undefined ? (
              <text className="energy-chart-unknown" x={layout.left + 8} y={y + 5}>
                {row?.energy === undefined
                  ? words.page.energy.unknown
                  : formatEnergy(row.energy.mid, unit)}
              </text>
            ) : (
              <>
                <line className="energy-chart-range" x1={bar.left} x2={bar.right} y1={y} y2={y} />
                <circle className="energy-chart-dot" cx={bar.mid} cy={y} r={6} />
                <text className="energy-chart-value" x={bar.valueX} y={y + 5}>
                  {numberText(bars[index]?.energy?.mid ?? NaN)}
                </text>
              </>
            )}
          </g>
        )
      })}
    </svg>
  )
}

const Table = ({ rows, unit }: { rows: readonly ChartRow[]; unit: EnergyUnit }) => (
  <table className="energy-chart-table">
    <thead>
      <tr>
        <th scope="col">{chart.model}</th>
        <th scope="col">{chart.best}</th>
        <th scope="col">{chart.range}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, name, energy }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <td>{formatEnergy(energy?.mid, unit)}</td>
          <td>{energy === undefined ? words.page.energy.unknown : formatRange(energy, unit)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
