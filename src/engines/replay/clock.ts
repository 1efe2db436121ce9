/** Time, as far as playing a recording needs it. */
export interface Clock {
  /** Milliseconds since some moment; never goes back. */
  readonly now: () => number
  /** Resolves after so many milliseconds, or at once when `signal` aborts; leaves nothing behind. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

export const clockOfPage: Clock = {
  now: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      const timer = setTimeout(wake, ms)
      signal.addEventListener('abort', wake)
      if (signal.aborted) wake()
    }),
}
