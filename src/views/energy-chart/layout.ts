/** Where the bars of the energy chart stand: a row for each answer, energy on a log axis. */
import { scaleLog } from 'd3-scale'

export interface EnergyRow {
  readonly id: string
  readonly name: string
  /** In the unit of the axis; above zero. Undefined where it is not known. */
  readonly energy: { readonly low: number; readonly mid: number; readonly high: number } | undefined
}

export interface PlacedRow {
  readonly id: string
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

export interface EnergyLayout {
  readonly rows: readonly PlacedRow[]
  readonly ticks: readonly { readonly x: number; readonly value: number }[]
  readonly height: number
  /** Where the bars may stand. */
  readonly left: number
  readonly axisY: number
}

/** Below this width a name stands above its bar. */
const NARROW = 480
const NAME_WIDTH = 150
const VALUE_WIDTH = 64
const ROW_HEIGHT = 44
const NARROW_ROW_HEIGHT = 52
const AXIS_HEIGHT = 32
const PADDING = 8
/** A log axis shows at least this many times from end to end, so that one bar is not all of it. */
const LEAST_SPAN = 10

/** Lays out at least one row in a drawing of this width, in pixels. */
export function energyLayout(rows: readonly EnergyRow[], width: number): EnergyLayout {
  const isNarrow = width < NARROW
  const left = isNarrow ? PADDING : NAME_WIDTH
  const x = scaleLog()
    .domain(domainOf(rows))
    .range([left, width - VALUE_WIDTH])
  const rowHeight = isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT
  const placed = rows.map(({ id, name, energy }, index) => {
    const top = PADDING + index * rowHeight
    const y = top + rowHeight * (isNarrow ? 0.7 : 0.5)
    return {
      id,
      name,
      y,
      nameX: isNarrow ? PADDING : 0,
      nameY: isNarrow ? top + 16 : y,
      bar: energy && {
        left: x(energy.low),
        mid: x(energy.mid),
        right: x(energy.high),
        valueX: x(energy.high) + 14,
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

/** Whole decades around all ranges. */
function domainOf(rows: readonly EnergyRow[]): readonly [number, number] {
  const energies = rows.flatMap(({ energy }) => energy ?? [])
  if (energies.length === 0) return [1, LEAST_SPAN]
  const low = 10 ** Math.floor(Math.log10(Math.min(...energies.map((energy) => energy.low))))
  const high = 10 ** Math.ceil(Math.log10(Math.max(...energies.map((energy) => energy.high))))
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
