/**
 * The fit `v3-weights`: energy of the graphics processors per output token, from what a model weighs.
 *
 *   ln e = c + a ln A + w ln W + b L + q L² + m L ln W + n ln(N / 1000) [+ g + h L on B200]
 *
 * e in J; A and W the active and all weights in GB (parameters × bits); L = ln(batch / 64); N the output
 * tokens of the answer. Decoding reads the weights again and again, so their bytes tell more than their
 * number, and a long answer has more to look back at. Fitted to all language rows of ML.ENERGY v3 by
 * `refit.ts`; how far it misses models that it has not seen is part of it.
 */
import { ASSUMED_BATCH } from '@/energy/serving'
import { geometricMean, spreadOf, type Ends } from '@/energy/spread'
import { milliseconds, type BillionParameters, type Milliseconds } from '@/units/quantity'
import type { Spread } from '@/units/range'

export type Gpu = 'H100' | 'B200'

export interface FitInput {
  readonly active: BillionParameters
  readonly total: BillionParameters
  readonly bitsPerWeight: number
  /** Requests answered at once. */
  readonly batch: number
  /** Output tokens of the answer. */
  readonly tokens: number
  /** H100 where it is not said. */
  readonly gpu?: Gpu
}

/** By the order of `termsOf`. */
export const coefficientNames = ['c', 'a', 'w', 'b', 'q', 'm', 'n', 'g', 'h'] as const
export type Coefficients = Readonly<Record<(typeof coefficientNames)[number], number>>

export interface Fit {
  readonly id: string
  readonly version: string
  readonly coefficients: Coefficients
  /** Factors within which 95 of 100 measured values lie, left out with their model or its maker. */
  readonly missed: { readonly model: number; readonly vendor: number }
  /** Requests at once that such a host may answer: the fewest measured, and all but the most. */
  readonly batches: Readonly<Record<Gpu, { readonly low: number; readonly high: number }>>
  /** Output tokens of the shortest and the longest answers that it was made from. */
  readonly tokens: { readonly low: number; readonly high: number }
}

const BITS_PER_BYTE = 8

/** What the coefficients are multiplied with. */
export function termsOf(input: FitInput): readonly number[] {
  const bytes = input.bitsPerWeight / BITS_PER_BYTE
  const [active, all] = [Math.log(input.active * bytes), Math.log(input.total * bytes)]
  const batch = Math.log(input.batch / ASSUMED_BATCH)
  const isB200 = input.gpu === 'B200' ? 1 : 0
  const length = Math.log(input.tokens / 1000)
  return [1, active, all, batch, batch ** 2, batch * all, length, isB200, isB200 * batch]
}

/** J per output token, all GPUs of the deployment, as the power law has it. */
function powerLaw({ coefficients, tokens }: Fit, input: FitInput): number {
  const length = Math.min(tokens.high, Math.max(tokens.low, input.tokens))
  const terms = termsOf({ ...input, tokens: length })
  return Math.exp(
    coefficientNames.reduce((sum, name, at) => sum + coefficients[name] * (terms[at] ?? 0), 0),
  )
}

/** Below this many billions the energy has a floor that a power law does not have. */
export const SMALLEST_FITTED = 4
const LARGEST_FITTED = 671
/** J per output token that EcoLogits gives a model of no size: its γ of 4.0529e-5 Wh. */
export const FLOOR_J = 4.052928146734005e-5 * 3600

/**
 * J per output token. Below 4B the fit and the floor are the ends, and the middle lies halfway on
 * the log scale; from there on all three are the fit.
 */
export function joulesPerToken(fit: Fit, input: FitInput): Ends {
  const power = powerLaw(fit, input)
  if (input.total >= SMALLEST_FITTED || power >= FLOOR_J)
    return { low: power, mid: power, high: power }
  return { low: power, mid: geometricMean(power, FLOOR_J), high: FLOOR_J }
}

/** How far the energy of a token moves between the fewest and the most requests at once. */
export function batchSpread(fit: Fit, input: FitInput): Spread {
  const { low, high } = fit.batches[input.gpu ?? 'H100']
  const ends: Ends = { low: high, mid: input.batch, high: low }
  return spreadOf(ends, (batch) => powerLaw(fit, { ...input, batch }))
}

/** How far the fit may miss a model that it has not seen: with its model or its maker left out. */
export const missedBy = ({ missed }: Fit): number => Math.max(missed.model, missed.vendor)

export const isBeyondFit = (total: BillionParameters): boolean =>
  total > LARGEST_FITTED || total < SMALLEST_FITTED

/** ms between two tokens of one answer: p ln P_a + t ln P_t + b ln B + l [FP8 or MXFP4]. */
const latencyFit = {
  c: 1.04650023,
  p: 0.09954177,
  t: 0.18969666,
  b: 0.30383752,
  l: -0.21621072,
}

/** Time between two tokens of one answer, on H100. */
export const interTokenLatency = ({
  active,
  total,
  batch,
  bitsPerWeight,
}: Omit<FitInput, 'tokens' | 'gpu'>): Milliseconds =>
  milliseconds(
    Math.exp(
      latencyFit.c +
        latencyFit.p * Math.log(active) +
        latencyFit.t * Math.log(total) +
        latencyFit.b * Math.log(batch) +
        (bitsPerWeight < 16 ? latencyFit.l : 0),
    ),
  )
