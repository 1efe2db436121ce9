/** The strip: which share of each stretch of time the graphics processor was busy, and what stands below. */
import { decodeSpeedOf, type GpuSample, type Measurement } from '@/comparison/measurement'
import { formatDuration, formatJoules, formatSpeed, percentText } from '@/units/format'
import { milliseconds, type Joules } from '@/units/quantity'
import { deviceWords } from '@/words/of-device'

const { graphics } = deviceWords

export interface StripBar {
  /** From 0 to 1 of the time seen so far. */
  readonly from: number
  readonly width: number
  /** From 0 to 1: the share of the stretch. */
  readonly share: number
}

/** One bar between each two samples; the first from the start. */
export function stripOf(trace: readonly GpuSample[]): readonly StripBar[] {
  const end = trace.at(-1)?.elapsed ?? 0
  if (end <= 0) return []
  return trace.flatMap(({ elapsed, busy }, at) => {
    const before = trace[at - 1]
    const since = before?.elapsed ?? 0
    const width = elapsed - since
    if (width <= 0) return []
    const share = (busy - (before?.busy ?? 0)) / width
    return [{ from: since / end, width: width / end, share: Math.min(1, Math.max(0, share)) }]
  })
}

/**
 * Busy time, idle time, speed and cost so far, each where it is known.
 *
 * @param running Of a run that still answers; undefined once it is over.
 */
export function stripFacts(
  measurement: Measurement,
  running: { readonly joulesSoFar: Joules | undefined } | undefined,
): readonly string[] {
  const { timings, duration } = measurement
  if (timings.gpuBusy === undefined || duration === undefined || duration === 0) return []
  const busy = Math.min(duration, timings.gpuBusy)
  const speed = running && decodeSpeedOf(measurement)
  return [
    graphics.busy(percentText(busy / duration)),
    graphics.idle(formatDuration(milliseconds(duration - busy))),
    timings.gpuPasses !== undefined && graphics.passes(formatDuration(timings.gpuPasses)),
    speed !== undefined && formatSpeed(speed),
    running?.joulesSoFar !== undefined && graphics.soFar(formatJoules(running.joulesSoFar)),
  ].filter((fact) => typeof fact === 'string')
}
