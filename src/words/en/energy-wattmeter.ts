/** Sentences for energy that the visitor's own wattmeter showed. */
import { formatDuration, formatEnergy, formatPower } from '@/units/format'
import { countText, percentText } from '@/units/number-text'
import type { Milliseconds, WattHours, Watts } from '@/units/quantity'

export const energyWattmeter = {
  noReading: 'No wattmeter was read while it ran.',
  zero: 'The wattmeter read zero: is this machine plugged into it, and not on its battery?',
  tooLittle:
    'The wattmeter gave no reading for more than half of the run, so what it showed is not taken.',

  meter: 'how well the wattmeter measures',
  digit: 'the last digit that the wattmeter shows',
  oneReading: 'one reading for the whole run',
  sampling: 'what happened between two readings',

  step: {
    running: 'Read while it ran',
    total: 'Everything behind the plug',
    sampled: 'The curve of the wattmeter, summed over the run',
    counter: 'What the wattmeter counted over the run',
    idle: 'Idling would have taken',
    above: 'Above idle',
  },
  typed: 'typed by hand',
  powerOverTime: (power: Watts, time: Milliseconds) =>
    `${formatPower(power)} × ${formatDuration(time)}`,
  readings: (count: number, time: Milliseconds) =>
    `${countText(count)} ${count === 1 ? 'reading' : 'readings'} in ${formatDuration(time)}`,
  less: (total: WattHours, idle: WattHours) => `${formatEnergy(total)} − ${formatEnergy(idle)}`,

  accuracy: (share: number) => `Assumed: the wattmeter is right within ${percentText(share)}.`,
  oneForAll: (share: number) =>
    `Assumed: one reading stands for the whole run within ${percentText(share)}.`,
  few: 'Fewer than ten readings: the range takes in that power may have been anything between two of them, and more.',
  gaps: (time: Milliseconds) =>
    `For ${formatDuration(time)} of the run there was no reading. The range goes from the lowest to the highest power that was seen.`,
  lag: 'Assumed: a plug shows the power of up to a second ago.',
  behind:
    'It covers everything behind the plug: screen, battery charger and other devices too, where they hang on it.',
}
