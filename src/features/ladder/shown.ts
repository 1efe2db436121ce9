/** The ladder as it is shown: one unit for all rungs, numbers for the drawing, text for the eye and the ear. */
import {
  countText,
  energyIn,
  energyUnitFor,
  factorText,
  formatEnergy,
  formatMass,
  formatRangeEnds,
  massIn,
  massUnitFor,
  numberText,
  publishedText,
  type EnergyUnit,
  type MassUnit,
} from '@/units/format'
import type { GramsCO2e, Quantity, WattHours } from '@/units/quantity'
import type { Range } from '@/units/range'
import { words } from '@/words'
import { measuredSpan, wholeSpan, type Rung, type Span } from './rungs'

export interface ShownRung extends Rung {
  /** In the unit of all. */
  readonly range: { readonly low: number; readonly mid: number; readonly high: number }
  /** Of the best value, without its unit: "4.2". */
  readonly number: string
  /** With it: "4.2 mWh". */
  readonly value: string
  /** "1.3", "30", and both: "1.3 – 30". */
  readonly low: string
  readonly high: string
  readonly ends: string
  /** Public scores of its answers, as text, by the measures that have it. */
  readonly scores: Readonly<Partial<Record<keyof Rung['quality'], string>>>
  /** Of the thriftiest: "1", "1,700". */
  readonly times: string
  /** The first of its mark, which says in words what the mark means. */
  readonly isFirstOfMark: boolean
}

export interface ShownLadder {
  readonly what: 'energy' | 'carbon'
  readonly rungs: readonly ShownRung[]
  /** "mWh", "mg CO₂e" */
  readonly unit: string
  /** Undefined where there are not two rungs. */
  readonly whole: Span | undefined
  readonly measured: Span | undefined
}

/** What a kilowatt-hour means where the visitor is: from energy to mass. */
export type ToMass = (energy: Range<WattHours>) => Range<GramsCO2e>

interface Figure {
  readonly range: ShownRung['range']
  readonly value: string
  readonly ends: string
}

const inUnit = <Q extends Quantity<string>>(
  { low, mid, high }: Range<Q>,
  to: (value: Q) => number,
) => ({
  low: to(low),
  mid: to(mid),
  high: to(high),
})

const energyFigure = (energy: Range<WattHours>, unit: EnergyUnit): Figure => ({
  range: inUnit(energy, (value) => energyIn(value, unit)),
  value: formatEnergy(energy.mid, unit),
  ends: formatRangeEnds(energy, unit),
})

function massFigure(mass: Range<GramsCO2e>, unit: MassUnit): Figure {
  const range = inUnit(mass, (value) => massIn(value, unit))
  return {
    range,
    value: `${formatMass(mass.mid, unit)} ${words.ladder.carbonUnit}`,
    ends: `${numberText(range.low)} – ${numberText(range.high)}`,
  }
}

/** As energy; as carbon where it is said what electricity emits. */
export function showLadder(rungs: readonly Rung[], toMass?: ToMass): ShownLadder {
  const { unit, figures } = toMass === undefined ? inEnergy(rungs) : inMass(rungs, toMass)
  const [least] = rungs
  const marks = rungs.map(({ mark }) => mark)
  return {
    what: toMass === undefined ? 'energy' : 'carbon',
    unit,
    whole: wholeSpan(rungs),
    measured: measuredSpan(rungs),
    rungs: rungs.flatMap((rung, index) => {
      const figure = figures[index]
      if (figure === undefined || least === undefined) return []
      return [
        {
          ...rung,
          ...figure,
          number: numberText(figure.range.mid),
          low: numberText(figure.range.low),
          high: numberText(figure.range.high),
          scores: scoresOf(rung),
          times: index === 0 ? '1' : factorText(rung.energy.mid / least.energy.mid),
          isFirstOfMark: marks.indexOf(rung.mark) === index,
        },
      ]
    }),
  }
}

const scoresOf = ({ quality: { comparia, 'open-llm': openLlm } }: Rung): ShownRung['scores'] => ({
  ...(comparia !== undefined && { comparia: countText(comparia) }),
  ...(openLlm !== undefined && { 'open-llm': publishedText(openLlm) }),
})

function inEnergy(rungs: readonly Rung[]) {
  const unit = energyUnitFor(rungs.map(({ energy }) => energy.mid))
  return { unit, figures: rungs.map(({ energy }) => energyFigure(energy, unit)) }
}

function inMass(rungs: readonly Rung[], toMass: ToMass) {
  const masses = rungs.map(({ energy }) => toMass(energy))
  const unit = massUnitFor(masses.map(({ mid }) => mid))
  return {
    unit: `${unit} ${words.ladder.carbonUnit}`,
    figures: masses.map((mass) => massFigure(mass, unit)),
  }
}
