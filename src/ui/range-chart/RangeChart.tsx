/** Horizontal ranges on a log axis, directly labelled. Its table twin is `RangeTable`. */
import { axisText } from '@/units/format'
import { useWidth } from '@/ui/use-width'
import { words } from '@/words'
import { rangeLayout } from './layout'
import './range-chart.css'

const FIRST_WIDTH = 700

export interface RangeChartRow {
  readonly id: string
  readonly name: string
  /** In the unit of the axis; undefined where it is not known. */
  readonly range: { readonly low: number; readonly mid: number; readonly high: number } | undefined
  /** Of the bar, beside it; where there is none, what stands in its place. */
  readonly label: string
  /** Both, with unit: for the table, and to be read aloud. */
  readonly value: string
  readonly ends: string
  /** `aside`: of another kind than the other rows, and drawn so. */
  readonly tone?: 'accepted' | 'aside'
}

const spoken = ({ name, range, value, ends }: RangeChartRow): string =>
  range === undefined ? words.ui.chart.without(name, value) : words.ui.chart.row(name, value, ends)

export const RangeChart = ({ rows }: { rows: readonly RangeChartRow[] }) => {
  const [ref, width] = useWidth(FIRST_WIDTH)
  const layout = rangeLayout(rows, width)
  return (
    <section ref={ref} className="range-chart">
      <svg width={width} height={layout.height} role="img" aria-label={rows.map(spoken).join('; ')}>
        {layout.ticks.map(({ x, value }) => (
          <g key={value} className="range-chart-tick">
            <line x1={x} x2={x} y1={4} y2={layout.axisY} />
            <text x={x} y={layout.axisY + 20} textAnchor="middle">
              {axisText(value)}
            </text>
          </g>
        ))}
        {layout.rows.map(({ id, name, y, nameX, nameY, bar }, index) => (
          <g key={id} className={`range-chart-${rows[index]?.tone ?? 'plain'}`}>
            <text className="range-chart-name" x={nameX} y={nameY + 5}>
              {name}
            </text>
            {bar === undefined ? (
              <text className="range-chart-unknown" x={layout.left + 8} y={y + 5}>
                {rows[index]?.label}
              </text>
            ) : (
              <>
                <line className="range-chart-bar" x1={bar.left} x2={bar.right} y1={y} y2={y} />
                <circle className="range-chart-dot" cx={bar.mid} cy={y} r={6} />
                <text className="range-chart-value" x={bar.valueX} y={y + 5}>
                  {rows[index]?.label}
                </text>
              </>
            )}
          </g>
        ))}
      </svg>
    </section>
  )
}

interface RangeTableProps {
  readonly rows: readonly RangeChartRow[]
  /** Of the first column: what the rows are. */
  readonly of: string
}

export const RangeTable = ({ rows, of }: RangeTableProps) => (
  <table className="range-chart-table">
    <thead>
      <tr>
        <th scope="col">{of}</th>
        <th scope="col">{words.ui.chart.best}</th>
        <th scope="col">{words.ui.chart.range}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, name, value, ends }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <td>{value}</td>
          <td>{ends}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
