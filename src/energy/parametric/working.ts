/** The sum with this answer's numbers put in, step by step. */
import type { WorkedStep } from '@/comparison/estimate'
import { servedWorking } from '@/energy/served-working'
import { formatJoules } from '@/units/format'
import { joules } from '@/units/quantity'
import { sourceWords } from '@/words/sources'
import type { Parts, ServedRun } from './figure'

export function workingOf({ output, fit, time }: ServedRun, parts: Parts): readonly WorkedStep[] {
  const { step } = sourceWords
  const { size, input, perToken } = parts
  const isFloored = perToken.low < perToken.high
  return servedWorking(
    {
      sum: isFloored
        ? step.floored(formatJoules(joules(perToken.low)), formatJoules(joules(perToken.high)))
        : step.fit(fit.coefficients, input),
      result: formatJoules(joules(perToken.mid)),
    },
    { ...parts, output, batch: input.batch, isTimed: time !== undefined, active: size.active },
  )
}
