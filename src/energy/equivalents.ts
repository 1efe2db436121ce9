/**
 * An amount of energy as the time that a thing of everyday life would run on it. Few, each with its
 * device, its power and where that is from; nothing is multiplied up to towns or nations.
 *
 *   t = E / P
 */
import {
  energyOver,
  milliseconds,
  watts,
  type Milliseconds,
  type WattHours,
  type Watts,
} from '@/units/quantity'

export const equivalentIds = ['led', 'microwave', 'toaster'] as const
export type EquivalentId = (typeof equivalentIds)[number]

/**
 * Rated powers, as Chat UI Energy assumes them (Hugging Face, read 2026-11-23), for devices that are sold
 * at them. A device of another power takes another time.
 */
export const powerOf: Readonly<Record<EquivalentId, Watts>> = {
  led: watts(10),
  microwave: watts(1000),
  toaster: watts(1000),
}

const MS_PER_HOUR = 3_600_000

/** How long the device runs on that energy. */
export const timeOn = (energy: WattHours, id: EquivalentId): Milliseconds =>
  milliseconds((energy / powerOf[id]) * MS_PER_HOUR)

/** The energy that the device takes in that time: the way back. */
export const energyIn = (time: Milliseconds, id: EquivalentId): WattHours =>
  energyOver(powerOf[id], time)
