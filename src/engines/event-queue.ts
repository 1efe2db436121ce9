/** Carries events from callbacks to the one who iterates, in order, without waiting for them. */
import type { RunEvent } from '@/comparison/run-event'

export interface EventQueue {
  readonly push: (event: RunEvent) => void
  /** No event comes after those pushed so far. */
  readonly end: () => void
  /** To be iterated once. */
  readonly drain: () => AsyncGenerator<RunEvent, void, undefined>
}

export function createEventQueue(): EventQueue {
  let waiting: RunEvent[] = []
  let hasEnded = false
  let wake = () => {}

  return {
    push(event) {
      const last = waiting.at(-1)
      // Bytes come faster than anybody reads them: only the latest progress matters.
      if (event.type === 'load-progress' && last?.type === 'load-progress') waiting.pop()
      waiting.push(event)
      wake()
    },
    end() {
      hasEnded = true
      wake()
    },
    async *drain() {
      for (;;) {
        const batch = waiting
        waiting = []
        yield* batch
        if (waiting.length > 0) continue
        if (hasEnded) return
        await new Promise<void>((resolve) => (wake = resolve))
      }
    },
  }
}
