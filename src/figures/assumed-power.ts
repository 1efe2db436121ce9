/** What this device is taken to draw while a model answers on it, before any has. */
import { useMemo } from 'react'
import type { DeviceProfile } from '@/comparison/device-profile'
import type { Grade } from '@/comparison/estimate'
import { nothingMeasured } from '@/comparison/measurement'
import type { LiveCompute } from '@/comparison/run-event'
import type { EnergySource } from '@/energy/source'
import { milliseconds, watts, type Watts } from '@/units/quantity'
import type { Range } from '@/units/range'
import { useEnergyBooks } from './queries'
import { usePreferences } from '@/playground/react'

export interface AssumedPower {
  /** At the plug, with all of the device. */
  readonly power: Range<Watts>
  readonly grade: Grade
}

/** The energy of an hour, in Wh, is the power in W. */
const HOUR = milliseconds(3_600_000)
const anyModel = { id: '', model: { id: '', name: '' }, engine: '', setup: {} }

/** By the same source as the figures; undefined where it cannot tell. */
export function assumedPower(
  timed: EnergySource,
  compute: LiveCompute,
  device: DeviceProfile,
): AssumedPower | undefined {
  const estimate = timed.estimate({
    variant: anyModel,
    measurement: { ...nothingMeasured, compute, duration: HOUR, timings: { gpuBusy: HOUR } },
    place: { kind: 'this-device' },
    device,
  })
  if (estimate.kind === 'unknown') return undefined
  const { low, mid, high } = estimate.energy
  return { power: { low: watts(low), mid: watts(mid), high: watts(high) }, grade: estimate.grade }
}

/** Undefined until the books are here. @param adapter As WebGPU names it. */
export function useAssumedPower(adapter: string): AssumedPower | undefined {
  const timed = useEnergyBooks()?.sources.find(({ id }) => id === 'timed')
  const device = usePreferences((preferences) => preferences.device)
  return useMemo(
    () => timed && assumedPower(timed, { kind: 'webgpu', adapter }, device),
    [timed, adapter, device],
  )
}
