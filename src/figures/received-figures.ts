/** The figures of a received comparison: whether they follow from it, and what they are as of today. */
import { useMemo } from 'react'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import type { CountedGrid } from '@/comparison/electricity'
import { labelsOf } from '@/comparison/labels'
import type { EstimateInput } from '@/energy/source'
import type { GramsCO2e } from '@/units/quantity'
import type { Range } from '@/units/range'
import { verify, type Verification } from './claims'
import { earlierInputOf, inputOf } from './estimate-input'
import { gridOfRun, isSameGrid } from './carbon-of-then'
import { figureBy, useCircumstances, useDevice, useTodaysEstimates } from './estimates'
import { useEnergyBooks } from './queries'
import { usePlayground, useReceived } from '@/playground/react'
import {
  electricityIn,
  isSameFigure,
  receivedRun,
  type Received,
} from '@/playground/stores/received'

export interface FigureThenAndNow {
  readonly runId: string
  readonly name: string
  readonly published: EnergyFigure | undefined
  /** Undefined where it cannot be compared: metered, or timed on a device that was not told. */
  readonly today: EnergyEstimate | undefined
  readonly isChanged: boolean
  /** Today's over the published one, by their best values; undefined where there are not both. */
  readonly times: number | undefined
  readonly carbon: CarbonThenAndNow
}

/** Location-based. */
export interface CarbonThenAndNow {
  /** Undefined where the sender did not say where, or had no figure. */
  readonly published: Range<GramsCO2e> | undefined
  readonly today: Range<GramsCO2e> | undefined
  /** Of a kWh: today's over the published one; undefined where the grid is counted as it was. */
  readonly gridTimes: number | undefined
}

/** One for each run that had a figure then or has one now; empty until the tables are here. */
export function useFiguresThenAndNow(received: Received): readonly FigureThenAndNow[] {
  const { comparison, device, level } = received
  const circumstances = useCircumstances()
  const todays = useTodaysEstimates(comparison.runs)
  return useMemo(() => {
    if (level === 'prompt' || todays.includes(undefined) || circumstances === undefined) return []
    const { emissionsBy } = circumstances.books.carbon
    // By what the sender said of the electricity, not by what the visitor did.
    const asSaid = { ...circumstances, electricity: electricityIn(received) }
    const names = labelsOf(comparison.runs)
    return comparison.runs.flatMap((run, index) => {
      const { id } = run
      const known = todays[index]
      const { published: then, grid: gridThen } = receivedRun(received, id) ?? {}
      const today = canBeCompared(then, known, device !== undefined) ? known : undefined
      if (then === undefined && today?.kind !== 'estimate') return []
      const gridNow = gridOfRun(run, asSaid)
      const carbon = {
        published: then && gridThen && emissionsBy(then, gridThen),
        today: today?.kind === 'estimate' ? emissionsBy(today, gridNow) : undefined,
        gridTimes: gridChange(gridThen, gridNow),
      }
      const name = names[index] ?? ''
      return [{ runId: id, name, published: then, ...thenAndNow(then, today), carbon }]
    })
  }, [received, comparison, device, level, todays, circumstances])
}

/** Undefined where it is as it was, and where the factor would be of nothing. */
const gridChange = (then: CountedGrid | undefined, now: CountedGrid): number | undefined =>
  then === undefined || then.intensity.mid === 0 || isSameGrid(then, now)
    ? undefined
    : now.intensity.mid / then.intensity.mid

function thenAndNow(
  then: EnergyFigure | undefined,
  today: EnergyEstimate | undefined,
): Pick<FigureThenAndNow, 'today' | 'isChanged' | 'times'> {
  if (today === undefined) return { today, isChanged: false, times: undefined }
  if (then === undefined || today.kind === 'unknown')
    return { today, isChanged: true, times: undefined }
  return {
    today,
    isChanged: !isSameFigure(then, today),
    times: then.energy.mid > 0 ? today.energy.mid / then.energy.mid : undefined,
  }
}

function canBeCompared(
  then: EnergyFigure | undefined,
  today: EnergyEstimate | undefined,
  isDeviceKnown: boolean,
): boolean {
  const hangsOnDevice = [then?.mark, today?.kind === 'estimate' && today.mark].includes('timed')
  return then?.mark !== 'metered' && !(hangsOnDevice && !isDeviceKnown)
}

/** By the id of the run; empty until the tables are here, and for a comparison of the visitor's own. */
export function useVerifications(): ReadonlyMap<string, Verification> {
  const received = useReceived()
  const books = useEnergyBooks()
  const device = useDevice()
  const { shelf, today } = usePlayground()
  return useMemo(() => {
    if (received === undefined || books === undefined) return new Map()
    const { receipt, comparison } = received
    const electricity = electricityIn(received)
    // By what the sender said of the electricity, not by what the visitor did.
    const sources = [...books.sources, ...books.retired].map((source) => ({
      id: source.id,
      estimate: (input: EstimateInput) => figureBy(source, input, { books, electricity }),
    }))
    return new Map(
      comparison.runs.flatMap((run, index) => {
        const sent = receipt.runs[index]
        if (sent === undefined) return []
        const input = inputOf(run, books, shelf, device)
        const grid = gridOfRun(run, { books, shelf, electricity })
        const { published, grid: sentGrid } = receivedRun(received, run.id) ?? {}
        const earlier = earlierInputOf(run, books, shelf, device)
        const claimed = {
          ...{ run, sent, published, input, grids: { sent: sentGrid, here: grid } },
          ...(earlier && { earlier }),
        }
        return [[run.id, verify(receipt, claimed, sources, today())]]
      }),
    )
  }, [received, books, device, shelf, today])
}
