/** A comparison that came from somebody else: shown as it was published, and never run by itself. */
import type { Comparison, Origin } from '@/comparison/comparison'
import type { DeviceProfile } from '@/comparison/device-profile'
import type { CountedGrid } from '@/comparison/electricity'
import type { EnergyEstimate, EnergyFigure } from '@/comparison/estimate'
import type { Receipt } from '@/share/receipt-schema'
import { words } from '@/words'
import type { ElectricityByPlace } from './electricity'

export interface Received {
  readonly origin: 'link' | 'file' | 'address'
  /** What the sender shared. */
  readonly level: 'prompt' | 'numbers' | 'answers'
  /** Made by a newer version of this page, and shown as far as it is understood. */
  readonly isNewer: boolean
  readonly title?: string
  readonly note?: string
  readonly comparison: Comparison
  /** As it was sent; its runs are those of the comparison, in their order. */
  readonly receipt: Receipt
  /** By the id of the run; absent where the sender's page had no figure. */
  readonly published: ReadonlyMap<string, EnergyFigure>
  /** As the sender said, by place. */
  readonly electricity: ElectricityByPlace
  /** What the carbon was counted with, by the id of the run. */
  readonly grids: ReadonlyMap<string, CountedGrid>
  /** Of a room that was asked, by the id of the run. */
  readonly votes: ReadonlyMap<string, { readonly yes: number; readonly no: number }>
  /** Of the sender, where they agreed to say. */
  readonly device?: DeviceProfile
}

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
