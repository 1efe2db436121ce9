/** What the family study comes to: accuracy and energy for each answer, a row for each variant. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { pocketVariants } from '@/catalog/shipped'
import { decodeSpeedOf } from '@/comparison/measurement'
import type { EnergyEstimate } from '@/comparison/estimate'
import type { Variant } from '@/comparison/variant'
import { bestEstimate, type EnergySource } from '@/energy/source'
import { compareEstimates, type Verdict } from '@/energy/verdict'
import { partOf } from '@/study/question-set'
import { tallyOf, type Share, type StudyAnswer, type Tally } from '@/study/tally'
import { times, type TokensPerSecond, type WattHours } from '@/units/quantity'
import { mapRange, type Range } from '@/units/range'
import type { DeviceProfile } from '@/comparison/device-profile'
import { useEnergyBooks, useQuestionSet } from '@/figures/queries'
import { usePlayground, usePreferences } from '@/playground/react'

export type { Share, StudyAnswer, Verdict }

/** Smallest first. */
export const family: readonly Variant[] = [
  pocketVariants.small,
  pocketVariants.bigAtFourBits,
  pocketVariants.big,
]

export interface CurveRow {
  readonly variant: Variant
  readonly name: string
  readonly tally: Tally
  readonly speed: TokensPerSecond | undefined
  /** For each answer, on average; undefined where no source covers it. */
  readonly energy: Range<WattHours> | undefined
  /** Against the first row. */
  readonly ratio: Verdict | undefined
}

/** Rows of the variants that have answered so far. */
export function curveOf(
  answers: Readonly<Record<string, readonly StudyAnswer[]>>,
  sources: readonly EnergySource[],
  device: DeviceProfile,
): readonly CurveRow[] {
  let first: EnergyEstimate | undefined
  return family.flatMap((variant) => {
    const tally = tallyOf(answers[variant.id] ?? [])
    if (tally.asked === 0) return []
    const estimate = bestEstimate(sources, {
      variant,
      measurement: tally.total,
      place: { kind: 'this-device' },
      device,
    })
    // Different variants may have answered a different number so far: compare by the answer.
    const perAnswer = forEach(estimate, tally.asked)
    const ratio = first && compareEstimates(first, perAnswer)
    first ??= perAnswer
    return [
      {
        variant,
        name: `${variant.model.name} ${variant.precision ?? ''}`.trim(),
        tally,
        speed: decodeSpeedOf(tally.total),
        energy: perAnswer.kind === 'estimate' ? perAnswer.energy : undefined,
        ratio,
      },
    ]
  })
}

const forEach = (estimate: EnergyEstimate, count: number): EnergyEstimate =>
  estimate.kind === 'unknown'
    ? estimate
    : { ...estimate, energy: mapRange(estimate.energy, (energy) => times(energy, 1 / count)) }

export function useFamilyStudy() {
  const { familyStudy } = usePlayground()
  const study = useStore(familyStudy)
  const questions = useQuestionSet()
  const sources = useEnergyBooks()?.sources
  const device = usePreferences((preferences) => preferences.device)
  const rows = useMemo(
    () => (sources === undefined ? [] : curveOf(study.answers, sources, device)),
    [study.answers, sources, device],
  )
  const { data } = questions
  return {
    ...study,
    rows,
    done: Object.values(study.answers).reduce((sum, { length }) => sum + length, 0),
    /** Whether the questions are there, on their way, or cannot be had. */
    questions: questions.status,
    /** Asks each variant this many questions, or all there are. */
    start: (count: number) => {
      if (data !== undefined) familyStudy.actions.start(family, partOf(data, count))
    },
    stop: familyStudy.actions.stop,
  }
}
