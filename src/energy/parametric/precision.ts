/** What the fit knows of the precision of weights: 16 bits, or FP8 and MXFP4. */
const lowPrecisions: Readonly<Record<string, number>> = { fp8: 8, mxfp4: 4 }
const fullPrecisions = ['bf16', 'bfloat16', 'fp16', 'f16']

/** Whether the fit's term for FP8 and MXFP4 applies; not where the host does not say. */
export const isLowPrecision = (precision: string | undefined): boolean =>
  precision !== undefined && precision.toLowerCase() in lowPrecisions

/** Bits per weight, for the number of GPUs; 16 where it is not one that the fit knows. */
export const bitsOf = (precision: string | undefined): number =>
  lowPrecisions[precision?.toLowerCase() ?? ''] ?? 16

/** Whether the precision is said, and is one that the fit was made with. */
export const isInFit = (precision: string | undefined): boolean =>
  precision !== undefined &&
  (isLowPrecision(precision) || fullPrecisions.includes(precision.toLowerCase()))
