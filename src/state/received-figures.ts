/** The figures of a received comparison: whether they follow from it, and what they are as of today. */
import { useMemo } from 'react'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import { labelsOf } from '@/comparison/labels'
import type { EstimateInput } from '@/energy/source'
import { verify, type Verification } from './claims'
import { inputOf } from './estimate-input'
import { figureBy, useDevice, useTodaysEstimates } from './estimates'
import { useEnergyBooks } from './queries'
import { usePlayground, useReceived } from './react'
import { isSameFigure, type Received } from './received'

export interface FigureThenAndNow {
  readonly runId: string
  readonly name: string
  readonly published: EnergyFigure | undefined
  /** Undefined where it cannot be compared: metered, or timed on a device that was not told. */
  readonly today: EnergyEstimate | undefined
  readonly isChanged: boolean
  /** Today's over the published one, by their best values; undefined where there are not both. */
  readonly times: number | undefined
}

/** One for each run that had a figure then or has one now; empty until the tables are here. */
export function useFiguresThenAndNow(received: Received): readonly FigureThenAndNow[] {
  const { comparison, published, device, level } = received
  const todays = useTodaysEstimates(comparison.runs)
  return useMemo(() => {
    if (level === 'prompt' || todays.includes(undefined)) return []
    const names = labelsOf(comparison.runs)
    return comparison.runs.flatMap(({ id }, index) => {
      const known = todays[index]
      const then = published.get(id)
      const today = canBeCompared(then, known, device !== undefined) ? known : undefined
      if (then === undefined && today?.kind !== 'estimate') return []
      return [{ runId: id, name: names[index] ?? '', published: then, ...thenAndNow(then, today) }]
    })
  }, [comparison, published, device, level, todays])
}

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
    const { receipt, comparison, published, electricity } = received
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
        const claimed = { run, sent, published: published.get(run.id), input }
        return [[run.id, verify(receipt, claimed, sources, today())]]
      }),
    )
  }, [received, books, device, shelf, today])
}
