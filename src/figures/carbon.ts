/** The carbon of a run, by its figure and by what is said of the electricity where it ran. */
import { useMemo } from 'react'
import type { CountedGrid, Electricity } from '@/comparison/electricity'
import type { EnergyEstimate } from '@/comparison/estimate'
import type { Run } from '@/comparison/run'
import type { Place } from '@/comparison/variant'
import type { AnswerCarbon } from '@/energy/answer-carbon'
import type { GramsCO2e } from '@/units/quantity'
import type { Range } from '@/units/range'
import { electricityAt, sayElectricity } from '@/playground/stores/electricity'
import { inputOf } from './estimate-input'
import { isSameGrid } from './carbon-of-then'
import { useCircumstances } from './estimates'
import { usePlayground, useReceivedRun } from '@/playground/react'
import { useEnergyBooks } from './queries'

export interface RunCarbon extends AnswerCarbon {
  readonly place: Place
  readonly electricity: Electricity
  /** What the host itself says the answer emitted: its claim, mixed with nothing. */
  readonly stated?: { readonly low: GramsCO2e; readonly high: GramsCO2e }
  /** Of a received answer, where today's tables have another grid than its sender's page had. */
  readonly published?: { readonly grid: CountedGrid; readonly location: Range<GramsCO2e> }
}

/** Undefined without a figure, and while tables load. */
export function useCarbon(run: Run, estimate: EnergyEstimate | undefined): RunCarbon | undefined {
  const circumstances = useCircumstances()
  const sent = useReceivedRun(run.id)
  return useMemo(() => {
    if (circumstances === undefined || estimate?.kind !== 'estimate') return undefined
    const { books, shelf, device, electricity: all } = circumstances
    const input = inputOf(run, books, shelf, device)
    if (input === undefined) return undefined
    const { place, measurement, variant } = input
    const electricity = electricityAt(place, all)
    const claim = measurement.stated?.carbon
    const found = {
      ...books.carbon.carbonOf({
        figure: estimate,
        place,
        electricity,
        measurement,
        device,
        model: variant.model,
      }),
      ...(claim && { stated: claim }),
    }
    const { countedGrid, emissionsBy } = books.carbon
    const isOfThen = sent?.published?.energy === estimate.energy
    const grid = sent?.grid
    if (grid === undefined || !isOfThen || isSameGrid(grid, countedGrid(found.choice)))
      return { ...found, place, electricity }
    const published = { grid, location: emissionsBy(estimate, grid) }
    return { ...found, place, electricity, published }
  }, [run, estimate, circumstances, sent])
}

export interface Named {
  readonly id: string
  readonly name: string
}

/** What can be said of a place: its zones, its cloud regions, and the zone that is assumed of it. */
export interface ElectricityChoices {
  readonly zones: readonly Named[]
  readonly regions: readonly Named[]
  readonly assumed: string | undefined
  readonly say: (electricity: Electricity) => void
}

/** Undefined while tables load. */
export function useElectricityChoices(place: Place): ElectricityChoices | undefined {
  const books = useEnergyBooks()
  const { preferences } = usePlayground()
  return useMemo(() => {
    if (books === undefined) return undefined
    const { zones, cloudRegions, assumedZone } = books.carbon
    const assumedId = assumedZone(place)
    return {
      zones: zones.map(({ zone, name }) => ({ id: zone, name })),
      regions: cloudRegions.map(({ id, name, location }) => ({ id, name: `${name}, ${location}` })),
      assumed: zones.find(({ zone }) => zone === assumedId)?.name,
      say: (electricity) => {
        sayElectricity(preferences, place, electricity)
      },
    }
  }, [books, place, preferences])
}
