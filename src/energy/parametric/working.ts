/** The sum with this answer's numbers put in, step by step. */
import type { WorkedStep } from '@/comparison/estimate'
import { GPUS_IN_SERVER, pue, SERVER_POWER } from '@/energy/serving'
import {
  formatBillionParameters,
  formatCount,
  formatEnergy,
  formatJoules,
  formatTokens,
} from '@/units/format'
import { joules } from '@/units/quantity'
import { sourceWords } from '@/words/sources'
import type { Parts, ServedRun } from './figure'

export function workingOf({ output, fit, time }: ServedRun, parts: Parts): readonly WorkedStep[] {
  const { step } = sourceWords
  const { size, input, perToken, gpus, graphics, server, beyond, prompt, all } = parts
  const each = formatJoules(joules(perToken.mid))
  const isFloored = perToken.low < perToken.high
  return [
    { name: step.output, sum: step.counted[output.how], result: formatTokens(output.count) },
    {
      name: step.perToken,
      sum: isFloored
        ? step.floored(formatJoules(joules(perToken.low)), formatJoules(joules(perToken.high)))
        : step.fit(fit.coefficients, input),
      result: each,
    },
    {
      name: step.graphics,
      sum: `${formatTokens(output.count)} × ${each}`,
      result: formatEnergy(graphics),
    },
    {
      name: step.server,
      sum: step.serverSum(
        SERVER_POWER,
        gpus,
        GPUS_IN_SERVER,
        parts.time,
        input.batch,
        time !== undefined,
      ),
      result: formatEnergy(server),
    },
    ...(beyond > 0
      ? [
          {
            name: step.prompt,
            sum: step.promptSum(formatCount(beyond), formatBillionParameters(size.active)),
            result: formatEnergy(prompt),
          },
        ]
      : []),
    {
      name: step.building,
      sum: step.buildingSum(
        [graphics, server, ...(beyond > 0 ? [prompt] : [])].map((part) => formatEnergy(part)),
        pue.mid,
      ),
      result: formatEnergy(all),
    },
  ]
}
