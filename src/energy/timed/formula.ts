/**
 * The two formulas of a run on the visitor's own device.
 *
 *   CPU   E = (P_threads + P_host) · t_run / η
 *   GPU   E = [P_rated · (u · t_busy + v · (t_run − t_busy)) + P_host · t_run] / η
 *
 * Both cover the whole device behind its power supply; the screen and the network are left out.
 * Source: `docs/method.md`, "Timed here".
 */
import {
  energyOver,
  milliseconds,
  plus,
  times,
  watts,
  type Milliseconds,
  type WattHours,
  type Watts,
} from '@/units/quantity'

/** Power of `threads` busy threads: the first wakes the chip, each further one adds less. */
export const threadPower = (threads: number, first: number, further: number): Watts =>
  watts(first + Math.max(0, threads - 1) * further)

export interface CpuInputs {
  readonly threadPower: number
  readonly host: number
  /** Efficiency of the power supply, above 0 and at most 1. */
  readonly supply: number
}

/** Electricity of a run on threads. */
export const cpuEnergy = (inputs: CpuInputs, time: Milliseconds): WattHours =>
  times(energyOver(watts(inputs.threadPower + inputs.host), time), 1 / inputs.supply)

export interface GpuInputs {
  readonly rated: number
  /** Share of the rated power while computing, and while waiting. */
  readonly busyShare: number
  readonly waitingShare: number
  readonly host: number
  readonly supply: number
}

/** Electricity of a run on a GPU that computed for `busy` of the `time`. */
export function gpuEnergy(inputs: GpuInputs, time: Milliseconds, busy: Milliseconds): WattHours {
  const waiting = milliseconds(Math.max(0, time - busy))
  const computing = energyOver(watts(inputs.rated * inputs.busyShare), busy)
  const idling = energyOver(watts(inputs.rated * inputs.waitingShare), waiting)
  const around = energyOver(watts(inputs.host), time)
  return times(plus(plus(computing, idling), around), 1 / inputs.supply)
}
