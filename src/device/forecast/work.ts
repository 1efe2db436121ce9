/** What a model has to read and to compute for one token, from its size and its precision. */
import type { Variant } from '@/comparison/variant'
import {
  bytes,
  milliseconds,
  operations,
  type Bytes,
  type BytesPerSecond,
  type Milliseconds,
  type Operations,
  type OperationsPerSecond,
} from '@/units/quantity'

/** Of one token. The memory of the words before it is left out: a few percent in a short talk. */
export interface TokenWork {
  readonly bytes: Bytes
  readonly operations: Operations
}

/**
 * Bits in memory for a weight, scales included. llama.cpp's: `q8_0` and `q4_0` are 32 weights and a
 * 16-bit scale; the K mixtures as its `quantize` tool lists them for Llama 3.1 8B
 * (https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md). MLC's: groups of 32
 * with a scale of 16 or of 32 bits.
 */
const bitsOfWeight: Readonly<Record<string, number>> = {
  f32: 32,
  f16: 16,
  bf16: 16,
  q8_0: 8.5,
  q6_k: 6.56,
  q5_k_m: 5.7,
  q5_k_s: 5.57,
  q5_1: 6,
  q5_0: 5.5,
  q4_k_m: 4.89,
  q4_k_s: 4.67,
  q4_1: 5,
  q4_0: 4.5,
  iq4_nl: 4.5,
  q3_k_l: 4.3,
  q3_k_m: 4,
  q3_k_s: 3.64,
  q2_k: 3.16,
  q0f32: 32,
  q0f16: 16,
  q4f32_1: 5,
  q4f16_1: 4.5,
  q3f16_1: 4,
}

const BILLION = 1e9
const BITS_PER_BYTE = 8

/**
 * The weights that are used for each token are read once, and each takes a multiplication and an
 * addition (methods as for the roofline: Williams et al. 2009, doi:10.1145/1498765.1498785).
 *
 * Undefined where neither the size of the file nor parameters and precision are known.
 *
 * @param file Of the weights, where more is known than the variant says.
 */
export function workOf(variant: Variant, file = variant.download): TokenWork | undefined {
  const { size } = variant.model
  const bits = bitsOfWeight[variant.precision?.split(',')[0]?.trim().toLowerCase() ?? '']
  // A size that is given as a range is taken at its middle on the log scale.
  const active = size && Math.sqrt(size.active.low * size.active.high) * BILLION
  const total = size && Math.sqrt(size.total.low * size.total.high) * BILLION
  if (active !== undefined && total !== undefined && total > 0) {
    const weights =
      file === undefined
        ? bits === undefined
          ? undefined
          : (active * bits) / BITS_PER_BYTE
        : (file * active) / total
    if (weights === undefined) return undefined
    return { bytes: bytes(weights), operations: operations(2 * active) }
  }
  if (file === undefined || bits === undefined) return undefined
  return { bytes: file, operations: operations((2 * file * BITS_PER_BYTE) / bits) }
}

const MS_PER_SECOND = 1000

/** The least time that work can take: reading and computing go on side by side. */
export const leastTime = (
  work: TokenWork,
  pace: { readonly bandwidth: BytesPerSecond; readonly throughput: OperationsPerSecond },
): Milliseconds =>
  milliseconds(
    Math.max(work.bytes / pace.bandwidth, work.operations / pace.throughput) * MS_PER_SECOND,
  )
