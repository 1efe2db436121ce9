/** What the CPU and the GPU formula have in common: a middle figure, its factors, its working. */
import type { DeviceClass, DeviceProfile } from '@/comparison/device-profile'
import type { UncertaintyFactor, WorkedStep } from '@/comparison/estimate'
import { spreadOf, type Ends } from '@/energy/spread'
import type { Milliseconds, WattHours, Watts } from '@/units/quantity'
import { sourceWords } from '@/words/sources'
import { betweenRuns, SHORT_RUN, type Edition } from './constants'

export interface PowerModel {
  readonly methodId: string
  readonly energy: WattHours
  /** Mean power at the wall, at the middle of all inputs. */
  readonly power: Watts
  /** All but the difference between two runs alike. */
  readonly factors: readonly UncertaintyFactor[]
  readonly working: readonly WorkedStep[]
  readonly assumptions: readonly string[]
  /** Whether not even the kind of chip that computed is known. */
  readonly isPowerUnknown: boolean
}

/**
 * One factor for each input, from its one-at-a-time sensitivity.
 *
 * `shared` names the device *and* the power model, so that factors cancel in a ratio only between
 * runs for which all inputs truly are the same.
 */
export const factorsOf = <Inputs extends Readonly<Record<string, number>>>(
  middle: Inputs,
  uncertain: Readonly<Record<keyof Inputs, { readonly name: string; readonly ends: Ends }>>,
  energyAt: (inputs: Inputs) => number,
  shared: string,
): readonly UncertaintyFactor[] =>
  Object.entries<{ readonly name: string; readonly ends: Ends }>(uncertain).map(
    ([id, { name, ends }]) => ({
      id,
      name,
      spread: spreadOf(ends, (value) => energyAt({ ...middle, [id]: value })),
      shared,
    }),
  )

/** Never shared: two runs alike do not take the same power. */
export function spreadBetweenRuns(
  duration: Milliseconds,
  { betweenShortRuns }: Edition,
): UncertaintyFactor & { readonly id: 'betweenRuns' | 'betweenShortRuns' } {
  const isShort = duration < SHORT_RUN && betweenShortRuns !== betweenRuns
  const id = isShort ? 'betweenShortRuns' : 'betweenRuns'
  const factor = isShort ? betweenShortRuns : betweenRuns
  return {
    id,
    name: sourceWords.factor[id],
    spread: spreadOf({ low: 1 / factor, mid: 1, high: factor }, (value) => value),
  }
}

export const deviceName = ({ class: deviceClass }: DeviceProfile): string =>
  sourceWords.device[deviceClass satisfies DeviceClass]
