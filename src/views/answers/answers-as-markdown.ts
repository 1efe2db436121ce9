/** All answers as markdown, for a mail or a note. */
import type { Comparison } from '@/comparison/comparison'
import type { EnergyEstimate } from '@/comparison/estimate'
import { questionOf } from '@/comparison/prompt'
import { answerOf } from '@/comparison/run'
import { formatEnergy, formatRange } from '@/units/format'
import { words } from '@/words'

const { page } = words

/** The question as a quote, then each answer under its name with its energy. */
export function answersAsMarkdown(
  { prompt, runs }: Comparison,
  names: readonly string[],
  estimates: readonly (EnergyEstimate | undefined)[],
): string {
  const question = questionOf(prompt).replace(/^/gm, '> ')
  const answers = runs.map(({ state }, index) => {
    const estimate = estimates[index]
    const cost =
      estimate?.kind === 'estimate'
        ? `${formatEnergy(estimate.energy.mid)} (${formatRange(estimate.energy)}), ${page.energy.marks[estimate.mark]}`
        : page.energy.unknown
    return `## ${names[index] ?? ''}\n\n${answerOf(state).text.trim()}\n\n${cost}`
  })
  return [question, ...answers].join('\n\n')
}
