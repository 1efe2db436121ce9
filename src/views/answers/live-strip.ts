/** The shape of the strip: which share of each stretch of time the graphics processor was busy. */
import type { GpuSample } from '@/comparison/measurement'

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
