/** The figures of a received comparison as published, beside what this page works out today. */
import { useMemo } from 'react'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { useTodaysEstimates } from './estimates'
import { isSameFigure, type Received } from './received'

export interface ChangedFigure {
  readonly runId: string
  readonly name: string
  readonly published: EnergyFigure | undefined
  readonly today: EnergyEstimate
}

/**
 * Only where they differ and can be compared: a figure that was timed hangs on the sender's device, so
 * without that there is no today's; what a host or a meter said cannot be worked out again at all.
 */
export function useChangedFigures(received: Received): readonly ChangedFigure[] {
  const { comparison, published, device, level } = received
  const todays = useTodaysEstimates(comparison.runs)
  return useMemo(() => {
    if (level === 'prompt') return []
    return comparison.runs.flatMap(({ id, variant }, index) => {
      const today = todays[index]
      const then = published.get(id)
      if (today === undefined || !canBeCompared(then, today, device !== undefined)) return []
      return [{ runId: id, name: variant.model.name, published: then, today }]
    })
  }, [comparison, published, device, level, todays])
}

function canBeCompared(
  then: EnergyFigure | undefined,
  today: EnergyEstimate,
  isDeviceKnown: boolean,
): boolean {
  const hangsOnDevice = [then?.mark, today.kind === 'estimate' && today.mark].includes('timed')
  if (then?.mark === 'metered' || (hangsOnDevice && !isDeviceKnown)) return false
  if (then === undefined) return today.kind === 'estimate'
  return today.kind === 'unknown' || !isSameFigure(then, today)
}
