/** Energy against a measure of quality, a point for each model that has both; the table beside it. */
import { memo, useState } from 'react'
import type { ModelRow } from './model-list'
import {
  axisText,
  energyIn,
  energyUnitFor,
  formatEnergy,
  publishedText,
  type EnergyUnit,
} from '@/units/format'
import type { WattHours } from '@/units/quantity'
import { Disclosure } from '@/ui/disclosure'
import { SelectField } from '@/ui/fields'
import { useWidth } from '@/ui/use-width'
import { words } from '@/words'
import { catalogWords } from '@/words/of-catalog'
import { margin, scatterLayout } from './scatter-layout'

const { chart } = catalogWords.models
const FIRST_WIDTH = 900
const HEIGHT = 420
const measures = ['comparia', 'open-llm'] as const
type Measure = (typeof measures)[number]

interface Judged {
  readonly id: string
  readonly name: string
  readonly energy: WattHours
  readonly quality: number
  readonly isGuess: boolean
}

const judgedBy = (rows: readonly ModelRow[], measure: Measure): readonly Judged[] =>
  rows.flatMap(({ card: { id, name }, estimate, quality }) => {
    const score = quality[measure]?.score
    if (estimate?.kind !== 'estimate' || score === undefined) return []
    const isGuess = estimate.mark === 'guess'
    return [{ id, name, energy: estimate.energy.mid, quality: score, isGuess }]
  })

export const QualityChart = memo(({ rows }: { rows: readonly ModelRow[] }) => {
  const [measure, setMeasure] = useState<Measure>('comparia')
  const points = judgedBy(rows, measure)
  const unit = energyUnitFor(points.map(({ energy }) => energy))
  return (
    <section className="models-chart">
      <h2>{chart.title}</h2>
      <SelectField
        label={chart.measure}
        value={measure}
        options={measures.map((value) => ({ value, label: chart.measures[value] }))}
        onChange={setMeasure}
      />
      {points.length === 0 ? (
        <p>{chart.none}</p>
      ) : (
        <>
          <Drawing {...{ points, unit, measure }} />
          <p className="models-note">{chart.note}</p>
          <Disclosure summary={chart.asTable} isLazy>
            <Twin {...{ points, unit, measure }} />
          </Disclosure>
        </>
      )}
    </section>
  )
})
QualityChart.displayName = 'QualityChart'

interface PointsProps {
  readonly points: readonly Judged[]
  readonly unit: EnergyUnit
  readonly measure: Measure
}

const Drawing = ({ points, unit, measure }: PointsProps) => {
  const [ref, width] = useWidth(FIRST_WIDTH)
  const layout = scatterLayout(
    points.map(({ energy, ...point }) => ({ ...point, energy: energyIn(energy, unit) })),
    { width, height: HEIGHT },
  )
  return (
    <figure ref={ref}>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={chart.summary(points.length, chart.y[measure])}
      >
        {layout.xTicks.map(({ x, value }) => (
          <g key={value} className="models-tick">
            <line x1={x} x2={x} y1={margin.top} y2={HEIGHT - margin.bottom} />
            <text x={x} y={HEIGHT - margin.bottom + 18} textAnchor="middle">
              {axisText(value)}
            </text>
          </g>
        ))}
        {layout.yTicks.map(({ y, value }) => (
          <g key={value} className="models-tick">
            <line x1={margin.left} x2={width - margin.right} y1={y} y2={y} />
            <text x={margin.left - 8} y={y + 4} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        <text className="models-axis" x={width - margin.right} y={HEIGHT - 6} textAnchor="end">
          {chart.x(unit)}
        </text>
        <text className="models-axis" x={4} y={12}>
          {chart.y[measure]}
        </text>
        {layout.points.map(({ id, x, y, label }, index) => {
          const point = points[index]
          if (point === undefined) return null
          return (
            <g key={id}>
              <circle
                className={point.isGuess ? 'models-dot models-guess' : 'models-dot'}
                cx={x}
                cy={y}
                r={5}
              >
                <title>
                  {chart.point(
                    point.name,
                    formatEnergy(point.energy, unit),
                    publishedText(point.quality),
                  )}
                </title>
              </circle>
              {label !== undefined && (
                <text className="models-label" x={label.x} y={y + 4} textAnchor={label.anchor}>
                  {label.text}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

const Twin = ({ points, unit, measure }: PointsProps) => (
  <div className="models-scroll" tabIndex={0} role="region" aria-label={chart.asTable}>
    <table className="models">
      <thead>
        <tr>
          <th scope="col">{catalogWords.models.columns.name}</th>
          <th scope="col">{catalogWords.models.columns.energy}</th>
          <th scope="col">{chart.y[measure]}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ id, name, energy, quality, isGuess }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>
              {formatEnergy(energy, unit)}
              {isGuess && <small>{words.page.energy.marks.guess}</small>}
            </td>
            <td>{publishedText(quality)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
