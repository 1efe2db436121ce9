/** Where the electricity of a run comes from, and what was bought with it, as far as it is said. */
import type { GramsCO2ePerKWh } from '@/units/quantity'
import type { Range } from '@/units/range'

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

/** The grid as it was counted: what a mass of carbon follows from, beside the energy. */
export interface CountedGrid {
  readonly intensity: Range<GramsCO2ePerKWh>
  /** Data set and year of the middle ("ember 2024"), or of which places it is where none is known. */
  readonly data: string
}

/** Where the place is not known, the range runs over all where it may be. */
export const unknownPlaces = ['countries', 'clouds'] as const
export type UnknownPlace = (typeof unknownPlaces)[number]

export const isAnywhere = ({ data }: CountedGrid): boolean =>
  unknownPlaces.some((places) => places === data)

/** The key of a place's electricity: the visitor's own, or that of a host. */
export const THIS_DEVICE = 'this-device'
