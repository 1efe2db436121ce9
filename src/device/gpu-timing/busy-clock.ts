/** How long something was busy, where its pieces of work may overlap: the union of their intervals. */
import { milliseconds, type Milliseconds } from '@/units/quantity'

export interface BusyClock {
  /** A piece of work begins now; pieces that overlap are counted once. */
  readonly begin: () => void
  /** A piece of work that had begun is over now. */
  readonly end: () => void
  /** Time busy so far, the piece that is still going on included. */
  readonly read: () => Milliseconds
}

/** @param now A clock in milliseconds that never goes back. */
export function createBusyClock(now: () => number): BusyClock {
  let pieces = 0
  let since = 0
  let before = 0
  return {
    begin() {
      if (pieces === 0) since = now()
      pieces += 1
    },
    end() {
      pieces -= 1
      if (pieces === 0) before += now() - since
    },
    read: () => milliseconds(before + (pieces > 0 ? now() - since : 0)),
  }
}
