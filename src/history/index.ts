/** The history in IndexedDB, through `idb`. Opened when first used. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Comparison } from '@/comparison/comparison'
import { questionOf } from '@/comparison/prompt'
import { words } from '@/words'
import type { History, HistoryEntry, Kept } from './history'
import { readRecord } from './read-record'
import { toRecord } from './write-record'

const DATABASE_VERSION = 1

interface HistoryDatabase extends DBSchema {
  /** Records as `record-schema.ts` describes, by the id of the comparison. */
  comparisons: { key: string; value: unknown }
}
type Database = IDBPDatabase<HistoryDatabase>

/** @param name of the database: tests use their own. */
export function createBrowserHistory(name = 'rightsize'): History {
  let opened: Promise<Database> | undefined

  const open = (): Promise<Database> => {
    opened ??= openDB<HistoryDatabase>(name, DATABASE_VERSION, {
      upgrade(database) {
        database.createObjectStore('comparisons')
      },
      // A newer version of the page in another tab waits for this one to let go.
      blocking(_current, _blocked, event) {
        opened = undefined
        ;(event.target as IDBDatabase).close()
      },
      terminated() {
        opened = undefined
      },
    })
    opened.catch(() => {
      opened = undefined
    })
    return opened
  }

  /** What came of an access, with a sentence in place of an error. */
  async function attempt<Value>(
    access: (database: Database) => Promise<Value>,
  ): Promise<Kept<Value>> {
    if (!('indexedDB' in globalThis)) return { ok: false, why: words.history.noDatabase }
    try {
      return { ok: true, value: await access(await open()) }
    } catch (cause) {
      return { ok: false, why: whyNot(cause) }
    }
  }

  const change = (access: (database: Database) => Promise<unknown>): Promise<Kept<undefined>> =>
    attempt((database) => access(database).then(() => undefined))

  return {
    save: (comparison) =>
      change((database) => database.put('comparisons', toRecord(comparison), comparison.id)),
    list: () =>
      attempt(async (database) => {
        const { store } = database.transaction('comparisons')
        const [ids, records] = await Promise.all([store.getAllKeys(), store.getAll()])
        return ids.map((id, index) => entryOf(id, records[index])).toSorted(newestFirst)
      }),
    async get(id) {
      const found = await attempt((database) => database.get('comparisons', id))
      if (!found.ok) return found
      return found.value === undefined
        ? { ok: false, why: words.history.missing }
        : readRecord(found.value)
    },
    remove: (id) => change((database) => database.delete('comparisons', id)),
    clear: () => change((database) => database.clear('comparisons')),
  }
}

function entryOf(id: string, record: unknown): HistoryEntry {
  const read = readRecord(record)
  return read.ok ? summaryOf(read.value) : { kind: 'unreadable', id, why: read.why }
}

const summaryOf = ({ id, askedAt, prompt, runs }: Comparison): HistoryEntry => ({
  kind: 'readable',
  id,
  askedAt,
  question: questionOf(prompt),
  modelNames: runs.map(({ variant }) => variant.model.name),
})

/** What cannot be read has no date, and goes to the end. */
const newestFirst = (a: HistoryEntry, b: HistoryEntry): number => timeOf(b) - timeOf(a)
const timeOf = (entry: HistoryEntry): number => (entry.kind === 'readable' ? entry.askedAt : 0)

function whyNot(cause: unknown): string {
  const name = cause instanceof DOMException ? cause.name : ''
  switch (name) {
    case 'QuotaExceededError':
      return words.history.full
    case 'VersionError':
      return words.history.blocked
    case 'SecurityError':
    case 'InvalidStateError':
      return words.history.noDatabase
    default:
      return words.history.broken(name === '' ? String(cause) : name)
  }
}
