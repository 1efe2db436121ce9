/**
 * Energy of a run on the visitor's own machine by a wattmeter between it and the wall.
 *
 *   typed power    E = P · t
 *   typed energy   E as it was read
 *   sampled        E = ∫ P dt over the run (`device/meter/integrate.ts`), with its own range
 *
 * The headline is all that went through the plug; what is above idle is a step of the working.
 * Source: `docs/method.md`, "Metered".
 */
import type { EnergyFigure, UncertaintyFactor, WorkedStep } from '@/comparison/estimate'
import {
  aboveIdle,
  idleEnergyOf,
  lastDigitOf,
  plugEnergyOf,
  type WattmeterReading,
} from '@/comparison/wattmeter'
import type { EnergySource } from '@/energy/source'
import { rangeFrom } from '@/energy/spread'
import { formatEnergy, formatPower } from '@/units/format'
import { milliseconds, type Milliseconds, type WattHours } from '@/units/quantity'
import type { Spread } from '@/units/range'
import { sourceWords } from '@/words/sources'

const text = sourceWords.wattmeter

/** Assumption: plug-in meters promise 1 to 2 % over most of their scale, and less at a few watts. */
const ACCURACY = 0.03
/** Assumption: power while a model answers goes up and down, and the eye takes one moment of it. */
const ONE_READING = 0.15
/** Below so many readings the range says that there were few. */
const FEW = 10
/** A bound of zero is written as this much less than the middle, for a factor has to be finite. */
const MOST_DOWN = 1000

/** Two runs behind one plug have its error in common. */
const SHARED = 'this-device: wattmeter'

export const wattmeter: EnergySource = {
  id: 'wattmeter',
  estimate({ measurement, place }) {
    const { wattmeter: reading, duration, compute } = measurement
    if (place.kind !== 'this-device')
      return { kind: 'unknown', why: sourceWords.notOnThisDevice, isOutOfScope: true }
    if (reading === undefined || compute?.kind === 'recording')
      return { kind: 'unknown', why: text.noReading, isOutOfScope: true }
    if (duration === undefined || duration === 0)
      return { kind: 'unknown', why: sourceWords.noDuration }
    const energy = plugEnergyOf(reading, duration)
    if (energy === undefined) return { kind: 'unknown', why: text.tooLittle }
    if (energy === 0) return { kind: 'unknown', why: text.zero }
    return figureOf(reading, energy, duration)
  },
}

const around = (share: number): Spread => ({ down: 1 + share, up: 1 + share })

/** Half a unit of the last digit, to both sides. */
const rounding = (value: number): Spread => {
  const half = lastDigitOf(value) / 2
  return { down: value / Math.max(value / MOST_DOWN, value - half), up: (value + half) / value }
}

function factorsOf(reading: WattmeterReading): readonly UncertaintyFactor[] {
  const meter = { id: 'wattmeter', name: text.meter, spread: around(ACCURACY), shared: SHARED }
  switch (reading.how) {
    case 'power':
      return [
        meter,
        { id: 'one-reading', name: text.oneReading, spread: around(ONE_READING) },
        { id: 'digit', name: text.digit, spread: rounding(reading.running) },
      ]
    case 'energy':
      return [meter, { id: 'digit', name: text.digit, spread: rounding(reading.energy) }]
    case 'sampled': {
      const { low, mid, high } = reading.energy ?? { low: 1, mid: 1, high: 1 }
      const spread = { down: mid / Math.max(low, mid / MOST_DOWN), up: high / mid }
      return [meter, { id: 'sampling', name: text.sampling, spread }]
    }
  }
}

function figureOf(
  reading: WattmeterReading,
  energy: WattHours,
  duration: Milliseconds,
): EnergyFigure {
  const uncertainty = factorsOf(reading)
  const isWhole = reading.how !== 'sampled' || (reading.samples >= FEW && reading.gaps.length === 0)
  return {
    kind: 'estimate',
    energy: rangeFrom(energy, uncertainty),
    mark: 'metered',
    grade: isWhole ? 'A' : 'B',
    boundary: 'plug',
    method: { id: `wattmeter-${reading.how}`, version: '1' },
    working: [...totalOf(reading, energy, duration), ...aboveIdleOf(reading, energy, duration)],
    assumptions: [...assumptionsOf(reading), text.behind],
    uncertainty,
    citations: [],
  }
}

function totalOf(
  reading: WattmeterReading,
  energy: WattHours,
  duration: Milliseconds,
): readonly WorkedStep[] {
  const result = formatEnergy(energy)
  switch (reading.how) {
    case 'power':
      return [
        { name: text.step.running, sum: text.typed, result: formatPower(reading.running) },
        { name: text.step.total, sum: text.powerOverTime(reading.running, duration), result },
      ]
    case 'energy':
      return [{ name: text.step.total, sum: text.typed, result }]
    case 'sampled':
      return [
        {
          name: reading.by === 'counter' ? text.step.counter : text.step.sampled,
          sum: text.readings(reading.samples, duration),
          result,
        },
      ]
  }
}

/** Two more steps where the idle power is known. */
function aboveIdleOf(
  reading: WattmeterReading,
  energy: WattHours,
  duration: Milliseconds,
): readonly WorkedStep[] {
  const idle = idleEnergyOf(reading, duration)
  const above = aboveIdle(reading, energy, duration)
  if (reading.idle === undefined || idle === undefined || above === undefined) return []
  const sum = text.powerOverTime(reading.idle, duration)
  return [
    { name: text.step.idle, sum, result: formatEnergy(idle) },
    { name: text.step.above, sum: text.less(energy, idle), result: formatEnergy(above) },
  ]
}

function assumptionsOf(reading: WattmeterReading): readonly string[] {
  const accuracy = text.accuracy(ACCURACY)
  if (reading.how === 'energy') return [accuracy]
  if (reading.how === 'power') return [accuracy, text.oneForAll(ONE_READING)]
  const missing = reading.gaps.reduce((sum, { from, to }) => sum + to - from, 0)
  return [
    accuracy,
    ...(reading.samples < FEW ? [text.few] : []),
    ...(missing > 0 ? [text.gaps(milliseconds(missing))] : []),
    text.lag,
  ]
}
