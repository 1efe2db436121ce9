/** Where models stand in the chart of energy (log) against a measure of quality. */
import { extent } from 'd3-array'
import { scaleLinear, scaleLog } from 'd3-scale'

export interface ScatterPoint {
  readonly id: string
  readonly name: string
  /** In the unit of the axis; above zero. */
  readonly energy: number
  readonly quality: number
}

export interface PlacedPoint {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Only where there is room for it; else the name is read on the point. */
  readonly label:
    { readonly text: string; readonly x: number; readonly anchor: 'start' | 'end' } | undefined
}

export interface ScatterLayout {
  readonly points: readonly PlacedPoint[]
  readonly xTicks: readonly { readonly x: number; readonly value: number }[]
  readonly yTicks: readonly { readonly y: number; readonly value: number }[]
}

export const margin = { top: 16, right: 20, bottom: 44, left: 52 }
const LETTER_WIDTH = 6.6
const LABEL_HEIGHT = 15
const LABEL_GAP = 9
const Y_TICKS = 5

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Places at least one point in a drawing of this size, in pixels. */
export function scatterLayout(
  points: readonly ScatterPoint[],
  { width, height }: { readonly width: number; readonly height: number },
): ScatterLayout {
  const [least = 1, most = 10] = extent(points, ({ energy }) => energy)
  const [worst = 0, best = 1] = extent(points, ({ quality }) => quality)
  const span = best - worst || 1
  const x = scaleLog()
    .domain([least / 1.5, most * 1.5])
    .range([margin.left, width - margin.right])
  const y = scaleLinear()
    .domain([worst - span * 0.06, best + span * 0.06])
    .range([height - margin.bottom, margin.top])
  const placed = points.map(({ id, name, energy, quality }) => ({
    id,
    name,
    x: x(energy),
    y: y(quality),
  }))
  return {
    points: withLabels(placed, width),
    xTicks: decades(x.domain()).map((value) => ({ x: x(value), value })),
    yTicks: y.ticks(Y_TICKS).map((value) => ({ y: y(value), value })),
  }
}

/** Names from the top down, each where it meets no point and no other name. */
function withLabels(
  points: readonly {
    readonly id: string
    readonly name: string
    readonly x: number
    readonly y: number
  }[],
  width: number,
): readonly PlacedPoint[] {
  const taken: Box[] = points.map(({ x, y }) => ({
    left: x - 5,
    right: x + 5,
    top: y - 5,
    bottom: y + 5,
  }))
  const labels = new Map<string, PlacedPoint['label']>()
  for (const { id, name, x, y } of points.toSorted((a, b) => a.y - b.y)) {
    const length = name.length * LETTER_WIDTH
    const isFree = (left: number): boolean => {
      const box = {
        left,
        right: left + length,
        top: y - LABEL_HEIGHT / 2,
        bottom: y + LABEL_HEIGHT / 2,
      }
      if (box.left < margin.left || box.right > width) return false
      if (taken.some((other) => meet(box, other))) return false
      taken.push(box)
      return true
    }
    if (isFree(x + LABEL_GAP)) labels.set(id, { text: name, x: x + LABEL_GAP, anchor: 'start' })
    else if (isFree(x - LABEL_GAP - length))
      labels.set(id, { text: name, x: x - LABEL_GAP, anchor: 'end' })
  }
  return points.map(({ id, x, y }) => ({ id, x, y, label: labels.get(id) }))
}

function decades([low = 1, high = 10]: readonly number[]): readonly number[] {
  const first = Math.ceil(Math.log10(low))
  const last = Math.floor(Math.log10(high))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => 10 ** (first + index))
}
