import { afterEach, describe, expect, it } from 'vitest'
import { words } from '@/words'
import { createBrowserHistory } from '.'
import { createAccess } from './database'
import { sampleComparison } from './record.fixture'

const waiting = { status: 'waiting' } as const
const names: string[] = []
afterEach(() => {
  for (const name of names.splice(0)) indexedDB.deleteDatabase(name)
})
const newName = () => {
  const name = `test-${crypto.randomUUID()}`
  names.push(name)
  return name
}

describe('the history in IndexedDB', () => {
  it('keeps, lists newest first, opens and deletes', async () => {
    const history = createBrowserHistory(newName())
    await history.save(sampleComparison)
    await history.save({ ...sampleComparison, id: 'newer', askedAt: sampleComparison.askedAt + 1 })
    const list = await history.list()
    expect(list.ok && list.value.map(({ id }) => id)).toEqual(['newer', 'comparison-1'])
    expect(await history.get('comparison-1')).toEqual({ ok: true, value: sampleComparison })
    await history.remove('newer')
    expect(await history.get('newer')).toMatchObject({ ok: false })
    await history.clear()
    expect(await history.list()).toEqual({ ok: true, value: [] })
  })

  it('is there for another tab and after a reload', async () => {
    const name = newName()
    await createBrowserHistory(name).save(sampleComparison)
    expect(await createBrowserHistory(name).get('comparison-1')).toMatchObject({ ok: true })
  })

  it('lists what it cannot read, with the reason, and deletes it', async () => {
    const name = newName()
    const history = createBrowserHistory(name)
    await history.save(sampleComparison)
    await putRaw(name, 'strange', { version: 99 })
    const list = await history.list()
    expect(list.ok && list.value.at(-1)).toMatchObject({ kind: 'unreadable', id: 'strange' })
    await history.remove('strange')
    const after = await history.list()
    expect(after.ok && after.value).toHaveLength(1)
  })

  it('tells in the list how the runs ended', async () => {
    const history = createBrowserHistory(newName())
    const runs = sampleComparison.runs.map((run) => ({ ...run, state: waiting }))
    await history.save({ ...sampleComparison, id: 'waiting', askedAt: 1, runs })
    await history.save(sampleComparison)
    const list = await history.list()
    expect(list.ok && list.value).toMatchObject([
      { outcomes: { complete: 1, length: 0, stopped: 0, failed: 1 } },
      { outcomes: { complete: 0, length: 0, stopped: 0, failed: 2 } },
    ])
  })

  it('keeps the last of many saves that are under way at once', async () => {
    const history = createBrowserHistory(newName())
    const times = Array.from({ length: 50 }, (_, index) => index)
    await Promise.all(times.map((askedAt) => history.save({ ...sampleComparison, askedAt })))
    const kept = await history.get(sampleComparison.id)
    expect(kept.ok && kept.value.askedAt).toBe(49)
  })

  it('lets a newer version of the page upgrade, and then says what to do', async () => {
    const name = newName()
    const history = createBrowserHistory(name)
    await history.save(sampleComparison)
    await upgradeTo(name, 2)
    expect(await history.list()).toEqual({ ok: false, why: words.history.outdated })
  })

  it('does not wait for a tab that holds an older history, and goes on once it has gone', async () => {
    const name = newName()
    await createBrowserHistory(name).save(sampleComparison)
    const other = await opened(indexedDB.open(name))
    const access = createAccess(name, 2)
    const count = () => access((database) => database.count('comparisons'))
    expect(await count()).toEqual({ ok: false, why: words.history.blocked })
    other.close()
    expect(await count()).toEqual({ ok: true, value: 1 })
  })

  it('opens a connection anew that was lost', async () => {
    const name = newName()
    const access = createAccess(name)
    await access(async (database) => {
      database.close()
      return Promise.resolve()
    })
    const count = await access((database) => database.count('comparisons'))
    expect(count).toEqual({ ok: true, value: 0 })
  })
})

const opened = (request: IDBOpenDBRequest) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(new Error(String(request.error)))
    }
  })

async function putRaw(name: string, id: string, value: unknown): Promise<void> {
  const database = await opened(indexedDB.open(name))
  const transaction = database.transaction('comparisons', 'readwrite')
  transaction.objectStore('comparisons').put(value, id)
  await new Promise((resolve) => {
    transaction.oncomplete = resolve
  })
  database.close()
}

async function upgradeTo(name: string, version: number): Promise<void> {
  const database = await opened(indexedDB.open(name, version))
  database.close()
}
