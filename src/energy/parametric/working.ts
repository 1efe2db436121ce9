/** The sum with this answer's numbers put in, step by step. */
import type { WorkedStep } from '@/comparison/estimate'
import { servedWorking } from '@/energy/served-working'
import { formatJoules } from '@/units/format'
import { joules } from '@/units/quantity'
import { sourceWords } from '@/words/sources'
import type { Parts, ServedRun } from './parts'

export function workingOf({ output, fit, time }: ServedRun, parts: Parts): readonly WorkedStep[] {
  const { step } = sourceWords
  const { size, input, traffic } = parts
  const isOfFewer = traffic.low < traffic.high
  return servedWorking(
    {
      sum: isOfFewer
        ? step.fewer(formatJoules(joules(traffic.low)), formatJoules(joules(traffic.high)))
        : step.fit(fit.coefficients, {
            ...input,
            nativeBits: input.nativeBits ?? input.bitsPerWeight,
          }),
      result: formatJoules(joules(traffic.mid)),
    },
    { ...parts, output, batch: input.batch, isTimed: time !== undefined, active: size.active },
  )
}
