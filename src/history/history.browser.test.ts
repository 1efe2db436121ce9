import { afterEach, describe, expect, it } from 'vitest'
import { createBrowserHistory } from '.'
import { sampleComparison } from './sample'

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

  it('lets a newer version of the page upgrade, and then says what to do', async () => {
    const name = newName()
    const history = createBrowserHistory(name)
    await history.save(sampleComparison)
    await upgradeTo(name, 2)
    expect(await history.list()).toMatchObject({ ok: false })
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
