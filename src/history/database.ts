/** The connection to IndexedDB, through `idb`: opened when first used, given up to newer tabs. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { words } from '@/words'
import type { Kept } from './history'

const DATABASE_VERSION = 1

interface HistoryDatabase extends DBSchema {
  /** Records as `record-schema.ts` describes, by the id of the comparison. */
  comparisons: { key: string; value: unknown }
}
type Database = IDBPDatabase<HistoryDatabase>

/** Does something with the database; never rejects, and never waits for another tab. */
export type Access = <Value>(task: (database: Database) => Promise<Value>) => Promise<Kept<Value>>

/** @param version of the database that is wanted: tests ask for one that is yet to come. */
export function createAccess(name: string, version = DATABASE_VERSION): Access {
  let opened: Promise<Database> | undefined

  const open = (): Promise<Database> => {
    opened ??= new Promise<Database>((resolve, reject) => {
      const forget = () => {
        opened = undefined
      }
      let isGivenUp = false
      const opening = openDB<HistoryDatabase>(name, version, {
        upgrade(database, oldVersion) {
          // One step for each version, so that any old history goes through all that came since.
          if (oldVersion < 1) database.createObjectStore('comparisons')
        },
        // An older version of the page in another tab does not let go.
        blocked() {
          isGivenUp = true
          forget()
          reject(new HeldByAnotherTab())
        },
        // A newer version of the page in another tab waits for this one to let go.
        blocking(_current, _blocked, event) {
          forget()
          ;(event.target as IDBDatabase).close()
        },
        terminated: forget,
      })
      opening.then(
        (database) => {
          if (isGivenUp) database.close()
          else resolve(database)
        },
        (cause: unknown) => {
          forget()
          reject(cause instanceof Error ? cause : new Error(String(cause)))
        },
      )
    })
    return opened
  }

  return async (task) => {
    if (!('indexedDB' in globalThis)) return { ok: false, why: words.history.noDatabase }
    try {
      return { ok: true, value: await twice(async () => task(await open()), isConnectionLost) }
    } catch (cause) {
      return { ok: false, why: whyNot(cause) }
    }
  }

  /** Browsers close a connection at times without a word; the second attempt opens a new one. */
  async function twice<Value>(
    attempt: () => Promise<Value>,
    isWorthwhile: (cause: unknown) => boolean,
  ): Promise<Value> {
    try {
      return await attempt()
    } catch (cause) {
      if (!isWorthwhile(cause)) throw cause
      opened = undefined
      return attempt()
    }
  }
}

class HeldByAnotherTab extends Error {}

const nameOf = (cause: unknown): string => (cause instanceof DOMException ? cause.name : '')

const isConnectionLost = (cause: unknown): boolean =>
  ['InvalidStateError', 'UnknownError'].includes(nameOf(cause))

function whyNot(cause: unknown): string {
  if (cause instanceof HeldByAnotherTab) return words.history.blocked
  const name = nameOf(cause)
  switch (name) {
    case 'QuotaExceededError':
      return words.history.full
    case 'VersionError':
      return words.history.outdated
    case 'SecurityError':
    case 'InvalidStateError':
      return words.history.noDatabase
    default:
      return words.history.broken(name === '' ? String(cause) : name)
  }
}
