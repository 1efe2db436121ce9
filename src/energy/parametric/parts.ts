/** The parts of the sum for a model of one size, any of them moved. */
import type { TokenCount } from '@/comparison/measurement'
import type { ModelSize } from '@/comparison/model-card'
import { bitsOf, type Bits } from '@/energy/precision'
import { promptEnergy, type PromptEnergy } from '@/energy/prompt'
import {
  batchOf,
  FEW,
  gpusFor,
  lowTraffic,
  pue,
  serverEnergy,
  type Service,
} from '@/energy/serving'
import type { EstimateInput } from '@/energy/source'
import type { Ends } from '@/energy/spread'
import {
  joules,
  plus,
  times,
  toWattHours,
  type Milliseconds,
  type WattHours,
} from '@/units/quantity'
import { interTokenLatency, joulesOfSmall, joulesPerToken, type Fit, type FitInput } from './fit'
import { middleOf, type Size } from './size'

export interface ServedRun extends EstimateInput, Service {
  readonly fit: Fit
  readonly size: ModelSize
  readonly output: TokenCount
}

/** What may be moved one at a time; absent: at its middle. */
export interface Moved {
  readonly size?: Size
  readonly bitsPerWeight?: number
  readonly joulesPerToken?: number
  readonly prompt?: WattHours
}

export interface Parts {
  readonly size: Size
  readonly bits: Bits
  readonly input: FitInput
  /** Ends apart for a small model. */
  readonly perToken: Ends
  /** Ends apart for a host with little to do. */
  readonly traffic: Ends
  readonly gpus: number
  readonly time: Milliseconds
  readonly graphics: WattHours
  readonly server: WattHours
  /** Both of these: what batch and fit move. */
  readonly answer: WattHours
  readonly prompt: PromptEnergy
  /** At the building's meter. */
  readonly all: WattHours
}

export const isClosed = ({ size }: ServedRun): boolean => size.basis === 'guessed'

export function partsFor(run: ServedRun, moved: Moved = {}): Parts {
  const { fit, output, variant, measurement } = run
  const bits = bitsOf(variant.precision, variant.model.id, isClosed(run))
  const bitsPerWeight = moved.bitsPerWeight ?? bits.mid
  const size = moved.size ?? middleOf(run.size)
  const asked = batchOf(run.batch)
  const batch = asked === 'best' ? fit.batches.H100.high : asked
  const input = {
    ...size,
    batch,
    bitsPerWeight,
    // Of a closed model nobody knows how many it was made with.
    nativeBits: isClosed(run) ? bitsPerWeight : bits.native,
    tokens: output.count,
    isReasoning: (measurement.usage.reasoningTokens ?? 0) > 0,
  }
  const perToken = joulesOfSmall(fit, input)
  const traffic = trafficOf(run, input, perToken)
  const gpus = gpusFor(size.total, bitsPerWeight)
  const time = run.time ?? times(interTokenLatency(input), output.count)
  const graphics = toWattHours(joules(output.count * (moved.joulesPerToken ?? traffic.mid)))
  const server = serverEnergy(time, gpus, batch)
  const prompt = promptEnergy(measurement.usage, output.count, size.active)
  const answer = plus(graphics, server)
  const all = times(plus(answer, moved.prompt ?? prompt.all), pue.mid)
  return { size, bits, input, perToken, traffic, gpus, time, graphics, server, answer, prompt, all }
}

function trafficOf({ batch, fit }: ServedRun, input: FitInput, { mid }: Ends): Ends {
  if (batch !== 'few' && batch !== 'one') return { low: mid, mid, high: mid }
  return lowTraffic(joulesPerToken(fit, { ...input, batch: FEW }), input.batch)
}
