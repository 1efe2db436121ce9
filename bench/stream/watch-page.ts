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
  /** Time in which the main thread was in a task: script, layout, paint; waiting for a core counts. */
  readonly busyMs: number
  /** What the main thread had of a core: the same on a machine that is busy with other things. */
  readonly coreMs: number
  /** The parts of `busyMs` that have a name. */
  readonly scriptMs: number
  readonly styleMs: number
  readonly layoutMs: number
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

type Times = Pick<Stretch, 'wallMs' | 'busyMs' | 'coreMs' | 'scriptMs' | 'styleMs' | 'layoutMs'>

async function readTimes(session: CDPSession): Promise<Times> {
  const { metrics } = await session.send('Performance.getMetrics')
  const msOf = (wanted: string) =>
    (metrics.find(({ name }) => name === wanted)?.value ?? NaN) * 1000
  return {
    wallMs: msOf('Timestamp'),
    busyMs: msOf('TaskDuration'),
    coreMs: msOf('ThreadTime'),
    scriptMs: msOf('ScriptDuration'),
    styleMs: msOf('RecalcStyleDuration'),
    layoutMs: msOf('LayoutDuration'),
  }
}

const since = (begun: Times, now: Times): Times => ({
  wallMs: now.wallMs - begun.wallMs,
  busyMs: now.busyMs - begun.busyMs,
  coreMs: now.coreMs - begun.coreMs,
  scriptMs: now.scriptMs - begun.scriptMs,
  styleMs: now.styleMs - begun.styleMs,
  layoutMs: now.layoutMs - begun.layoutMs,
})

/** To be called once the page is open. */
export async function watchPage(page: Page): Promise<PageWatch> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.evaluate(watch)
  let begun = await readTimes(session)
  return {
    async begin() {
      await page.evaluate(() => {
        window.watched.longTasks.length = 0
        window.watched.frameGaps.length = 0
      })
      begun = await readTimes(session)
    },
    async end() {
      const now = await readTimes(session)
      const { longTasks, frameGaps } = await page.evaluate(() => window.watched)
      return {
        ...since(begun, now),
        longTasks,
        frames: frameGaps.length,
        framesDropped: frameGaps.reduce((sum, gap) => sum + framesMissedIn(gap), 0),
      }
    },
  }
}
