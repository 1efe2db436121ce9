/** How a wattmeter's reading is kept. Never the meter's address: it is kept with the preferences alone. */
import * as v from 'valibot'
import { numberOf, wholeOf } from '@/comparison/number-schema'
import { meterProblems, type WattmeterReading } from '@/comparison/wattmeter'
import { milliseconds, wattHours, watts, type Watts } from '@/units/quantity'

const MOST_SAMPLES = 5000
const power = numberOf('watts')
const energy = numberOf('wattHours')
const time = numberOf('milliseconds')
const count = wholeOf('count')
const optional = v.exactOptional
const pairsOf = (second: typeof time) =>
  v.pipe(v.array(v.tuple([time, second])), v.maxLength(MOST_SAMPLES))

export const wattmeterRecord = v.variant('how', [
  v.object({ how: v.literal('power'), runningW: power, idleW: optional(power) }),
  v.object({ how: v.literal('energy'), wh: energy, idleW: optional(power) }),
  v.object({
    how: v.literal('sampled'),
    by: v.picklist(['power', 'counter']),
    energyWh: optional(
      v.pipe(
        v.object({ low: energy, mid: energy, high: energy }),
        v.check(({ low, mid, high }) => low <= mid && mid <= high),
      ),
    ),
    idleW: optional(power),
    samples: count,
    failures: count,
    /** Milliseconds since the start: from and to. */
    gaps: pairsOf(time),
    /** Milliseconds since the start, and watts. */
    trace: pairsOf(power),
    problem: optional(v.picklist(meterProblems)),
  }),
])

type WattmeterRecord = v.InferOutput<typeof wattmeterRecord>

/** Plain JSON but for fields that are undefined, which the writer drops. */
export function writtenWattmeter(reading: WattmeterReading): object {
  const { how, idle: idleW } = reading
  switch (reading.how) {
    case 'power':
      return { how, runningW: reading.running, idleW }
    case 'energy':
      return { how, wh: reading.energy, idleW }
    case 'sampled': {
      const { by, energy, samples, failures, problem } = reading
      return {
        how,
        by,
        energyWh: energy && { low: energy.low, mid: energy.mid, high: energy.high },
        idleW,
        samples,
        failures,
        gaps: reading.gaps.map(({ from, to }) => [from, to]),
        trace: reading.trace.map(({ elapsed, power }) => [elapsed, power]),
        problem,
      }
    }
  }
}

const idleOf = (idleW: number | undefined): { readonly idle?: Watts } =>
  idleW === undefined ? {} : { idle: watts(idleW) }

export function readWattmeter(kept: WattmeterRecord): WattmeterReading {
  const idle = idleOf(kept.idleW)
  switch (kept.how) {
    case 'power':
      return { how: 'power', running: watts(kept.runningW), ...idle }
    case 'energy':
      return { how: 'energy', energy: wattHours(kept.wh), ...idle }
    case 'sampled': {
      const { by, energyWh, samples, failures, problem } = kept
      return {
        how: 'sampled',
        by,
        ...(energyWh && {
          energy: {
            low: wattHours(energyWh.low),
            mid: wattHours(energyWh.mid),
            high: wattHours(energyWh.high),
          },
        }),
        ...idle,
        samples,
        failures,
        gaps: kept.gaps.map(([from, to]) => ({ from: milliseconds(from), to: milliseconds(to) })),
        trace: kept.trace.map(([elapsed, power]) => ({
          elapsed: milliseconds(elapsed),
          power: watts(power),
        })),
        ...(problem && { problem }),
      }
    }
  }
}
