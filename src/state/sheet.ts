/** The sheet of a comparison, as far as the visitor wants it public: for copies and pictures. */
import { useMemo } from 'react'
import type { Comparison } from '@/comparison/comparison'
import type { EnergyEstimate } from '@/comparison/estimate'
import { hiddenLabelsOf, labelsOf } from '@/comparison/labels'
import { outputTokensOf } from '@/comparison/measurement'
import { questionOf } from '@/comparison/prompt'
import { answerOf, measurementOf, type Run } from '@/comparison/run'
import type { Sheet, SheetRow } from '@/share/sheet'
import {
  energyIn,
  energyUnitFor,
  formatDuration,
  formatEnergy,
  formatParameterRange,
  formatRangeEnds,
  formatTokens,
  type EnergyUnit,
} from '@/units/format'
import { words } from '@/words'
import { useEstimates } from './estimates'
import { useHeadline, type Headline } from './findings'
import type { SharingChoice } from './sharing'

export { asHtml, asMarkdown, asText, escaped } from '@/share/copies'
export type { Sheet } from '@/share/sheet'

type Estimates = readonly (EnergyEstimate | undefined)[]

interface SheetParts {
  readonly comparison: Comparison
  readonly estimates: Estimates
  readonly headline: Headline
  /** Absent: all of it. */
  readonly choice?: Pick<SharingChoice, 'level' | 'title' | 'note'>
  readonly link?: string | undefined
  /** Names and costs are not shown yet. */
  readonly isHidden?: boolean
}

const everything = { level: 'answers', title: '', note: '' } as const

/** Holds what the level allows and nothing else. */
export function sheetOf({ comparison, estimates, headline, ...parts }: SheetParts): Sheet {
  const { link, isHidden = false, choice = everything } = parts
  const { runs, prompt, askedAt } = comparison
  const { level } = choice
  const [title, note] = [choice.title.trim(), choice.note.trim()]
  const names = isHidden ? hiddenLabelsOf(runs, words.page.hiddenName) : labelsOf(runs)
  const hasNumbers = level !== 'prompt' && !isHidden
  const figures = hasNumbers ? estimates : []
  const unit = energyUnitFor(
    figures.flatMap((figure) => (figure?.kind === 'estimate' ? [figure.energy.mid] : [])),
  )
  return {
    ...(title !== '' && { title }),
    ...(note !== '' && { note }),
    question: questionOf(prompt),
    ...(hasNumbers &&
      headline.kind === 'finding' && {
        finding: { headline: headline.headline, notes: headline.notes },
      }),
    unit,
    hasNumbers,
    rows: runs.map((run, index) => ({
      name: names[index] ?? '',
      ...(!isHidden && sizeOf(run)),
      ...(hasNumbers && numbersOf(run, estimates[index], unit)),
      ...(level === 'answers' && { answer: answerOf(run.state).text }),
    })),
    source: words.copies.source(new Date(askedAt).toISOString().slice(0, 10), methodsOf(figures)),
    ...(link !== undefined && { link }),
  }
}

const sizeOf = ({ variant }: Run): Pick<SheetRow, 'size'> => {
  const { size } = variant.model
  return size === undefined ? {} : { size: formatParameterRange(size.total.low, size.total.high) }
}

function numbersOf(
  { state, accepted }: Run,
  figure: EnergyEstimate | undefined,
  unit: EnergyUnit,
): Partial<SheetRow> {
  const measurement = measurementOf(state)
  const output = measurement && outputTokensOf(measurement)
  return {
    ...(figure?.kind === 'estimate' && {
      energy: {
        best: formatEnergy(figure.energy.mid, unit),
        range: formatRangeEnds(figure.energy, unit),
        mark: words.page.energy.marks[figure.mark],
      },
      bar: {
        low: energyIn(figure.energy.low, unit),
        mid: energyIn(figure.energy.mid, unit),
        high: energyIn(figure.energy.high, unit),
      },
    }),
    ...(output && { tokens: formatTokens(output.count) }),
    ...(measurement?.duration !== undefined && { time: formatDuration(measurement.duration) }),
    ...(accepted !== undefined && { accepted }),
  }
}

/** "v3-h100 2026-11", each once. */
const methodsOf = (figures: Estimates): readonly string[] => [
  ...new Set(
    figures.flatMap((figure) =>
      figure?.kind === 'estimate' ? [`${figure.method.id} ${figure.method.version}`] : [],
    ),
  ),
]

/** Undefined until the figures are worked out. */
export function useSheet(
  comparison: Comparison,
  { level, title, note }: SharingChoice,
  link: string | undefined,
): Sheet | undefined {
  const estimates = useEstimates(comparison.runs)
  const headline = useHeadline(comparison)
  return useMemo(
    () =>
      estimates.includes(undefined)
        ? undefined
        : sheetOf({ comparison, estimates, headline, choice: { level, title, note }, link }),
    [comparison, estimates, headline, level, title, note, link],
  )
}
