/** The sum of an answer from a server with its numbers put in, step by step, whatever gave the energy per token. */
import type { WorkedStep } from '@/comparison/estimate'
import type { TokenCount } from '@/comparison/measurement'
import { formatBillionParameters, formatCount, formatEnergy, formatTokens } from '@/units/format'
import type { BillionParameters, Milliseconds, WattHours } from '@/units/quantity'
import { sourceWords } from '@/words/sources'
import type { PromptEnergy } from './prompt'
import { GPUS_IN_SERVER, pue, SERVER_POWER } from './serving'

export interface ServedSum {
  readonly output: TokenCount
  readonly gpus: number
  readonly batch: number
  readonly time: Milliseconds
  /** Whether the time was measured, and not worked out. */
  readonly isTimed: boolean
  readonly graphics: WattHours
  readonly server: WattHours
  readonly active: BillionParameters
  /** What the energy per token does not cover. */
  readonly prompt: PromptEnergy
  /** At the building's meter. */
  readonly all: WattHours
}

/** @param perToken how the energy of an output token came about, and what it is */
export function servedWorking(
  perToken: Pick<WorkedStep, 'sum' | 'result'>,
  served: ServedSum,
): readonly WorkedStep[] {
  const { step } = sourceWords
  const { output, gpus, batch, time, isTimed, graphics, server, prompt, all } = served
  const hasPrompt = prompt.context > 0
  const summed = [graphics, server, ...(hasPrompt ? [prompt.reading, prompt.lookingBack] : [])]
  return [
    { name: step.output, sum: step.counted[output.how], result: formatTokens(output.count) },
    { name: step.perToken, ...perToken },
    {
      name: step.graphics,
      sum: `${formatTokens(output.count)} × ${perToken.result}`,
      result: formatEnergy(graphics),
    },
    {
      name: step.server,
      sum: step.serverSum(SERVER_POWER, gpus, GPUS_IN_SERVER, time, batch, isTimed),
      result: formatEnergy(server),
    },
    ...(hasPrompt
      ? [
          {
            name: step.prompt,
            sum: step.promptSum(
              formatCount(prompt.beyond),
              formatBillionParameters(served.active),
              formatCount(prompt.context),
            ),
            result: formatEnergy(prompt.reading),
          },
          {
            name: step.lookingBack,
            sum: step.lookingBackSum(formatTokens(output.count), formatCount(prompt.context)),
            result: formatEnergy(prompt.lookingBack),
          },
        ]
      : []),
    {
      name: step.building,
      sum: step.buildingSum(
        summed.map((part) => formatEnergy(part)),
        pue.mid,
      ),
      result: formatEnergy(all),
    },
  ]
}
