/** How long the main thread of a page was held, task by task, and when its first content was painted. */
import type { CDPSession } from '@playwright/test'

declare global {
  interface Window {
    firstContent: {
      /** By the page's own clock; absent until it is there. */
      paintedAt?: number
      /** When something last changed in the page. */
      changedAt: number
    }
  }
}

/** Runs in the page, before anything of it. `selector`: the first of these, once something is in it. */
export function noteFirstContent(selector: string): void {
  const content: Window['firstContent'] = { changedAt: 0 }
  window.firstContent = content
  let isFound = false
  new MutationObserver(() => {
    content.changedAt = performance.now()
    // A rule is content, too, and has no text.
    const found = document.querySelector(selector)
    if (isFound || (!found?.textContent && !found?.firstElementChild)) return
    isFound = true
    requestAnimationFrame(() => {
      setTimeout(() => {
        content.paintedAt = performance.now()
      })
    })
  }).observe(document, { childList: true, subtree: true, characterData: true })
}

/** Runs in the page: whether an answer stands in it, be it an empty one, and nothing has changed for a while. */
export const isAtRest = (ms: number): boolean =>
  document.querySelector('article, .notice') !== null &&
  performance.now() - window.firstContent.changedAt > ms

export interface LongestTask {
  /** From its beginning to its end: waiting for a core counts. */
  readonly wallMs: number
  /** What it had of a core: the same on a machine that is busy with other things. */
  readonly coreMs: number
}

type TraceEvent = Record<string, unknown>

const numberIn = (event: TraceEvent, field: string): number => {
  const value = event[field]
  return typeof value === 'number' ? value : 0
}

/** The longest tasks of the threads that run pages. */
function longestIn(events: readonly TraceEvent[]): LongestTask {
  const threadOf = ({ pid, tid }: TraceEvent) => `${String(pid)} ${String(tid)}`
  const pages = new Set(
    events
      .filter(
        ({ name, args }) => name === 'thread_name' && /CrRendererMain/.test(JSON.stringify(args)),
      )
      .map(threadOf),
  )
  const tasks = events.filter(
    (event) => String(event['name']).endsWith('RunTask') && pages.has(threadOf(event)),
  )
  const longest = (field: string) =>
    tasks.reduce((most, event) => Math.max(most, numberIn(event, field) / 1000), 0)
  return { wallMs: longest('dur'), coreMs: longest('tdur') }
}

/** What the work on a page costs its main thread at once. */
export async function longestTaskOf(
  session: CDPSession,
  work: () => Promise<void>,
): Promise<LongestTask> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: readonly TraceEvent[] }) => {
    events.push(...value)
  }
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
  })
  await work()
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => {
      resolve()
    })
  })
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', collect)
  return longestIn(events)
}
