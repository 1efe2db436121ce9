/** The history in IndexedDB: a record for each comparison. Opened when first used. */
import type { Comparison } from '@/comparison/comparison'
import { questionOf } from '@/comparison/prompt'
import type { Run } from '@/comparison/run'
import { words } from '@/words'
import { createAccess } from './database'
import type { History, HistoryEntry, Kept, Outcomes } from './history'
import { readRecord } from './read-record'
import { toRecord } from './write-record'

/** @param name of the database: tests use their own. */
export function createBrowserHistory(name = 'rightsize'): History {
  const access = createAccess(name)
  return {
    save: (comparison) =>
      access(async (database) => {
        await database.put('comparisons', toRecord(comparison), comparison.id)
        return undefined
      }),
    list: () =>
      access(async (database) => {
        const { store } = database.transaction('comparisons')
        const [ids, records] = await Promise.all([store.getAllKeys(), store.getAll()])
        return ids.map((id, index) => entryOf(id, records[index])).toSorted(newestFirst)
      }),
    async get(id) {
      const found = await access((database) => database.get('comparisons', id))
      if (!found.ok) return found
      return found.value === undefined
        ? { ok: false, why: words.history.missing }
        : readUnder(id, found.value)
    },
    remove: (id) =>
      access(async (database) => {
        await database.delete('comparisons', id)
        return undefined
      }),
    clear: () =>
      access(async (database) => {
        await database.clear('comparisons')
        return undefined
      }),
  }
}

/** It goes by the name under which it lies: what else would be opened or deleted? */
function readUnder(id: string, record: unknown): Kept<Comparison> {
  const read = readRecord(record)
  return read.ok ? { ok: true, value: { ...read.value, id } } : read
}

function entryOf(id: string, record: unknown): HistoryEntry {
  const read = readUnder(id, record)
  return read.ok ? summaryOf(read.value) : { kind: 'unreadable', id, why: read.why }
}

const summaryOf = ({ id, askedAt, prompt, runs }: Comparison): HistoryEntry => ({
  kind: 'readable',
  id,
  askedAt,
  question: questionOf(prompt),
  modelNames: runs.map(({ variant }) => variant.model.name),
  outcomes: outcomesOf(runs),
})

function outcomesOf(runs: readonly Run[]): Outcomes {
  const outcomes = { complete: 0, length: 0, stopped: 0, failed: 0 }
  for (const { state } of runs) outcomes[state.status === 'ended' ? state.reason : 'failed'] += 1
  return outcomes
}

/** What cannot be read has no date, and goes to the end. */
const newestFirst = (a: HistoryEntry, b: HistoryEntry): number => timeOf(b) - timeOf(a)
const timeOf = (entry: HistoryEntry): number => (entry.kind === 'readable' ? entry.askedAt : 0)
