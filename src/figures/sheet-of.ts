/** A comparison as text and bars, as far as it is public: for copies, pictures and embedding. Pure. */
import type { Comparison } from '@/comparison/comparison'
import { withoutTurns } from '@/comparison/direction'
import type { EnergyEstimate, Mark } from '@/comparison/estimate'
import { hiddenLabelsOf, labelsOf } from '@/comparison/labels'
import { outputTokensOf } from '@/comparison/measurement'
import { withoutOthersTexts } from '@/comparison/others-texts'
import { questionOf } from '@/comparison/prompt'
import type { ReceiptLevel } from '@/comparison/receipt-level'
import { answerOf, measurementOf, type Run } from '@/comparison/run'
import { asMarkdown } from '@/share/copies'
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
import { sharing } from '@/words/of-sharing'
import type { Headline } from './findings'

type Estimates = readonly (EnergyEstimate | undefined)[]

interface SheetParts {
  readonly comparison: Comparison
  readonly estimates: Estimates
  readonly headline: Headline
  /** Absent: all of it. */
  readonly choice?: { readonly level: ReceiptLevel; readonly title: string; readonly note: string }
  readonly link?: string | undefined
  /** Names and costs are not shown yet. */
  readonly isHidden?: boolean
  /** How marks are called: those of a sender are not "here". */
  readonly marks?: Readonly<Record<Mark, string>>
}

const everything = { level: 'answers', title: '', note: '' } as const

/** The sheet as Markdown. */
export const markdownOf = (parts: SheetParts): string => asMarkdown(sheetOf(parts))

/** Holds what the level allows and nothing else, and no text that is not ours. */
export function sheetOf({ estimates, headline, ...parts }: SheetParts): Sheet {
  const comparison = withoutOthersTexts(parts.comparison)
  const { link, isHidden = false, choice = everything } = parts
  const { marks = words.page.energy.marks } = parts
  const { runs, prompt, askedAt } = comparison
  const { level } = choice
  const [title, note] = [withoutTurns(choice.title).trim(), choice.note.trim()]
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
      ...(hasNumbers && numbersOf(run, estimates[index], unit, marks)),
      ...(level === 'answers' && { answer: answerOf(run.state).text }),
    })),
    source: sharing.copies.source(new Date(askedAt).toISOString().slice(0, 10), methodsOf(figures)),
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
  marks: Readonly<Record<Mark, string>>,
): Partial<SheetRow> {
  const measurement = measurementOf(state)
  const output = measurement && outputTokensOf(measurement)
  return {
    ...(figure?.kind === 'estimate' && {
      energy: {
        best: formatEnergy(figure.energy.mid, unit),
        range: formatRangeEnds(figure.energy, unit),
        mark: marks[figure.mark],
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
