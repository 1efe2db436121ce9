/** A comparison that came from somebody else: shown as it was published, and never run by itself. */
import type { Comparison, Origin } from '@/comparison/comparison'
import type { DeviceProfile } from '@/comparison/device-profile'
import type { CountedGrid, Electricity } from '@/comparison/electricity'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import type { ReceiptLevel } from '@/comparison/receipt-level'
import type { Receipt } from '@/share/receipt-schema'
import { words } from '@/words'
import type { ElectricityByPlace } from './electricity'

export interface ReceivedRun {
  /** Of the run in the comparison. */
  readonly id: string
  /** Absent where the sender's page had no figure. */
  readonly published?: EnergyFigure
  /** What the carbon was counted with. */
  readonly grid?: CountedGrid
  /** Of a room that was asked. */
  readonly votes?: { readonly yes: number; readonly no: number }
  /** As the sender said of the electricity where it ran. */
  readonly electricity?: { readonly place: string; readonly said: Electricity }
}

export interface Received {
  readonly origin: 'link' | 'file' | 'address'
  /** What the sender shared. */
  readonly level: ReceiptLevel
  /** Made by a newer version of this page, and shown as far as it is understood. */
  readonly isNewer: boolean
  readonly title?: string
  readonly note?: string
  readonly comparison: Comparison
  /** As it was sent; its runs are those of the comparison, in their order. */
  readonly receipt: Receipt
  /** What was sent with each run, in their order. */
  readonly runs: readonly ReceivedRun[]
  /** Of the sender, where they agreed to say. */
  readonly device?: DeviceProfile
}

/** Undefined where the run is not of this comparison. */
export const receivedRun = ({ runs }: Received, runId: string): ReceivedRun | undefined =>
  runs.find(({ id }) => id === runId)

/** What the sender said of the electricity, by place. */
export const electricityIn = ({ runs }: Received): ElectricityByPlace =>
  Object.fromEntries(
    runs.flatMap(({ electricity }) =>
      electricity === undefined ? [] : [[electricity.place, electricity.said]],
    ),
  )

/** What somebody sent, where the visitor makes a comparison of their own from it. */
export interface Original {
  readonly received: Received
  readonly origin: Origin
}

/** Figures are published with four digits, in older receipts from times of 0.1 ms: of a few ms that is 1 %. */
const TOLERANCE = 0.01

const isSameNumber = (a: number, b: number): boolean =>
  Math.abs(a - b) <= TOLERANCE * Math.max(a, b)

export const isSameFigure = (a: EnergyFigure, b: EnergyFigure): boolean =>
  a.mark === b.mark &&
  a.boundary === b.boundary &&
  isSameNumber(a.energy.low, b.energy.low) &&
  isSameNumber(a.energy.mid, b.energy.mid) &&
  isSameNumber(a.energy.high, b.energy.high)

/**
 * The figure to show for a received run: the published one. Where today's is the same, it brings its
 * working along; the energy stays as it was published, to the last digit.
 */
export function figureOfThen(
  published: EnergyFigure | undefined,
  today: EnergyEstimate | undefined,
): EnergyEstimate {
  if (published === undefined) return { kind: 'unknown', why: words.share.noFigureThen }
  return today?.kind === 'estimate' && isSameFigure(published, today)
    ? { ...today, energy: published.energy }
    : published
}

/** What to tell the visitor; `undefined` where the page itself shows what came of it. */
export interface OpeningOutcome {
  readonly kind: 'info' | 'error'
  readonly text: string
}
