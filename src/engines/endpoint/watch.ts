/** One signal for both ways of giving up: the visitor stopped the run, or the host fell silent. */
import type { Milliseconds } from '@/units/quantity'

export interface Watch {
  /** Aborts in both cases. */
  readonly signal: AbortSignal
  /** Waits for the host, but no longer than `limit`; then `signal` aborts, and with it the task. */
  readonly waitFor: <Value>(task: Promise<Value>, limit: Milliseconds) => Promise<Value>
  readonly gaveUp: () => 'stopped' | 'silence' | undefined
  /** Ends the watch. */
  readonly release: () => void
}

export function watchOver(visitor: AbortSignal): Watch {
  const abort = new AbortController()
  let isSilent = false
  const stop = () => {
    abort.abort()
  }
  visitor.addEventListener('abort', stop)
  if (visitor.aborted) stop()
  return {
    signal: abort.signal,
    // The clock runs only while the host is waited for, never while the page is busy or asleep.
    async waitFor(task, limit) {
      const timer = setTimeout(() => {
        isSilent = true
        abort.abort()
      }, limit)
      try {
        return await task
      } finally {
        clearTimeout(timer)
      }
    },
    gaveUp: () => (visitor.aborted ? 'stopped' : isSilent ? 'silence' : undefined),
    release() {
      visitor.removeEventListener('abort', stop)
    },
  }
}
