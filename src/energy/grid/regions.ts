/**
 * Regions of three clouds: the zone of their grid, their building and water, and what the provider
 * says it bought. What is bought is a claim, and never the headline.
 *
 * Source: Green Software Foundation, Real Time Cloud, in `regions/table.json`.
 */
import type { Citation } from '@/comparison/estimate'
import { gramsCO2ePerKWh, type GramsCO2ePerKWh } from '@/units/quantity'
import { gridAt, type Grid } from './index'
import regionTable from './regions/table.json'

export interface CloudRegion {
  /** `aws/eu-west-3` */
  readonly id: string
  readonly name: string
  readonly location: string
  /** Of the facts below. */
  readonly year: number
  readonly pue?: number
  /** Litres per kWh of the computers. */
  readonly wueLPerKWh?: number
  /** Share of the hours' electricity matched with carbon-free production, 0 to 1. */
  readonly carbonFreeHourly?: number
  /** Market-based, as the provider claims it for the year. */
  readonly claimed?: GramsCO2ePerKWh
  readonly grid: Grid
}

const regionFrom = (row: (typeof regionTable.rows)[number]): CloudRegion | undefined => {
  const grid = gridAt(row.gridZone)
  if (grid === undefined) return undefined
  const { id, name, location, year, pue, wueLPerKWh, carbonFreeHourly, claimedGPerKWh } = row
  return {
    id,
    name,
    location,
    year,
    grid,
    ...(pue !== null && { pue }),
    ...(wueLPerKWh !== null && { wueLPerKWh }),
    ...(carbonFreeHourly !== null && { carbonFreeHourly }),
    ...(claimedGPerKWh !== null && { claimed: gramsCO2ePerKWh(claimedGPerKWh) }),
  }
}

/** All regions, by cloud and name. */
export const cloudRegions: readonly CloudRegion[] = regionTable.rows.flatMap((row) => {
  const region = regionFrom(row)
  return region === undefined ? [] : [region]
})

export const regionOf = (id: string): CloudRegion | undefined =>
  cloudRegions.find((region) => region.id === id)

/** One grid for each country or zone where one of the clouds computes. */
export const cloudGrids: readonly Grid[] = [
  ...new Map(cloudRegions.map(({ grid }) => [grid.zone, grid])).values(),
]

export const regionCitation: Citation = {
  title: 'Green Software Foundation, Real Time Cloud: Cloud Region Metadata, March 2026',
  url: 'https://github.com/Green-Software-Foundation/real-time-cloud',
  retrieved: '2026-11-23',
}
