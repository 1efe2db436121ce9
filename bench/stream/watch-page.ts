/** Measures what the page costs its main thread, over any stretch of time. */
import type { CDPSession, Page } from '@playwright/test'

declare global {
  interface Window {
    watched: { longTasks: number[]; frameGaps: number[] }
  }
}

/** Runs in the page: notes each long task, and the time between frames. */
function watch(): void {
  const watched: Window['watched'] = { longTasks: [], frameGaps: [] }
  window.watched = watched
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.longTasks.push(duration)
  }).observe({ type: 'longtask' })
  let last: number | undefined
  const frame = (now: number) => {
    if (last !== undefined) watched.frameGaps.push(now - last)
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

export interface Stretch {
  readonly wallMs: number
  /** Time in which the main thread was at work on anything: script, layout, paint. */
  readonly busyMs: number
  /** Durations of tasks over 50 ms, in milliseconds. */
  readonly longTasks: readonly number[]
  readonly frames: number
  /** Frames that a screen of 60 Hz would have shown and this page did not. */
  readonly framesDropped: number
}

export interface PageWatch {
  /** Forgets what was seen, and begins a stretch. */
  readonly begin: () => Promise<void>
  readonly end: () => Promise<Stretch>
}

const FRAME_MS = 1000 / 60

const framesMissedIn = (gap: number) => Math.max(0, Math.round(gap / FRAME_MS) - 1)

async function taskMs(session: CDPSession): Promise<{ at: number; busyMs: number }> {
  const { metrics } = await session.send('Performance.getMetrics')
  const valueOf = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN
  return { at: valueOf('Timestamp') * 1000, busyMs: valueOf('TaskDuration') * 1000 }
}

/** To be called once the page is open. */
export async function watchPage(page: Page): Promise<PageWatch> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.evaluate(watch)
  let begun = await taskMs(session)
  return {
    async begin() {
      await page.evaluate(() => {
        window.watched.longTasks.length = 0
        window.watched.frameGaps.length = 0
      })
      begun = await taskMs(session)
    },
    async end() {
      const now = await taskMs(session)
      const { longTasks, frameGaps } = await page.evaluate(() => window.watched)
      return {
        wallMs: now.at - begun.at,
        busyMs: now.busyMs - begun.busyMs,
        longTasks,
        frames: frameGaps.length,
        framesDropped: frameGaps.reduce((sum, gap) => sum + framesMissedIn(gap), 0),
      }
    },
  }
}
