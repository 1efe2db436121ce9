/** Where the electricity of a run comes from, and what was bought with it, as far as it is said. */
import type { GramsCO2ePerKWh } from '@/units/quantity'

export interface Electricity {
  /** ISO 3166-1 alpha-3, or `WORLD`. */
  readonly zone?: string
  /** A cloud's region (`aws/eu-west-3`), in place of a zone. */
  readonly region?: string
  readonly bought?: Bought
}

/** What counts in the market-based view, and in no other. */
export interface Bought {
  readonly kind: 'certificate' | 'contract'
  /** Share of the electricity that it covers, 0 to 1. */
  readonly coverage: number
  /** 0 for a renewable certificate. */
  readonly factor: GramsCO2ePerKWh
  /** Whether it is the provider's claim, and not the visitor's own. */
  readonly isClaim?: boolean
  /** The supplier's own rate for the rest. */
  readonly supplierRate?: GramsCO2ePerKWh
  /** What is left on the market when all claims are taken out. */
  readonly residualMix?: GramsCO2ePerKWh
}

/** The key of a place's electricity: the visitor's own, or that of a host. */
export const THIS_DEVICE = 'this-device'
