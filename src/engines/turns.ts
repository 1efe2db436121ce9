/** Lets one piece of work go at a time, in the order in which they came. */
import { unlessAborted } from './waiting'

export interface Turns {
  /** Rejects without starting the work if the signal aborts while it waits for its turn. */
  readonly take: <Value>(signal: AbortSignal, work: () => Promise<Value>) => Promise<Value>
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return {
    async take(signal, work) {
      const before = last
      const mine = unlessAborted(before, signal).then(work)
      last = Promise.allSettled([before, mine])
      return mine
    },
  }
}
