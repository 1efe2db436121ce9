/** Ways of waiting that end when the visitor stops the run. */

/** Rejects with the signal's reason when it aborts, at once if it has; never resolves. */
export function untilAborted(signal: AbortSignal): { promise: Promise<never>; forget: () => void } {
  let listener = () => {}
  const promise = new Promise<never>((_, reject) => {
    listener = () => {
      reject(new DOMException('Stopped', 'AbortError'))
    }
    if (signal.aborted) listener()
    else signal.addEventListener('abort', listener, { once: true })
  })
  // It may lose every race it is put into, which is no error.
  promise.catch(() => {})
  return {
    promise,
    forget: () => {
      signal.removeEventListener('abort', listener)
    },
  }
}

/** What the work gives, or a rejection as soon as the signal aborts; the work itself goes on. */
export async function unlessAborted<Value>(
  work: Promise<Value>,
  signal: AbortSignal,
): Promise<Value> {
  const aborted = untilAborted(signal)
  try {
    return await Promise.race([work, aborted.promise])
  } finally {
    aborted.forget()
  }
}

/** Resolves after a time, or never once it is cleared. */
export function createTimer(milliseconds: number): { done: Promise<void>; clear: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const done = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  return {
    done,
    clear: () => {
      clearTimeout(timer)
    },
  }
}
