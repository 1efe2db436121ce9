/**
 * Hands an answer over from the worker that computes it to the page: the first text at once, then what
 * has gathered a few times a second, so that the page's own thread has no work for each token.
 */
import type { RunEvent } from '@/comparison/run-event'

/** A fast model writes a line in this time, and nobody sees text come in smaller steps. */
const MS_BETWEEN = 40

export interface HandOver {
  readonly take: (event: RunEvent) => void
  /** Hands over what has gathered, now. */
  readonly flush: () => void
}

/** @param give Is never given nothing. */
export function createHandOver(
  give: (events: readonly RunEvent[]) => void,
  now: () => number = () => performance.now(),
): HandOver {
  let gathered: RunEvent[] = []
  let givenAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (gathered.length === 0) return
    const events = gathered
    gathered = []
    givenAt = now()
    give(events)
  }

  return {
    flush,
    take(event) {
      gathered = added(gathered, event)
      if (timer !== undefined) return
      const rest = givenAt + MS_BETWEEN - now()
      if (rest <= 0) flush()
      else timer = setTimeout(flush, rest)
    },
  }
}

/** Text that follows text of its kind becomes one with it. */
function added(events: RunEvent[], event: RunEvent): RunEvent[] {
  const last = events.at(-1)
  const isText = event.type === 'text-delta' || event.type === 'thought-delta'
  if (isText && last?.type === event.type)
    return [...events.slice(0, -1), { type: event.type, text: last.text + event.text }]
  return [...events, event]
}
