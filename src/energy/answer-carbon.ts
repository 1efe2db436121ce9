/**
 * Carbon of one answer: the electricity by both views of the GHG Protocol, and making the hardware.
 *
 * The grid is that of the place where it ran: as said by the visitor, else the maker's own data centres as
 * EcoLogits takes them, else a range over the places where it may be. Source: `docs/method.md`, "Carbon".
 */
import type { DeviceProfile } from '@/comparison/device-profile'
import {
  isAnywhere,
  type CountedGrid,
  type Electricity,
  type UnknownPlace,
} from '@/comparison/electricity'
import type { Citation, EnergyFigure } from '@/comparison/estimate'
import { outputTokensOf, type Measurement } from '@/comparison/measurement'
import type { ModelCard } from '@/comparison/model-card'
import type { Place } from '@/comparison/variant'
import { gramsCO2ePerKWh, type GramsCO2e, type GramsCO2ePerKWh } from '@/units/quantity'
import type { Range } from '@/units/range'
import { deviceEmbodiedCitation, embodiedShare } from './carbon/device-embodied'
import { locationBased, marketBased, type Market, type MarketBased } from './carbon/emissions'
import { consumerSci, type ConsumerSci } from './carbon/sci'
import { serverEmbodied, serverEmbodiedCitation } from './carbon/server-embodied'
import { inRegion } from './building'
import type { Impacts } from './ecologits/impacts'
import { providerAt, providers } from './ecologits/providers'
import { referenceImpacts } from './ecologits-impacts'
import { gridCitations, gridOf, intensityOver, zoneOfGeo, zones, type Grid } from './grid'
import {
  cloudGrids,
  cloudRegions,
  regionCitation,
  regionOf,
  type CloudRegion,
} from './grid/regions'
import { gpusFor } from './serving'

export { cloudRegions, zones }

/** The grid that is counted, and how it was come by. */
export type GridChoice =
  | {
      readonly kind: 'zone'
      readonly grid: Grid
      readonly isAssumed: boolean
      /** The host said so with its answer, in this word. */
      readonly statedGeo?: string
    }
  | { readonly kind: 'region'; readonly grid: Grid; readonly region: CloudRegion }
  /** The place is not known: from the cleanest to the dirtiest of where it may be. */
  | {
      readonly kind: 'candidates'
      readonly of: UnknownPlace
      readonly count: number
      readonly intensity: Range<GramsCO2ePerKWh>
      /** Of the values that it runs over, the oldest and the newest. */
      readonly years: readonly [oldest: number, newest: number]
      /** Of the middle; absent where that lies halfway between two grids. */
      readonly middleYear?: number
    }

export interface CarbonInput {
  readonly figure: EnergyFigure
  readonly place: Place
  readonly electricity: Electricity
  readonly measurement: Measurement
  readonly device: DeviceProfile
  readonly model: ModelCard
}

export interface AnswerCarbon {
  readonly choice: GridChoice
  readonly intensity: Range<GramsCO2ePerKWh>
  readonly location: Range<GramsCO2e>
  readonly market: MarketBased
  /** Making the hardware, shared out; absent where its time or kind is not known. */
  readonly embodied?: Range<GramsCO2e>
  readonly sci: ConsumerSci
  /** What EcoLogits 0.11 says of the same answer; absent where it does not cover it. */
  readonly reference?: Impacts
  readonly citations: readonly Citation[]
}

const countries: readonly Grid[] = zones.flatMap(({ zone }) => {
  const grid = zone === 'WORLD' ? undefined : gridOf(zone)
  return grid === undefined ? [] : [grid]
})

/** Where a host's data centres are taken to be; undefined for most. */
export function assumedZone(place: Place): string | undefined {
  const provider = place.kind === 'remote' ? providerAt(place.host) : undefined
  return provider && providers[provider].zone
}

/**
 * What is counted for a place: what the visitor says of its electricity, else where the host stated that it
 * computed, else where its data centres are taken to be.
 */
export function gridChoice(
  place: Place,
  { zone, region }: Electricity,
  statedGeo?: string,
): GridChoice {
  const chosenRegion = region === undefined ? undefined : regionOf(region)
  if (chosenRegion !== undefined)
    return { kind: 'region', grid: chosenRegion.grid, region: chosenRegion }
  const said = zone === undefined ? undefined : gridOf(zone)
  if (said !== undefined) return { kind: 'zone', grid: said, isAssumed: false }
  const stated = statedGeo === undefined ? undefined : gridOf(zoneOfGeo(statedGeo) ?? '')
  if (stated !== undefined && statedGeo !== undefined)
    return { kind: 'zone', grid: stated, isAssumed: false, statedGeo }
  const assumed = gridOf(assumedZone(place) ?? '')
  if (assumed !== undefined) return { kind: 'zone', grid: assumed, isAssumed: true }
  return place.kind === 'this-device' ? anyCountry : anyCloud
}

const yearsOf = (grids: readonly Grid[]): readonly [number, number] => {
  const years = grids.flatMap(({ values }) => values.map(({ year }) => year))
  return [Math.min(...years), Math.max(...years)]
}
const world = gridOf('WORLD')

/** The world's average, between the cleanest and the dirtiest grid of a country. */
const anyCountry: GridChoice = {
  kind: 'candidates',
  of: 'countries',
  count: countries.length,
  intensity: {
    low: gramsCO2ePerKWh(Math.min(...countries.map(({ intensity }) => intensity.low))),
    mid: world?.intensity.mid ?? gramsCO2ePerKWh(0),
    high: gramsCO2ePerKWh(Math.max(...countries.map(({ intensity }) => intensity.high))),
  },
  years: yearsOf(countries),
  ...(world && { middleYear: world.values[0].year }),
}
const anyCloud: GridChoice = {
  kind: 'candidates',
  of: 'clouds',
  count: cloudGrids.length,
  intensity: intensityOver(cloudGrids) ?? anyCountry.intensity,
  years: yearsOf(cloudGrids),
}

export function countedGrid(choice: GridChoice): CountedGrid {
  if (choice.kind === 'candidates') return { intensity: choice.intensity, data: choice.of }
  const { intensity, values } = choice.grid
  const [{ dataSet, year }] = values
  return { intensity, data: `${dataSet} ${String(year)}` }
}

/** A place that is not known is no factor to be averaged away: ends are multiplied with ends. */
export const emissionsBy = (
  { energy }: Pick<EnergyFigure, 'energy'>,
  grid: CountedGrid,
): Range<GramsCO2e> => locationBased(energy, grid.intensity, isAnywhere(grid))

const marketOf = ({ bought }: Electricity): Market =>
  bought === undefined
    ? { instruments: [] }
    : {
        instruments: bought.coverage > 0 ? [bought] : [],
        ...(bought.supplierRate !== undefined && { supplierRate: bought.supplierRate }),
        ...(bought.residualMix !== undefined && { residualMix: bought.residualMix }),
      }

/** Requests that share a server: 16 to 256 around 64, an assumption. */
const batch = { low: 16, mid: 64, high: 256 }
const BITS_ASSUMED = 16

function embodiedOf({
  figure,
  place,
  measurement,
  device,
  model: { size },
}: CarbonInput): Range<GramsCO2e> | undefined {
  const { duration, compute } = measurement
  if (duration === undefined || duration === 0) return undefined
  if (place.kind === 'this-device')
    return device.class === 'unknown'
      ? undefined
      : embodiedShare(device.class, duration, 'calendar')
  if (size === undefined || compute?.kind !== 'server') return undefined
  // As many as for the energy; a figure that was sent does not say how many.
  const gpus = figure.served?.gpus ?? gpusFor(size.total.high, BITS_ASSUMED)
  return serverEmbodied(gpus, duration, batch)
}

/** Both views of one answer's carbon, with what was made for it. */
export function carbonOf(input: CarbonInput): AnswerCarbon {
  const { figure, place, electricity, measurement, model } = input
  const choice = gridChoice(place, electricity, measurement.stated?.geo)
  const grid = countedGrid(choice)
  const { intensity } = grid
  const location = emissionsBy(figure, grid)
  const embodied = embodiedOf(input)
  const zone = choice.kind === 'candidates' ? undefined : choice.grid.zone
  const reference = referenceImpacts(model.id, { measurement, place }, zone)
  return {
    choice,
    intensity,
    location,
    market: marketBased(figure.energy, marketOf(electricity), intensity, isAnywhere(grid)),
    ...(embodied !== undefined && { embodied }),
    ...(reference !== undefined && { reference }),
    sci: consumerSci(location, embodied, outputTokensOf(measurement)?.count),
    citations: [...citationsOf(choice), ...(embodied ? [embodiedCitation(place)] : [])],
  }
}

const embodiedCitation = ({ kind }: Place): Citation =>
  kind === 'this-device' ? deviceEmbodiedCitation : serverEmbodiedCitation

function citationsOf(choice: GridChoice): readonly Citation[] {
  const { ember, 'electricity-maps': electricityMaps } = gridCitations
  const isEmber =
    choice.kind === 'candidates' || choice.grid.values.some(({ dataSet }) => dataSet === 'ember')
  return [
    ...(isEmber ? [ember] : []),
    electricityMaps,
    ...(choice.kind === 'region' ? [regionCitation] : []),
  ]
}

/** A served figure in the building of a cloud's region, where its PUE is known. */
export function inNamedRegion(figure: EnergyFigure, regionId: string): EnergyFigure {
  const region = regionOf(regionId)
  return region?.pue === undefined ? figure : inRegion(figure, region.pue, region.name)
}
