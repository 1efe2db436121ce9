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
  /** Where its name stands: over or under the bar, clear of other names, on the side that has room. */
  readonly labelX: number
  readonly labelY: number
  readonly anchor: 'start' | 'end'
}

export interface CurveLayout {
  readonly points: readonly PlacedPoint[]
  readonly xTicks: readonly { readonly x: number; readonly text: string }[]
  readonly yTicks: readonly { readonly y: number; readonly text: string }[]
}

export const margin = { top: 32, right: 24, bottom: 44, left: 52 }
const LABEL_HEIGHT = 18
/** From a point to its name, beside the upright bar and over or under the one across. */
const LABEL_ASIDE = 10
const LABEL_OVER = 10
const LABEL_UNDER = 22
/** As wide as a name may be, in bold letters of 14 pixels. */
const LABEL_WIDTH = 140

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
    points: withLabels(placed, size),
    xTicks: wholeDecades(x.ticks(4)).map((value) => ({ x: x(value), text: text.energy(value) })),
    yTicks: y.ticks(5).map((value) => ({ y: y(value), text: text.share(value) })),
  }
}

/** The first name over its point; from there down, each under its point or under the name before. */
function withLabels(
  points: readonly Omit<PlacedPoint, 'labelX' | 'labelY' | 'anchor'>[],
  size: { readonly width: number; readonly height: number },
): readonly PlacedPoint[] {
  let lastY = -Infinity
  const labelYs = new Map<string, number>()
  for (const [place, { id, y }] of points.toSorted((a, b) => a.y - b.y).entries()) {
    lastY = place === 0 ? y - LABEL_OVER : Math.max(y + LABEL_UNDER, lastY + LABEL_HEIGHT)
    labelYs.set(id, lastY)
  }
  const overflow = Math.max(0, lastY - (size.height - margin.bottom - 6))
  return points.map((point) => {
    const hasRoom = point.x + LABEL_ASIDE + LABEL_WIDTH <= size.width
    return {
      ...point,
      labelX: point.x + (hasRoom ? LABEL_ASIDE : -LABEL_ASIDE),
      labelY: (labelYs.get(point.id) ?? point.y) - overflow,
      anchor: hasRoom ? 'start' : 'end',
    }
  })
}

/** A log axis offers every digit; 1, 2 and 5 of each decade are enough. */
const wholeDecades = (ticks: readonly number[]): readonly number[] =>
  ticks.filter((tick) =>
    [1, 2, 5].includes(Math.round(tick / 10 ** Math.floor(Math.log10(tick) + 1e-9))),
  )
