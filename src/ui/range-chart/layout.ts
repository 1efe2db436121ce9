/** Where the bars of a chart of ranges stand: a row for each, on a log axis. */
import { scaleLog } from 'd3-scale'

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
/** Of a letter, rather too wide than too narrow: the text is not measured. */
const LETTER_WIDTH = 7.8
const WIDE_LETTER_WIDTH = 14
const GAP = 14
const VALUE_WIDTH = 64
const ROW_HEIGHT = 44
const STACKED_ROW_HEIGHT = 52
const AXIS_HEIGHT = 32
const PADDING = 8
/** Half of the first tick's text, where it stands at the edge. */
const TICK_ROOM = 10
/** A log axis shows at least this many times from end to end, so that one bar is not all of it. */
const LEAST_SPAN = 10

/**
 * Lays out at least one row in a drawing of this width, in pixels.
 *
 * @param stretch How much wider names are than those of the page: bold ones, say.
 */
export function rangeLayout(rows: readonly RangeRow[], width: number, stretch = 1): RangeLayout {
  const namesWidth = Math.max(...rows.map(({ name }) => widthOf(name))) * stretch
  const isStacked = width < NARROW || namesWidth + GAP > width * MOST_OF_NAMES
  const left = isStacked ? PADDING + TICK_ROOM : namesWidth + GAP
  const x = scaleLog()
    .domain(domainOf(rows))
    .range([left, width - VALUE_WIDTH])
  const rowHeight = isStacked ? STACKED_ROW_HEIGHT : ROW_HEIGHT
  const placed = rows.map(({ id, name, range }, index) => {
    const top = PADDING + index * rowHeight
    const y = top + rowHeight * (isStacked ? 0.7 : 0.5)
    return {
      id,
      name: isStacked ? cut(name, (width - PADDING) / stretch) : name,
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
    ticks: decadesOf(x.domain()).map((value) => ({ x: x(value), value })),
    height: axisY + AXIS_HEIGHT,
    left,
    axisY,
  }
}

/** Letters from the scripts of East Asia on, and pictures, are about twice as wide. */
const letterWidth = (letter: string): number =>
  (letter.codePointAt(0) ?? 0) >= 0x2e80 ? WIDE_LETTER_WIDTH : LETTER_WIDTH

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + letterWidth(letter), 0)

/** The text, or its beginning with "…" where it is wider. */
function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let taken = LETTER_WIDTH
  for (const letter of text) {
    taken += letterWidth(letter)
    if (taken > width) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}

/** Beyond these powers of ten a number loses its digits, or is no number any more. */
const LOWEST_POWER = -300
const HIGHEST_POWER = 300

/** A log axis has no place for zero, nor a chart for what is no number or next to none. */
const canBePlaced = ({ low, mid, high }: NonNullable<RangeRow['range']>): boolean =>
  [low, mid, high].every((value) => value >= 10 ** LOWEST_POWER && value <= 10 ** HIGHEST_POWER)

/** Whole decades around all ranges. */
function domainOf(rows: readonly RangeRow[]): readonly [number, number] {
  const ranges = rows.flatMap(({ range }) => (range && canBePlaced(range) ? [range] : []))
  if (ranges.length === 0) return [1, LEAST_SPAN]
  const low = 10 ** Math.floor(Math.log10(Math.min(...ranges.map((range) => range.low))))
  const high = 10 ** Math.ceil(Math.log10(Math.max(...ranges.map((range) => range.high))))
  return [low, Math.max(high, low * LEAST_SPAN)]
}

const MOST_TICKS = 6

/** Powers of ten from end to end, thinned out where there are many. */
function decadesOf([low = 1, high = LEAST_SPAN]: readonly number[]): readonly number[] {
  const first = Math.round(Math.log10(low))
  const last = Math.round(Math.log10(high))
  const step = Math.ceil((last - first + 1) / MOST_TICKS)
  const exponents = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return exponents.filter((_, index) => index % step === 0).map((exponent) => 10 ** exponent)
}
