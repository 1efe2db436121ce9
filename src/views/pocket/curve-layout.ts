/** Where the points of the curve stand: accuracy upwards, energy to the right on a log axis. */
import { scaleLinear, scaleLog } from 'd3-scale'

export interface CurvePoint {
  readonly id: string
  readonly label: string
  /** In the unit of the axis; above zero. */
  readonly energy: { readonly low: number; readonly mid: number; readonly high: number }
  /** Shares between 0 and 1. */
  readonly right: { readonly low: number; readonly mid: number; readonly high: number }
}

export interface PlacedPoint {
  readonly id: string
  readonly label: string
  readonly x: number
  readonly y: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Where its name stands, clear of the one before. */
  readonly labelY: number
}

export interface CurveLayout {
  readonly points: readonly PlacedPoint[]
  readonly xTicks: readonly { readonly x: number; readonly text: string }[]
  readonly yTicks: readonly { readonly y: number; readonly text: string }[]
}

export const margin = { top: 32, right: 24, bottom: 44, left: 52 }
const LABEL_HEIGHT = 18

/** Places at least one point in a drawing of this size, in pixels. */
export function curveLayout(
  points: readonly CurvePoint[],
  size: { readonly width: number; readonly height: number },
  text: { readonly energy: (value: number) => string; readonly share: (value: number) => string },
): CurveLayout {
  const x = scaleLog()
    .domain([
      Math.min(...points.map(({ energy }) => energy.low)) / 1.3,
      Math.max(...points.map(({ energy }) => energy.high)) * 1.3,
    ])
    .range([margin.left, size.width - margin.right])
  const lowest = Math.min(...points.map(({ right }) => right.low))
  const y = scaleLinear()
    .domain([Math.max(0, Math.floor(lowest * 10) / 10), 1])
    .range([size.height - margin.bottom, margin.top])
  const placed = points.map(({ id, label, energy, right }) => ({
    id,
    label,
    x: x(energy.mid),
    y: y(right.mid),
    left: x(energy.low),
    right: x(energy.high),
    top: y(right.high),
    bottom: y(right.low),
  }))
  return {
    points: withLabels(placed),
    xTicks: wholeDecades(x.ticks(4)).map((value) => ({ x: x(value), text: text.energy(value) })),
    yTicks: y.ticks(5).map((value) => ({ y: y(value), text: text.share(value) })),
  }
}

/** From the top down, each name at its point or below the name before. */
function withLabels(points: readonly Omit<PlacedPoint, 'labelY'>[]): readonly PlacedPoint[] {
  let lastY = -Infinity
  const labelYs = new Map<string, number>()
  for (const { id, y } of points.toSorted((a, b) => a.y - b.y)) {
    lastY = Math.max(y - 10, lastY + LABEL_HEIGHT)
    labelYs.set(id, lastY)
  }
  return points.map((point) => ({ ...point, labelY: labelYs.get(point.id) ?? point.y }))
}

/** A log axis offers every digit; 1, 2 and 5 of each decade are enough. */
const wholeDecades = (ticks: readonly number[]): readonly number[] =>
  ticks.filter((tick) =>
    [1, 2, 5].includes(Math.round(tick / 10 ** Math.floor(Math.log10(tick) + 1e-9))),
  )
