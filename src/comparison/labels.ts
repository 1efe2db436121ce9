/** What to call each run of a comparison, so that no two are called alike. */
import { withoutTurns } from './direction'
import type { Run, Twist } from './run'

/** The model's name, with what was asked differently; with its precision where another run has the same name; with a number after that. */
export function labelsOf(
  runs: readonly Run[],
  twistText: (twist: Twist) => string = String,
): readonly string[] {
  const names = runs.map(({ variant: { model }, twist }) => {
    const name = withoutTurns(model.name)
    return twist === undefined ? name : `${name}, ${twistText(twist)}`
  })
  const precise = runs.map(({ variant }, index) => {
    const isAlone = names.filter((name) => name === names[index]).length === 1
    const name = names[index] ?? ''
    return isAlone || variant.precision === undefined ? name : `${name} ${variant.precision}`
  })
  return precise.map((label, index) => {
    const sameBefore = precise.slice(0, index).filter((other) => other === label).length
    return sameBefore === 0 ? label : `${label} #${sameBefore + 1}`
  })
}

/** Names that give nothing away: A, B, C … */
export const hiddenLabelsOf = (runs: readonly Run[], word: (letter: string) => string) =>
  runs.map((_, index) => word(String.fromCharCode('A'.charCodeAt(0) + (index % 26))))
