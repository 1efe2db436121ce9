/** The runs that a finding speaks of: those that gave an answer, with their names and figures. */
import type { EnergyEstimate } from '@/comparison/estimate'
import { answerOf, isOver, type Run, type RunState } from '@/comparison/run'

/** Of a comparison that came without its answers, a run that ended is taken to have one. */
const hasAnswer = (state: RunState, areAnswersShared: boolean): boolean =>
  areAnswersShared ? isOver(state) && answerOf(state).text !== '' : state.status === 'ended'

/** `areAnswersShared`: false where a comparison came without its answers. */
export const answered = (
  runs: readonly Run[],
  names: readonly string[],
  estimates: readonly (EnergyEstimate | undefined)[],
  areAnswersShared: boolean,
) =>
  runs.flatMap(({ id, state, accepted }, index) => {
    const estimate = estimates[index]
    if (estimate === undefined || !hasAnswer(state, areAnswersShared)) return []
    const name = names[index] ?? ''
    return [{ id, name, estimate, ...(accepted !== undefined && { accepted }) }]
  })
