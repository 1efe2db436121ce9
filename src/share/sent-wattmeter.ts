/** A wattmeter's reading in a receipt: what its figure follows from, without the curve and the address. */
import type { WattmeterReading } from '@/comparison/wattmeter'
import { wattHours, watts } from '@/units/quantity'
import type { ReceiptRun } from './receipt-schema'
import { rounded } from './rounded'

type Sent = NonNullable<NonNullable<ReceiptRun['measurement']>['wattmeter']>

/** Undefined where the meter gave no energy: there is then nothing that a figure follows from. */
export function sentWattmeter(reading: WattmeterReading): Sent | undefined {
  const { how, idle } = reading
  const idleW = idle === undefined ? {} : { idleW: rounded(idle) }
  switch (reading.how) {
    case 'power':
      return { how, runningW: reading.running, ...idleW }
    case 'energy':
      return { how, wh: reading.energy, ...idleW }
    case 'sampled': {
      const { energy, samples } = reading
      if (energy === undefined) return undefined
      const [lowWh, wh, highWh] = [energy.low, energy.mid, energy.high].map(rounded)
      if (lowWh === undefined || wh === undefined || highWh === undefined) return undefined
      return { how, lowWh, wh, highWh, samples, ...idleW }
    }
  }
}

/** Undefined where what was sent is not whole: a figure by it then does not follow. */
export function openedWattmeter(sent: Sent | undefined): WattmeterReading | undefined {
  if (sent === undefined) return undefined
  const { how, runningW, idleW, lowWh, wh, highWh, samples } = sent
  const idle = idleW === undefined ? {} : { idle: watts(idleW) }
  if (how === 'power')
    return runningW === undefined ? undefined : { how, running: watts(runningW), ...idle }
  if (wh === undefined) return undefined
  if (how === 'energy') return { how, energy: wattHours(wh), ...idle }
  if (lowWh === undefined || highWh === undefined || samples === undefined) return undefined
  const energy = { low: wattHours(lowWh), mid: wattHours(wh), high: wattHours(highWh) }
  return { how, energy, samples, by: 'power', failures: 0, gaps: [], trace: [], ...idle }
}
