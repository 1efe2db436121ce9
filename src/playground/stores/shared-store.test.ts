import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { createSharedStore } from './shared-store'
import { asList, byEntry, ofTab, whole, type Fields } from './stored-field'
import { createDevice, oneTab } from './tabs.fixture'

interface Things {
  readonly typed: string
  readonly colour: string
  readonly places: Readonly<Record<string, number>>
  readonly models: readonly string[]
  readonly found?: number
}

const fields: Fields<Things> = {
  typed: ofTab(v.string()),
  colour: whole(v.string()),
  places: byEntry(v.record(v.string(), v.number())),
  models: asList(
    v.array(v.string()),
    (one) => one,
    (one) => !one.startsWith('file'),
  ),
  found: whole<number | undefined>(v.number()),
}
const byDefault: Things = { typed: '', colour: 'system', places: {}, models: [] }
const create = (storage = oneTab()) =>
  createSharedStore({ name: 'things', byDefault, fields }, storage)
const add = (model: string) => (state: Things) => ({ models: [...state.models, model] })
const full = () => {
  throw new DOMException('full', 'QuotaExceededError')
}

describe('a store of all tabs', () => {
  it('is found again, and writes nothing before something changes', () => {
    const storage = oneTab()
    const store = create(storage)
    expect(storage.device.length + storage.tab.length).toBe(0)
    store.setState({ colour: 'dark', found: 3, places: { here: 1 } })
    expect(create(storage).getState()).toEqual({
      ...byDefault,
      colour: 'dark',
      found: 3,
      places: { here: 1 },
    })
  })

  it('has in each tab what the other added, and what was typed in each', () => {
    const device = createDevice()
    const [here, there] = [device.open(), device.open()]
    const [store, other] = [create(here), create(there)]
    other.setState(add('m1'))
    store.setState({ typed: 'Hello' })
    other.setState({ typed: 'Good-bye' })
    expect(store.getState().models).toEqual(['m1'])
    expect(create(device.open(there.tab)).getState()).toMatchObject({
      models: ['m1'],
      typed: 'Good-bye',
    })
    expect(create(device.open(here.tab)).getState().typed).toBe('Hello')
    expect(create(device.open()).getState().typed).toBe('Good-bye')
  })

  it('takes over what it hears of, and leaves all else the very same object', () => {
    const device = createDevice()
    const [here, there] = [device.open(), device.open()]
    const [store, other] = [create(here), create(there)]
    store.setState({ typed: 'Hello', places: { here: 1 } })
    const { places } = store.getState()
    other.setState({ colour: 'dark', typed: 'Good-bye' })
    here.hear()
    expect(store.getState()).toMatchObject({ colour: 'dark', typed: 'Hello' })
    expect(store.getState().places).toBe(places)
  })

  it('keeps a file of one tab there, whatever another tab brings', () => {
    const device = createDevice()
    const [here, there] = [device.open(), device.open()]
    const [store, other] = [create(here), create(there)]
    store.setState(add('file 1'))
    other.setState(add('m1'))
    here.hear()
    expect(store.getState().models).toEqual(['file 1', 'm1'])
    expect(other.getState().models).toEqual(['m1'])
    expect(device.drawer.getItem('things')).not.toContain('file')
  })

  it('throws nothing where storage is full, and writes all of it once there is room', () => {
    const device = createDevice()
    const [here, there] = [device.open(), device.open()]
    const [store, other] = [create(here), create(there)]
    other.setState(add('m0'))
    let isFull = true
    const setItem = here.device.setItem.bind(here.device)
    here.tab.setItem = full
    here.device.setItem = (name, text) => {
      if (isFull) full()
      setItem(name, text)
    }
    store.setState({ typed: 'Hello' })
    store.setState(add('m1'))
    store.setState({ typed: 'Hello you' })
    other.setState({ models: ['m2'] })
    expect(store.getState()).toMatchObject({ typed: 'Hello you', models: ['m0', 'm1'] })
    expect([store.isKept.getState(), other.isKept.getState()]).toEqual([false, true])
    while (here.waiting() > 0) here.hear()
    expect(store.getState().models).toEqual(['m1', 'm2'])

    isFull = false
    store.setState({ typed: 'Hello you two' })
    expect(store.isKept.getState()).toBe(true)
    expect(create(device.open()).getState()).toMatchObject({
      typed: 'Hello you two',
      models: ['m1', 'm2'],
    })
  })

  it('reads each field by itself, and leaves those it does not know', () => {
    const storage = oneTab()
    const state = { colour: 7, models: ['m1'], later: { known: true } }
    storage.device.setItem('things', JSON.stringify({ state, version: 0 }))
    const store = create(storage)
    expect(store.getState()).toEqual({ ...byDefault, models: ['m1'] })
    store.setState({ typed: 'Hello' })
    expect(storage.device.getItem('things')).toContain('"later":{"known":true}')
  })

  it.each(['', '[]', '{"state":7}', '{"state'])('starts anew where “%s” stands', (text) => {
    const storage = oneTab()
    storage.device.setItem('things', text)
    const store = create(storage)
    expect(store.getState()).toEqual(byDefault)
    store.setState({ colour: 'dark' })
    expect(create(storage).getState().colour).toBe('dark')
  })

  it('works where the browser shuts its storage', () => {
    const storage = oneTab()
    for (const drawer of [storage.tab, storage.device]) drawer.getItem = drawer.setItem = full
    const store = create(storage)
    store.setState({ typed: 'Hello' })
    store.setState(add('m1'))
    expect(store.getState()).toMatchObject({ typed: 'Hello', models: ['m1'] })
  })
})
