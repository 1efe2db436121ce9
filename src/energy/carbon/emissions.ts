/**
 * Carbon of an amount of electricity, by the two views of the GHG Protocol Scope 2 Guidance (2015):
 * location-based, by the grid where it is used, and market-based, by what was contracted. Both are
 * shown, each with its name; they are never mixed or averaged.
 *
 * Source: `docs/method.md`, "Carbon".
 */
import {
  emissionsOf,
  gramsCO2ePerKWh,
  type GramsCO2e,
  type GramsCO2ePerKWh,
  type WattHours,
} from '@/units/quantity'
import { combineSpreads, spreadAround, type Range, type Spread } from '@/units/range'

const spreadWithin = ({ low, mid, high }: Range<WattHours> | Range<GramsCO2ePerKWh>): Spread =>
  mid > 0 && low > 0 ? { down: mid / low, up: high / mid } : { down: 1, up: 1 }

/**
 * E · f_grid. The two ranges are taken as independent, unless the factor goes down to zero, or the
 * place is not known (`isAnywhere`): then end is multiplied with end.
 */
export function locationBased(
  energy: Range<WattHours>,
  intensity: Range<GramsCO2ePerKWh>,
  isAnywhere = false,
): Range<GramsCO2e> {
  if (isAnywhere || intensity.low === 0 || energy.low === 0)
    return {
      low: emissionsOf(energy.low, intensity.low),
      mid: emissionsOf(energy.mid, intensity.mid),
      high: emissionsOf(energy.high, intensity.high),
    }
  return spreadAround(
    emissionsOf(energy.mid, intensity.mid),
    combineSpreads([spreadWithin(energy), spreadWithin(intensity)]),
  )
}

/** Something bought that says where electricity comes from. */
export interface Instrument {
  readonly kind: 'certificate' | 'contract'
  /** Share of the electricity that it covers, 0 to 1. */
  readonly coverage: number
  /** 0 for a renewable certificate. */
  readonly factor: GramsCO2ePerKWh
  /** Whether the provider claims it, rather than the visitor having checked it. */
  readonly isClaim?: boolean
}

export interface Market {
  readonly instruments: readonly Instrument[]
  /** The supplier's own rate for what no instrument covers. */
  readonly supplierRate?: GramsCO2ePerKWh
  /** What is left on the market when all claims are taken out. */
  readonly residualMix?: GramsCO2ePerKWh
}

/** The steps of the hierarchy, best first: the factor is of the first kind there is. */
export type MarketStep =
  | 'certificate'
  | 'contract'
  | 'supplier-rate'
  | 'residual-mix'
  /** No residual mix was to be had, and the report must say so. */
  | 'grid-average'

export interface MarketBased {
  readonly emissions: Range<GramsCO2e>
  /** Of a kWh as contracted; its range is that of the grid, where that stands in for the rest. */
  readonly factor: Range<GramsCO2ePerKWh>
  /** The steps that carry some of the electricity, best first. */
  readonly steps: readonly MarketStep[]
  readonly hasClaim: boolean
}

const hierarchy: readonly MarketStep[] = [
  'certificate',
  'contract',
  'supplier-rate',
  'residual-mix',
  'grid-average',
]

/**
 * E · Σ cᵢ · fᵢ + E · (1 − Σ cᵢ) · f_rest, with f_rest the supplier's rate, else the residual mix,
 * else the grid average.
 *
 * @throws RangeError where a coverage is outside 0 to 1, or all together are above 1.
 */
export function marketBased(
  energy: Range<WattHours>,
  { instruments, supplierRate, residualMix }: Market,
  grid: Range<GramsCO2ePerKWh>,
  isAnywhere = false,
): MarketBased {
  const covered = instruments.reduce((sum, { coverage }) => sum + coverage, 0)
  const isWrong = ({ coverage }: Instrument) => !(coverage >= 0 && coverage <= 1)
  if (instruments.some(isWrong) || covered > 1 + 1e-12)
    throw new RangeError(`instruments cover ${String(covered)} of the electricity`)
  const rest = Math.max(0, 1 - covered)
  const bought = instruments.reduce((sum, { coverage, factor }) => sum + coverage * factor, 0)
  const single = supplierRate ?? residualMix
  const ofRest: Range<GramsCO2ePerKWh> =
    single === undefined ? grid : { low: single, mid: single, high: single }
  const factor = {
    low: gramsCO2ePerKWh(bought + rest * ofRest.low),
    mid: gramsCO2ePerKWh(bought + rest * ofRest.mid),
    high: gramsCO2ePerKWh(bought + rest * ofRest.high),
  }
  const used = new Set<MarketStep>(
    instruments.filter(({ coverage }) => coverage > 0).map(({ kind }) => kind),
  )
  if (rest > 0) used.add(restStep(supplierRate, residualMix))
  return {
    emissions: locationBased(energy, factor, isAnywhere),
    factor,
    steps: hierarchy.filter((step) => used.has(step)),
    hasClaim: instruments.some(({ isClaim, coverage }) => isClaim === true && coverage > 0),
  }
}

function restStep(
  supplierRate: GramsCO2ePerKWh | undefined,
  residualMix: GramsCO2ePerKWh | undefined,
): MarketStep {
  if (supplierRate !== undefined) return 'supplier-rate'
  return residualMix === undefined ? 'grid-average' : 'residual-mix'
}
