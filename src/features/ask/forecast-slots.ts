/** What stands beside a model of what it would do on this device: drawn by a part that loads later. */
import type { ReactNode } from 'react'
import type { Variant } from '@/comparison/variant'
import type { Bytes } from '@/units/quantity'

export interface ForecastSlots {
  /** A line, or nothing; `file` is the size of the weights where more is known than the variant says. */
  readonly lineOf: (variant: Variant, file?: Bytes) => ReactNode
  /** How a forecast could be had, where there is none yet. */
  readonly hint: ReactNode
}
