/** How many bits a weight has: as the host says, else as the model was published, else 16. */
const bits: Readonly<Record<string, number>> = {
  bf16: 16,
  bfloat16: 16,
  fp16: 16,
  f16: 16,
  fp8: 8,
  mxfp4: 4,
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

/** Bits of each weight; 16 where neither host nor maker says, and where the fit knows no such precision. */
export const bitsOf = (precision: string | undefined, modelId: string): number =>
  precision === undefined ? (publishedBits(modelId) ?? 16) : (bits[precision.toLowerCase()] ?? 16)

/** Whether the precision is said, and is one that the fit was made with. */
export const isInFit = (precision: string | undefined): boolean =>
  precision !== undefined && precision.toLowerCase() in bits
