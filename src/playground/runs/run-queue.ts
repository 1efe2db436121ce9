/**
 * Who runs when. Runs on this machine share it, so they go one at a time and none is billed for its
 * neighbour; remote runs go together.
 */
import type { Place } from '@/comparison/variant'

export interface RunQueue {
  /** Starts `task` in its turn; never starts it once `signal` has aborted. Resolves when it is done. */
  readonly enter: (place: Place, signal: AbortSignal, task: () => Promise<void>) => Promise<void>
}

export function createRunQueue(): RunQueue {
  let lastOnThisDevice: Promise<void> = Promise.resolve()

  const unlessAborted = (signal: AbortSignal, task: () => Promise<void>) =>
    signal.aborted ? Promise.resolve() : task()

  return {
    enter(place, signal, task) {
      if (place.kind === 'remote') return unlessAborted(signal, task)
      const turn = lastOnThisDevice.then(() => unlessAborted(signal, task))
      lastOnThisDevice = turn.catch(() => undefined)
      return turn
    },
  }
}
