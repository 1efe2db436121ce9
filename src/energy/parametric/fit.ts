/**
 * The fit `v3-weights`: energy of the graphics processors per output token, from what a model weighs.
 *
 *   ln e = c + a ln A + w ln W + p ln(bits / published bits) + b L + q L² + terms chosen by the data
 *
 * e in J; A and W the active and all weights in GB as published (parameters × published bits); L = ln(batch / 64);
 * N the output tokens of the answer. Decoding reads the weights again and again, so their bytes tell more than
 * their number; but other bits of one model change less than those of another model. Fitted to all language rows of
 * ML.ENERGY v3 by `refit.ts`; how far it misses models that it has not seen is part of it.
 */
import { ASSUMED_BATCH, carriedToFew, FEW } from '@/energy/serving'
import { spreadOf, type Ends } from '@/energy/spread'
import {
  billionParameters,
  milliseconds,
  type BillionParameters,
  type Milliseconds,
} from '@/units/quantity'
import type { Spread } from '@/units/range'

export type Gpu = 'H100' | 'B200'

export interface FitInput {
  readonly active: BillionParameters
  readonly total: BillionParameters
  readonly bitsPerWeight: number
  /** Of the weights as they were published; the same where it is not said. */
  readonly nativeBits?: number
  /** Requests answered at once. */
  readonly batch: number
  /** Output tokens of the answer. */
  readonly tokens: number
  readonly isReasoning?: boolean
  /** H100 where it is not said. */
  readonly gpu?: Gpu
}

/** What decoding is made of: never left out when the fit is made. */
export const coreTerms = ['c', 'a', 'w', 'p', 'b', 'q'] as const
/** Those of which the data choose: n length, m and k batch × weights, g and h B200, x mixture of experts … */
export const optionalTerms = ['n', 'm', 'k', 'g', 'h', 'x', 'r', 's'] as const
/** By the order of `termsOf`. */
export const coefficientNames = [...coreTerms, ...optionalTerms] as const
export type Term = (typeof coefficientNames)[number]
/** A term that was not chosen is 0. */
export type Coefficients = Readonly<Record<Term, number>>

export interface Fit {
  readonly id: string
  readonly version: string
  readonly coefficients: Coefficients
  /** Factors within which 97.5 of 100 measured values lie, left out with their model or its maker. */
  readonly missed: { readonly model: number; readonly vendor: number }
  /** Requests at once that such a host may answer: the fewest measured, and all but the most. */
  readonly batches: Readonly<Record<Gpu, { readonly low: number; readonly high: number }>>
  /** Output tokens of the shortest and the longest answers that it was made from. */
  readonly tokens: { readonly low: number; readonly high: number }
}

const BITS_PER_BYTE = 8

/** What the coefficients are multiplied with. */
export function termsOf(input: FitInput): readonly number[] {
  const native = input.nativeBits ?? input.bitsPerWeight
  const bytes = native / BITS_PER_BYTE
  const [active, all] = [Math.log(input.active * bytes), Math.log(input.total * bytes)]
  const batch = Math.log(input.batch / ASSUMED_BATCH)
  const isB200 = input.gpu === 'B200' ? 1 : 0
  const length = Math.log(input.tokens / 1000)
  return [
    1,
    active,
    all,
    Math.log(input.bitsPerWeight / native),
    batch,
    batch ** 2,
    length,
    batch * all,
    batch * active,
    isB200,
    isB200 * batch,
    input.active < input.total ? 1 : 0,
    input.isReasoning === true ? 1 : 0,
    batch * length,
  ]
}

const between = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value))

/**
 * J per output token, all GPUs of the deployment. Beyond the most requests at once that it was made from it stays
 * what it is there; below the fewest it goes on as measured elsewhere.
 */
export function joulesPerToken({ coefficients, tokens, batches }: Fit, input: FitInput): number {
  const { low, high } = batches[input.gpu ?? 'H100']
  const terms = termsOf({
    ...input,
    tokens: between(input.tokens, tokens.low, tokens.high),
    batch: between(input.batch, low, high),
  })
  const fitted = Math.exp(
    coefficientNames.reduce((sum, name, at) => sum + coefficients[name] * (terms[at] ?? 0), 0),
  )
  return input.batch < Math.min(low, FEW) ? carriedToFew(fitted, input.batch) : fitted
}

/** Below this many billions nothing was measured that the fit is made from. */
export const SMALLEST_FITTED = 4
const LARGEST_FITTED = 671

/**
 * J per output token, with how much more a small model may take: at most what one of 4B takes, since what every
 * token costs beside the weights does not shrink with them. The middle goes on without a step.
 */
export function joulesOfSmall(fit: Fit, input: FitInput): Ends {
  const mid = joulesPerToken(fit, input)
  if (input.total >= SMALLEST_FITTED) return { low: mid, mid, high: mid }
  const larger = SMALLEST_FITTED / input.total
  const asLarge = {
    ...input,
    total: billionParameters(input.total * larger),
    active: billionParameters(input.active * larger),
  }
  return { low: mid, mid, high: joulesPerToken(fit, asLarge) }
}

/** How far the energy of a token moves between the fewest and the most requests at once. */
export function batchSpread(
  fit: Fit,
  input: FitInput,
  among = fit.batches[input.gpu ?? 'H100'],
): Spread {
  const ends: Ends = { low: among.high, mid: input.batch, high: among.low }
  return spreadOf(ends, (batch) => joulesPerToken(fit, { ...input, batch }))
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
