/**
 * How many bits a weight has: as the host says, else as the model was published, else 16. Where nobody can
 * know, because the maker says nothing or the spelling is new, it is a range from 4 to 16.
 *
 * Within one model fewer bits save less than between two models: FP8 over BF16 of one model took 0.63 to 0.92
 * on ML.ENERGY v3, same processor and limit (once, in code completion, 1.92). `docs/method.md`, "Precision".
 */
import type { Spread } from '@/units/range'

export interface Bits {
  readonly low: number
  readonly mid: number
  readonly high: number
  /** As the model was published; where that is not known either, the same as what it is run with. */
  readonly native: number
  readonly basis: 'said' | 'published' | 'assumed' | 'closed' | 'unknown-spelling'
}

const spelled: Readonly<Record<string, number>> = {
  fp32: 32,
  f32: 32,
  float32: 32,
  bf16: 16,
  bfloat16: 16,
  fp16: 16,
  f16: 16,
  float16: 16,
  half: 16,
  fp8: 8,
  f8: 8,
  int8: 8,
  fp6: 6,
  int6: 6,
  fp4: 4,
  f4: 4,
  int4: 4,
  nf4: 4,
  awq: 4,
  gptq: 4,
  nvfp4: 4,
  mxfp4: 4,
  mxfp8: 8,
}

/** WebLLM: q4f16_1; q0 is not quantised. */
const webLlm = /^q(\d)f(16|32)/
/** GGUF: Q4_K_M, IQ3_XS, Q8_0; a block of weights has a scale, which makes about half a bit each. */
const gguf = /^(?:i|t)?q(\d)(?:_|$)/
const SCALE_BITS = 0.5
/** w4a16, 4bit, 8-bit, fp8_e4m3, awq-int4, gptq_4bit. */
const within = [/^w(\d+)a\d+/, /(\d+)-?bits?\b/, /(?:nv|mx)?(?:fp|int|nf)(\d+)/] as const

/** Bits of a spelling; undefined for one that nobody knows. */
export function bitsSpelled(precision: string): number | undefined {
  const text = precision.trim().toLowerCase()
  const known = spelled[text]
  if (known !== undefined) return known
  const [, digit, float] = webLlm.exec(text) ?? []
  if (digit !== undefined) return digit === '0' ? Number(float) : Number(digit)
  const [, blocks] = gguf.exec(text) ?? []
  if (blocks !== undefined) return Number(blocks) + SCALE_BITS
  for (const pattern of within) {
    const bits = Number(pattern.exec(text)?.[1])
    if (bits >= 1 && bits <= 32) return bits
  }
  return /\b(awq|gptq)\b/.test(text) ? 4 : undefined
}

/** Models that were published with fewer bits, by how their names at the hub begin. */
const publishedWith: readonly (readonly [string, number])[] = [
  ['openai/gpt-oss-', 4],
  ['deepseek-ai/DeepSeek-V3', 8],
  ['deepseek-ai/DeepSeek-R1-0528', 8],
  ['moonshotai/Kimi-K2-Thinking', 4],
]

/** Bits of the weights as they were published; undefined where that is not known to be below 16. */
export const publishedBits = (modelId: string): number | undefined =>
  publishedWith.find(([start]) => modelId.startsWith(start))?.[1]

const FEWEST = 4
const MOST = 16
/** Halfway between them on the log scale. */
const MIDDLE = 8
const unknownBits = { low: FEWEST, mid: MIDDLE, high: MOST }
const exactly = (bits: number) => ({ low: bits, mid: bits, high: bits })

/** @param isClosed its maker publishes no weights, so that nobody knows how many bits they have */
export function bitsOf(precision: string | undefined, modelId: string, isClosed = false): Bits {
  const published = publishedBits(modelId)
  const native = published ?? MOST
  const said = precision === undefined ? undefined : bitsSpelled(precision)
  if (said !== undefined)
    return { ...exactly(said), native: isClosed ? said : native, basis: 'said' }
  if (isClosed) return { ...unknownBits, native: MIDDLE, basis: 'closed' }
  if (precision !== undefined) return { ...unknownBits, native, basis: 'unknown-spelling' }
  return { ...exactly(native), native, basis: published === undefined ? 'assumed' : 'published' }
}

/** Energy of one model goes with its bits as bits^0.25: 0.84 for half of them, the mean of the measured pairs. */
export const PRECISION_EXPONENT = 0.25
/** For each halving: from 0.63 to 1.12 around 0.84. */
const EACH_HALVING = 4 / 3

/** How far the measured pairs lie from that, for a model run with other bits than the figure was made with. */
export function precisionSpread(bits: number, other: number): Spread {
  const factor = EACH_HALVING ** Math.abs(Math.log2(bits / other))
  return { down: factor, up: factor }
}
