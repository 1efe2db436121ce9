/** What the visitor's wattmeter says of a run, and whether it may say anything of it. */
import { isOver, measurementOf, wasComputed, type Run } from '@/comparison/run'
import { aboveIdle, plugEnergyOf, type WattmeterReading } from '@/comparison/wattmeter'
import type { Milliseconds, WattHours } from '@/units/quantity'
import { placeOfRun } from '@/figures/estimate-input'
import { usePlayground, useReceived } from '@/playground/react'

/** A finished run of the visitor's own, computed on this machine now and not played again. */
export function useCanBeMetered(run: Run): boolean {
  const { shelf } = usePlayground()
  const isReceived = useReceived() !== undefined
  return (
    !isReceived &&
    isOver(run.state) &&
    wasComputed(run.state) &&
    measurementOf(run.state)?.compute?.kind !== 'recording' &&
    placeOfRun(run, shelf).kind === 'this-device'
  )
}

export interface ShownReading {
  readonly reading: WattmeterReading
  readonly duration: Milliseconds
  /** Undefined where the meter gave too little. */
  readonly total: WattHours | undefined
  /** Undefined where the idle power is not known either. */
  readonly above: WattHours | undefined
}

/** Undefined where no wattmeter was read. */
export function shownReadingOf(run: Run): ShownReading | undefined {
  const { wattmeter: reading, duration } = measurementOf(run.state) ?? {}
  if (reading === undefined || duration === undefined) return undefined
  const total = plugEnergyOf(reading, duration)
  const above = total === undefined ? undefined : aboveIdle(reading, total, duration)
  return { reading, duration, total, above }
}
