/**
 * From the readings of a wattmeter to the energy of a run, with its range: trapezoids between readings,
 * or the meter's own count of energy where that tells it closer.
 *
 *   E = Σ (Pᵢ + Pᵢ₊₁)/2 · Δtᵢ
 *
 * Where no reading came for long, the power is not made up: the range goes from the lowest to the highest
 * that was seen. Source: `docs/method.md`, "Metered".
 */
import { stepOf, type MeterGap, type PowerSample, type SampledPower } from '@/comparison/wattmeter'
import {
  between,
  energyOver,
  milliseconds,
  times,
  wattHours,
  watts,
  type Instant,
  type Milliseconds,
  type WattHours,
  type Watts,
} from '@/units/quantity'
import type { Range } from '@/units/range'
import { countedEnergy } from './counter'
import type { MeterSample, MeterSeries } from './sampler'

/** A pause between two readings longer than this many intervals is a gap, if it is longer than the lag. */
const GAP_INTERVALS = 3
/** Of the run; with less of it seen there is no figure. */
const LEAST_SEEN = 0.5
/** From so many readings on they average out what each of them misses. */
const MANY = 10
/** Assumption, over n readings: with few, a peak may lie between them. */
const MISSED_PEAK = 0.25
/** Assumption: a plug shows the mean of about the last second. */
const LAG = milliseconds(1000)
const MOST_KEPT = 240

export interface Span {
  readonly from: Instant
  readonly to: Instant
}

/** Between two readings, or from the edge of the run to the nearest one; cut to the run. */
interface Stretch {
  readonly time: Milliseconds
  readonly from: PowerSample
  readonly to: PowerSample
  /** Of the readings around it. */
  readonly lowest: Watts
  readonly highest: Watts
  readonly isGap: boolean
}

/** `idle` is kept with the reading, and bounds what is not known. */
export function readingOf(series: MeterSeries, span: Span, idle?: Watts): SampledPower {
  const during = series.samples.filter(({ at }) => at >= span.from && at <= span.to)
  const stretches = stretchesOf(series, span)
  const gaps = stretches
    .filter(({ isGap }) => isGap)
    .map(({ from, to }): MeterGap => ({ from: from.elapsed, to: to.elapsed }))
  const duration = between(span.from, span.to)
  const unseen = gaps.reduce((sum, { from, to }) => sum + to - from, 0)
  const isSeen = stretches.length > 0 && duration > 0 && unseen / duration <= 1 - LEAST_SEEN
  const best = isSeen ? closestOf(series, span, stretches, during.length, idle) : undefined
  return {
    how: 'sampled',
    by: best?.by ?? 'power',
    ...(best && { energy: best.energy }),
    ...(idle !== undefined && { idle }),
    samples: during.length,
    failures: series.failures,
    gaps: stretches.length === 0 ? [{ from: milliseconds(0), to: duration }] : gaps,
    trace: thinned(traceOf(stretches)),
    ...(series.problem && { problem: series.problem }),
  }
}

/** The narrower of what power and counter tell. */
function closestOf(
  series: MeterSeries,
  span: Span,
  stretches: readonly Stretch[],
  count: number,
  idle: Watts | undefined,
): Pick<SampledPower, 'by'> & { readonly energy: Range<WattHours> } {
  const byPower = summed(stretches, count, idle, stepOf(series.samples.map(({ power }) => power)))
  const counted = countedEnergy(series.samples, span)
  const width = ({ low, high }: Range<WattHours>) => high - low
  return counted !== undefined && width(counted) < width(byPower)
    ? { by: 'counter', energy: counted }
    : { by: 'power', energy: byPower }
}

/** The power between two readings at an instant between them, on the straight line. */
function powerAt(before: MeterSample, after: MeterSample, at: Instant): Watts {
  const share = after.at === before.at ? 0 : (at - before.at) / (after.at - before.at)
  return watts(before.power + (after.power - before.power) * share)
}

const gapFrom = ({ samples, interval }: MeterSeries): number => {
  const pauses = samples
    .slice(1)
    .map(({ at }, index) => at - (samples[index]?.at ?? at))
    .toSorted((a, b) => a - b)
  const typical = pauses[Math.floor(pauses.length / 2)] ?? 0
  return Math.max(LAG, GAP_INTERVALS * Math.max(interval, typical))
}

/** In order and without holes, over the whole span; empty where there is no reading at all. */
function stretchesOf(series: MeterSeries, { from, to }: Span): readonly Stretch[] {
  const { samples } = series
  const inside = samples.filter(({ at }) => at >= from && at <= to)
  const before = samples.findLast(({ at }) => at < from)
  const after = samples.find(({ at }) => at > to)
  // At an edge with nothing beyond, the nearest reading is held.
  const first = before ?? inside[0] ?? after
  const last = after ?? inside.at(-1) ?? before
  if (first === undefined || last === undefined) return []
  const points: readonly MeterSample[] = [
    before ?? { ...first, at: from },
    ...inside,
    after ?? { ...last, at: to },
  ]
  const limit = gapFrom(series)
  return points.slice(1).flatMap((end, index): Stretch[] => {
    const start = points[index]
    if (start === undefined) return []
    const [startsAt, endsAt] = [start.at < from ? from : start.at, end.at > to ? to : end.at]
    if (endsAt <= startsAt) return []
    return [
      {
        time: between(startsAt, endsAt),
        from: { elapsed: between(from, startsAt), power: powerAt(start, end, startsAt) },
        to: { elapsed: between(from, endsAt), power: powerAt(start, end, endsAt) },
        lowest: watts(Math.min(start.power, end.power)),
        highest: watts(Math.max(start.power, end.power)),
        isGap: end.at - start.at > limit,
      },
    ]
  })
}

const energyOf = (stretches: readonly Stretch[], powerOf: (stretch: Stretch) => number): number =>
  stretches.reduce((sum, stretch) => sum + energyOver(watts(powerOf(stretch)), stretch.time), 0)

/** Trapezoids, and how far they may be off to either side, added up. */
function summed(
  stretches: readonly Stretch[],
  count: number,
  idle: Watts | undefined,
  step: Watts,
): Range<WattHours> {
  const mean = ({ from, to }: Stretch) => (from.power + to.power) / 2
  const mid = energyOf(stretches, mean)
  const [seen, gaps] = [stretches.filter((one) => !one.isGap), stretches.filter((one) => one.isGap)]
  const lowest = Math.min(idle ?? Infinity, ...stretches.map((one) => one.lowest))
  const highest = Math.max(...stretches.map((one) => one.highest))
  // Each stretch may have been as low, or as high, as its ends; many of them average out.
  const off = (powerOf: (stretch: Stretch) => number): number => {
    const each = seen.map((one) => Math.abs(energyOf([one], powerOf) - energyOf([one], mean)))
    return count < MANY ? each.reduce((sum, one) => sum + one, 0) : Math.hypot(...each)
  }
  const missed = count < MANY ? (mid * MISSED_PEAK) / Math.max(1, count) : 0
  const time = milliseconds(stretches.reduce((sum, one) => sum + one.time, 0))
  const rounding = energyOver(times(step, 1 / 2), time)
  const delay = lagOf(stretches, time)
  const either = missed + rounding
  const down =
    either +
    off((one) => one.lowest) +
    (energyOf(gaps, mean) - energyOf(gaps, () => lowest)) +
    Math.max(0, -delay)
  const up =
    either +
    off((one) => one.highest) +
    (energyOf(gaps, () => highest) - energyOf(gaps, mean)) +
    Math.max(0, delay)
  return {
    low: wattHours(Math.max(0, mid - down)),
    mid: wattHours(mid),
    high: wattHours(mid + up),
  }
}

/** What a meter that lags has left out at the end, less what it took in at the start; may be negative. */
function lagOf(stretches: readonly Stretch[], time: Milliseconds): number {
  const start = stretches[0]?.from.power ?? watts(0)
  const end = stretches.at(-1)?.to.power ?? watts(0)
  const lag = milliseconds(Math.min(LAG, time))
  return energyOver(end, lag) - energyOver(start, lag)
}

const traceOf = (stretches: readonly Stretch[]): readonly PowerSample[] => {
  const [first] = stretches
  return first === undefined ? [] : [first.from, ...stretches.map(({ to }) => to)]
}

/** Every second one goes until they are few enough to draw; the ends stay. */
function thinned(trace: readonly PowerSample[]): readonly PowerSample[] {
  if (trace.length <= MOST_KEPT) return trace
  return thinned(trace.filter((_, index) => index % 2 === 0 || index === trace.length - 1))
}
