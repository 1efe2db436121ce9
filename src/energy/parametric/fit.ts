/**
 * The fit `v3-h100`: energy of the graphics processors per output token, from a model's size.
 *
 *   ln e = c + p · ln P_a + t · ln P_t + b · ln B + l · [FP8 or MXFP4]      e in J, P in billions
 *
 * Fitted to 243 configurations of 19 models on H100 in ML.ENERGY v3 (chat and reasoning). It holds
 * from about 4B (dense) or 8B (total) to 405B, at 8 to 512 requests at once.
 */
import type { ModelCard } from '@/comparison/model-card'
import { geometricMean, type Ends } from '@/energy/spread'
import { milliseconds, type BillionParameters, type Milliseconds } from '@/units/quantity'

export const FIT = { id: 'v3-h100', version: '2026-11' }

interface Coefficients {
  readonly c: number
  readonly p: number
  readonly t: number
  readonly b: number
  readonly l: number
}

/** J per output token, all GPUs of the deployment. */
export const energyFit: Coefficients = {
  c: -1.7792864166965368,
  p: 0.285520314849787,
  t: 0.7059233608092699,
  b: -0.5367652057586357,
  l: -0.49190201502130027,
}
/** ms between two tokens of one answer. */
export const latencyFit: Coefficients = {
  c: 1.04650023,
  p: 0.09954177,
  t: 0.18969666,
  b: 0.30383752,
  l: -0.21621072,
}

export interface FitInput {
  readonly active: BillionParameters
  readonly total: BillionParameters
  /** Requests answered at once. */
  readonly batch: number
  /** Whether the weights are FP8 or MXFP4. */
  readonly isLowPrecision: boolean
}

const evaluate = (by: Coefficients, { active, total, batch, isLowPrecision }: FitInput): number =>
  Math.exp(
    by.c +
      by.p * Math.log(active) +
      by.t * Math.log(total) +
      by.b * Math.log(batch) +
      (isLowPrecision ? by.l : 0),
  )

/** Requests at once that the fit was made from. */
export const fittedBatches = { low: 8, high: 512 }

/** Below this many billions the energy has a floor that a power law does not have. */
export const SMALLEST_FITTED = 4
/** J per output token that EcoLogits gives a model of no size: its γ of 4.0529e-5 Wh. */
export const FLOOR_J = 4.052928146734005e-5 * 3600

/**
 * J per output token. Below 4B the fit and the floor are the ends, and the middle lies halfway on
 * the log scale; from there on all three are the fit.
 */
export function joulesPerToken(input: FitInput): Ends {
  const power = evaluate(energyFit, input)
  if (input.total >= SMALLEST_FITTED || power >= FLOOR_J)
    return { low: power, mid: power, high: power }
  return { low: power, mid: geometricMean(power, FLOOR_J), high: FLOOR_J }
}

/** Time between two tokens of one answer. */
export const interTokenLatency = (input: FitInput): Milliseconds =>
  milliseconds(evaluate(latencyFit, input))

/** Makers whose open models are in the data, by how their names at the hub begin. */
const fittedFamilies = ['meta-llama/', 'Qwen/', 'google/gemma', 'nvidia/', 'openai/gpt-oss']
const LARGEST_FITTED = 405

/** 95 % factor with the model left out of the fit. */
const MODEL_LEFT_OUT = 2.25
/** 95 % factor with all models of its maker left out. */
const VENDOR_LEFT_OUT = 2.9

/** How far the fit may miss this model. */
export const regressionFactor = ({ id }: ModelCard, total: BillionParameters): number =>
  fittedFamilies.some((family) => id.startsWith(family)) && total <= LARGEST_FITTED
    ? MODEL_LEFT_OUT
    : VENDOR_LEFT_OUT

export const isBeyondFit = (total: BillionParameters): boolean =>
  total > LARGEST_FITTED || total < SMALLEST_FITTED
