/**
 * When what came is drawn: at the screen's next frame, and no more often than leaves the page's own
 * thread free nearly all the time. It shares the processor with the models in the page, so a page that
 * draws all the time slows down the very model it shows.
 */

/** Of the time, how much drawing may take: after a frame that took 2 ms, the next waits 38. */
const SHARE_FOR_DRAWING = 0.05
/** Text is never held back for longer than this, however slow the machine draws. */
const LONGEST_REST_MS = 150
/** A hidden page has no frames, so a timer stands in. */
const HIDDEN_FRAME_MS = 250

/** What is needed of the page; a test passes its own. */
export interface FrameParts {
  /** Milliseconds since some moment. */
  readonly now: () => number
  readonly isHidden: () => boolean
  readonly atNextFrame: (callback: () => void) => void
  /** Calls back once the frame under way has been laid out and painted. */
  readonly afterPaint: (callback: () => void) => void
  readonly later: (callback: () => void, ms: number) => void
}

const partsOfPage: FrameParts = {
  now: () => performance.now(),
  isHidden: () => document.visibilityState !== 'visible',
  atNextFrame: (callback) => requestAnimationFrame(callback),
  afterPaint: (callback) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      callback()
    }
    port2.postMessage(undefined)
  },
  later: (callback, ms) => setTimeout(callback, ms),
}

/** Gives the `nextFrame` of a page, which remembers what the last frame took. */
export function createPageFrames(parts: FrameParts = partsOfPage): (callback: () => void) => void {
  let restUntil = 0

  const drawAtNextFrame = (callback: () => void) => {
    parts.atNextFrame(() => {
      const begunAt = parts.now()
      callback()
      parts.afterPaint(() => {
        const rest = (parts.now() - begunAt) * (1 / SHARE_FOR_DRAWING - 1)
        restUntil = parts.now() + Math.min(rest, LONGEST_REST_MS)
      })
    })
  }

  return (callback) => {
    const rest = restUntil - parts.now()
    if (parts.isHidden()) parts.later(callback, HIDDEN_FRAME_MS)
    else if (rest <= 0) drawAtNextFrame(callback)
    else {
      parts.later(() => {
        drawAtNextFrame(callback)
      }, rest)
    }
  }
}
