/** Accuracy against energy for each answer, a point for each variant; the table stands beside it. */
import type { CurveRow } from './family-curve'
import { energyIn, energyUnitFor, formatEnergy, axisText, percentText } from '@/units/format'
import { useWidth } from '@/ui/use-width'
import { catalogWords } from '@/words/of-catalog'
import { curveLayout, margin, type CurvePoint } from './curve-layout'

const { chart } = catalogWords.pocket
const HEIGHT = 320
const FIRST_WIDTH = 640

export const CurveChart = ({ rows }: { rows: readonly CurveRow[] }) => {
  const [ref, width] = useWidth(FIRST_WIDTH)
  const unit = energyUnitFor(rows.flatMap(({ energy }) => (energy ? [energy.mid] : [])))
  const points = rows.flatMap(({ variant, name, energy, tally }): CurvePoint[] =>
    energy === undefined || tally.inside === undefined
      ? []
      : [
          {
            id: variant.id,
            label: name,
            energy: {
              low: energyIn(energy.low, unit),
              mid: energyIn(energy.mid, unit),
              high: energyIn(energy.high, unit),
            },
            right: tally.inside,
          },
        ],
  )
  if (points.length === 0) return null
  const layout = curveLayout(
    points,
    { width, height: HEIGHT },
    { energy: axisText, share: percentText },
  )
  const summary = rows.flatMap(({ name, energy, tally }) =>
    energy === undefined || tally.inside === undefined
      ? []
      : [chart.point(name, percentText(tally.inside.mid), formatEnergy(energy.mid, unit))],
  )
  return (
    <figure ref={ref} className="curve">
      <figcaption>{chart.title}</figcaption>
      <svg width={width} height={HEIGHT} role="img" aria-label={chart.summary(summary)}>
        <g className="curve-axis">
          {layout.xTicks.map(({ x, text }) => (
            <g key={x}>
              <line x1={x} x2={x} y1={margin.top} y2={HEIGHT - margin.bottom} />
              <text x={x} y={HEIGHT - margin.bottom + 18} textAnchor="middle">
                {text}
              </text>
            </g>
          ))}
          {layout.yTicks.map(({ y, text }) => (
            <g key={y}>
              <line x1={margin.left} x2={width - margin.right} y1={y} y2={y} />
              <text x={margin.left - 8} y={y + 4} textAnchor="end">
                {text}
              </text>
            </g>
          ))}
          <text x={width - margin.right} y={HEIGHT - 6} textAnchor="end">
            {chart.x(unit)}
          </text>
        </g>
        {layout.points.map(({ id, y, left, right }) => (
          <line key={id} className="curve-range" x1={left} x2={right} y1={y} y2={y} />
        ))}
        {layout.points.map(({ id, label, labelX, labelY, anchor }) => (
          <text key={id} className="curve-label" x={labelX} y={labelY} textAnchor={anchor}>
            {label}
          </text>
        ))}
        {layout.points.map(({ id, x, y, top, bottom }) => (
          <g key={id}>
            <line className="curve-share" x1={x} x2={x} y1={top} y2={bottom} />
            <circle className="curve-dot" cx={x} cy={y} r={6} />
          </g>
        ))}
      </svg>
      <p className="curve-note">{chart.note}</p>
    </figure>
  )
}
