/** The shape of the curve of power: its axes, and a line for each stretch without a gap. */
import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import type { MeterGap, PowerSample } from '@/comparison/wattmeter'
import type { Milliseconds, Watts } from '@/units/quantity'

export const HEIGHT = 84
export const margin = { top: 8, right: 4, bottom: 18, left: 40 } as const
const TICKS = 3

interface Tick {
  readonly at: number
  readonly value: number
}

export interface PowerCurve {
  /** Points of a polyline, as SVG wants them; one for each stretch. */
  readonly lines: readonly string[]
  readonly gaps: readonly { readonly x: number; readonly width: number }[]
  /** In watts, from the bottom. */
  readonly powers: readonly Tick[]
  /** Where the line of idle power is; undefined where it is not known. */
  readonly idleAt: number | undefined
}

/** From zero watts, so that the height is the power, and over the whole time of the run. */
export function powerCurveOf(
  trace: readonly PowerSample[],
  gaps: readonly MeterGap[],
  { duration, width, idle }: { duration: Milliseconds; width: number; idle: Watts | undefined },
): PowerCurve {
  const most = max([...trace.map(({ power }) => power), idle ?? 0]) ?? 0
  const x = scaleLinear([0, duration], [margin.left, width - margin.right])
  const y = scaleLinear([0, most > 0 ? most : 1], [HEIGHT - margin.bottom, margin.top]).nice(TICKS)
  const isBetween = (before: PowerSample, after: PowerSample) =>
    gaps.some(({ from, to }) => from < after.elapsed && to > before.elapsed)
  const stretches = trace.reduce<PowerSample[][]>((found, sample) => {
    const last = found.at(-1)
    const before = last?.at(-1)
    if (last === undefined || before === undefined || isBetween(before, sample))
      found.push([sample])
    else last.push(sample)
    return found
  }, [])
  return {
    lines: stretches.map((stretch) =>
      stretch.map(({ elapsed, power }) => `${x(elapsed)},${y(power)}`).join(' '),
    ),
    gaps: gaps.map(({ from, to }) => ({ x: x(from), width: x(to) - x(from) })),
    powers: y.ticks(TICKS).map((value) => ({ at: y(value), value })),
    idleAt: idle === undefined ? undefined : y(idle),
  }
}
