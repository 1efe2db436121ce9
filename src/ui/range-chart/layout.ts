/** Where the bars of a chart of ranges stand: a row for each, on a log axis. */
import { cutText, decadesAround, decadeTicks, hasPlace, logScale, textWidth } from '@/ui/plot'

export interface RangeRow {
  readonly id: string
  readonly name: string
  /** In the unit of the axis. Undefined where it is not known; a known zero has no place on a log axis. */
  readonly range: { readonly low: number; readonly mid: number; readonly high: number } | undefined
}

export interface PlacedRow {
  readonly id: string
  /** The name, cut where it would not fit. */
  readonly name: string
  /** Of the bar, upright. */
  readonly y: number
  readonly nameX: number
  readonly nameY: number
  /** Undefined where there is nothing to draw. */
  readonly bar:
    | {
        readonly left: number
        readonly mid: number
        readonly right: number
        readonly valueX: number
      }
    | undefined
}

export interface RangeLayout {
  readonly rows: readonly PlacedRow[]
  readonly ticks: readonly { readonly x: number; readonly value: number }[]
  readonly height: number
  /** Where the bars may stand. */
  readonly left: number
  readonly axisY: number
}

/** Below this width names stand above their bars, and also where they would take too much of it. */
const NARROW = 480
const MOST_OF_NAMES = 0.34
const GAP = 14
const VALUE_WIDTH = 64
const ROW_HEIGHT = 44
const STACKED_ROW_HEIGHT = 52
const AXIS_HEIGHT = 32
const PADDING = 8
/** Half of the first tick's text, where it stands at the edge. */
const TICK_ROOM = 10
/**
 * Lays out at least one row in a drawing of this width, in pixels.
 *
 * @param stretch How much wider names are than those of the page: bold ones, say.
 */
export function rangeLayout(rows: readonly RangeRow[], width: number, stretch = 1): RangeLayout {
  const namesWidth = Math.max(...rows.map(({ name }) => textWidth(name))) * stretch
  const isStacked = width < NARROW || namesWidth + GAP > width * MOST_OF_NAMES
  const left = isStacked ? PADDING + TICK_ROOM : namesWidth + GAP
  const domain = decadesAround(
    rows.flatMap(({ range }) => (range && canBePlaced(range) ? [range.low, range.high] : [])),
  )
  const x = logScale(domain, [left, width - VALUE_WIDTH])
  const rowHeight = isStacked ? STACKED_ROW_HEIGHT : ROW_HEIGHT
  const placed = rows.map(({ id, name, range }, index) => {
    const top = PADDING + index * rowHeight
    const y = top + rowHeight * (isStacked ? 0.7 : 0.5)
    return {
      id,
      name: isStacked ? cutText(name, (width - PADDING) / stretch) : name,
      y,
      nameX: isStacked ? PADDING : 0,
      nameY: isStacked ? top + 16 : y,
      bar:
        range === undefined || !canBePlaced(range)
          ? undefined
          : {
              left: x(range.low),
              mid: x(range.mid),
              right: x(range.high),
              valueX: x(range.high) + GAP,
            },
    }
  })
  const axisY = PADDING + rows.length * rowHeight
  return {
    rows: placed,
    ticks: decadeTicks(domain).map((value) => ({ x: x(value), value })),
    height: axisY + AXIS_HEIGHT,
    left,
    axisY,
  }
}

/** A log axis has no place for zero, nor a chart for what is no number or next to none. */
const canBePlaced = ({ low, mid, high }: NonNullable<RangeRow['range']>): boolean =>
  [low, mid, high].every(hasPlace)
