/** What both sources of the first edition share: server, long prompt, building, what is unknown of every service. */
import type { EnergyFigure, UncertaintyFactor } from '@/comparison/estimate'
import type { TokenCount } from '@/comparison/measurement'
import { pue, serverEnergy, sharedAt, sharesOf } from '@/energy/serving'
import type { EstimateInput } from '@/energy/source'
import { rangeFrom, spreadOf, type Ends } from '@/energy/spread'
import { joules, plus, times, toWattHours, type Milliseconds } from '@/units/quantity'
import type { Spread } from '@/units/range'
import { sourceWords } from '@/words/sources'

export const ASSUMED_BATCH = 64
export const STACK_FACTOR = 1.8
export const bothWays = (factor: number): Spread => ({ down: factor, up: factor })

const PROMPT_TOKENS_INCLUDED = 500
const promptShare: Ends = { low: 0.65, mid: 0.45, high: 0.25 }
/** Operations a second of an H100, and the power it then draws. */
const GPU_FLOPS = 989e12
const GPU_POWER = 0.84 * 700

interface Sum {
  readonly input: EstimateInput
  readonly output: TokenCount
  readonly joulesPerToken: number
  readonly time: Milliseconds
  readonly gpus: number
  readonly batch: number
  readonly activeB: number
}

/** Wh of the prompt and of everything; the share of the operations that serves the prompt may be moved. */
export function sumOf(
  { input, output, joulesPerToken, time, gpus, batch, activeB }: Sum,
  share = promptShare.mid,
) {
  const { promptTokens = 0, cachedPromptTokens = 0 } = input.measurement.usage
  const beyond = Math.max(0, promptTokens - cachedPromptTokens - PROMPT_TOKENS_INCLUDED)
  const prompt = toWattHours(joules((beyond * 2 * activeB * 1e9 * GPU_POWER) / (GPU_FLOPS * share)))
  const graphics = toWattHours(joules(output.count * joulesPerToken))
  const all = times(plus(plus(graphics, serverEnergy(time, gpus, batch)), prompt), pue.mid)
  return { prompt, all, hasPrompt: beyond > 0 }
}

export function promptFactor(sum: Sum): readonly UncertaintyFactor[] {
  if (!sumOf(sum).hasPrompt) return []
  const spread = spreadOf(promptShare, (share) => sumOf(sum, share).all)
  return [{ id: 'prompt', name: sourceWords.factor.prompt, spread }]
}

/** Batch, stack and building, all shared by two runs at one host. */
export function servingFactors(
  host: string,
  batch: Spread | undefined,
  stack: number,
): readonly UncertaintyFactor[] {
  const { factor } = sourceWords
  const building = spreadOf(pue, (value) => value)
  return [
    ...(batch ? [{ id: 'batch', name: factor.batch, spread: batch, ...sharedAt(host) }] : []),
    { id: 'stack', name: factor.stack, spread: bothWays(stack), ...sharedAt(host) },
    { id: 'pue', name: factor.pue, spread: building, ...sharedAt(host) },
  ]
}

/** A figure without working: whoever opens an old receipt sees what was published with it. */
export function figureOf(
  sum: Sum,
  uncertainty: readonly UncertaintyFactor[],
  how: Pick<EnergyFigure, 'mark' | 'grade' | 'method'>,
): EnergyFigure {
  const { prompt, all } = sumOf(sum)
  return {
    kind: 'estimate',
    energy: rangeFrom(all, uncertainty),
    ...how,
    boundary: 'server-and-pue',
    shares: sharesOf(times(prompt, pue.mid), all, sum.input.measurement.usage, sum.output),
    working: [],
    assumptions: [sourceWords.firstEdition],
    uncertainty,
    citations: [],
  }
}
