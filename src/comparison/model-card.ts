/** Who a model is, whoever runs it. It names no engine; a `Variant` does. */
import type { BillionParameters } from '@/units/quantity'

/** How the size of a model is known. A guess is never shown without that word. */
export type SizeBasis = 'published' | 'from-name' | 'guessed'

export interface ParameterCount {
  /** In billions, with both ends equal where the number is exact. */
  readonly low: BillionParameters
  readonly high: BillionParameters
}

export interface ModelSize {
  readonly total: ParameterCount
  /** Used for each token; differs from `total` in mixtures of experts. */
  readonly active: ParameterCount
  readonly basis: SizeBasis
}

export interface ModelCard {
  /** The hub repository of the weights (`meta-llama/Llama-3.1-8B-Instruct`), or `vendor:api-id`. */
  readonly id: string
  readonly name: string
  readonly vendor?: string
  readonly licence?: string
  /** Absent where nobody has said. */
  readonly size?: ModelSize
}
