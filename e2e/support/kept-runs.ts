/** What the page kept of its newest comparison, read from its history as it stands in the browser. */
import type { Page } from '@playwright/test'
import * as v from 'valibot'

const measurement = v.object({
  pieces: v.number(),
  outputTokens: v.number(),
  durationMs: v.number(),
  timeToFirstTokenMs: v.number(),
  compute: v.object({ kind: v.string(), threads: v.optional(v.number()) }),
})
const record = v.object({
  askedAt: v.number(),
  runs: v.array(v.object({ state: v.object({ text: v.string(), measurement }) })),
})

export interface KeptRun {
  readonly text: string
  /** How many pieces of text the engine streamed. */
  readonly pieces: number
  readonly outputTokens: number
  readonly durationMs: number
  readonly timeToFirstTokenMs: number
  readonly threads: number
}

/** Runs in the page: every record of the history. */
const readRecords = (): Promise<unknown[]> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('rightsize')
    opening.onerror = () => {
      reject(new Error('The history does not open.'))
    }
    opening.onsuccess = () => {
      const database = opening.result
      const reading = database.transaction('comparisons').objectStore('comparisons').getAll()
      reading.onsuccess = () => {
        database.close()
        resolve(reading.result)
      }
    }
  })

/** Every record of the history, as it stands there. */
export const storedRecords = (page: Page): Promise<unknown[]> => page.evaluate(readRecords)

/** The runs of the newest comparison, which must be over, from left to right. */
export async function newestRuns(page: Page): Promise<readonly KeptRun[]> {
  const records = await storedRecords(page)
  const read = records.flatMap((kept) => {
    const parsed = v.safeParse(record, kept)
    return parsed.success ? [parsed.output] : []
  })
  const newest = read.toSorted((a, b) => b.askedAt - a.askedAt)[0]
  if (newest === undefined) throw new Error('The history has no comparison that is over.')
  return newest.runs.map(({ state }) => {
    const { compute, ...times } = state.measurement
    return { text: state.text, ...times, threads: compute.threads ?? NaN }
  })
}

/** The only run of the newest comparison. */
export async function newestRun(page: Page): Promise<KeptRun> {
  const [run, ...others] = await newestRuns(page)
  if (run === undefined || others.length > 0) throw new Error('There is not just one run.')
  return run
}
