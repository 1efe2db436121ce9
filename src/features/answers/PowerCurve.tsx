/** The power at the plug while the answer came, as a curve and as a table. */
import { useMemo } from 'react'
import type { SampledPower } from '@/comparison/wattmeter'
import { formatDuration, formatPower } from '@/units/format'
import { watts, type Milliseconds } from '@/units/quantity'
import { Disclosure } from '@/ui/disclosure'
import { useWidth } from '@/ui/use-width'
import { deviceWords } from '@/words/of-device'
import { HEIGHT, margin, powerCurveOf } from './power-curve'

const { curve: text } = deviceWords.wattmeter
const FIRST_WIDTH = 300
/** Between the curve and the words under it. */
const BELOW = 14

interface PowerCurveProps {
  readonly reading: SampledPower
  readonly duration: Milliseconds
}

/** Nothing where there is no curve: in what somebody sent, and with a single reading. */
export const PowerCurve = ({ reading, duration }: PowerCurveProps) => {
  const [ref, width] = useWidth(FIRST_WIDTH)
  const { trace, gaps, idle } = reading
  const curve = useMemo(
    () => powerCurveOf(trace, gaps, { duration, width, idle }),
    [trace, gaps, duration, width, idle],
  )
  const powers = trace.map(({ power }) => power)
  if (trace.length < 2) return null
  const lowest = watts(Math.min(...powers))
  const highest = watts(Math.max(...powers))
  const label = text.label(reading.samples, lowest, highest, duration)
  return (
    <figure ref={ref} className="power-curve">
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        {curve.gaps.map((gap) => (
          <rect key={gap.x} {...gap} y={margin.top} height={HEIGHT - margin.top - margin.bottom} />
        ))}
        {curve.powers.map(({ at, value }) => (
          <g key={value}>
            <line x1={margin.left} x2={width - margin.right} y1={at} y2={at} />
            <text x={margin.left - 6} y={at + 4} textAnchor="end">
              {formatPower(watts(value))}
            </text>
          </g>
        ))}
        {curve.idleAt !== undefined && (
          <line
            className="power-curve-idle"
            x1={margin.left}
            x2={width - margin.right}
            y1={curve.idleAt}
            y2={curve.idleAt}
          />
        )}
        {curve.lines.map((points) => (
          <polyline key={points} points={points} />
        ))}
        <text x={width - margin.right} y={HEIGHT - margin.bottom + BELOW} textAnchor="end">
          {formatDuration(duration)}
        </text>
        {idle !== undefined && (
          <text x={margin.left} y={HEIGHT - margin.bottom + BELOW}>
            {text.idle(idle)}
          </text>
        )}
      </svg>
      <Disclosure summary={text.table} isLazy>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.time}</th>
              <th scope="col">{text.power}</th>
            </tr>
          </thead>
          <tbody>
            {trace.map(({ elapsed, power }) => (
              <tr key={elapsed}>
                <td>{formatDuration(elapsed)}</td>
                <td>{formatPower(power)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  )
}
