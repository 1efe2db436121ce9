import { describe, expect, it } from 'vitest'
import { createKeyRing } from './key-ring'
import { createDrawer as drawer, textIn as textOf } from './memory-drawer.fixture'
import { createDevice, oneTab } from './tabs.fixture'

const at = 'https://api.example.org/v1'
const KEY = 'sk-canary-0123456789'

describe('a key', () => {
  it('is for its origin alone, and in memory unless the visitor says otherwise', () => {
    const storage = oneTab()
    const { tab, device } = storage
    const ring = createKeyRing(storage)
    ring.put(at, KEY, 'page')
    expect(ring.keyFor('https://api.example.org/other')).toBe(KEY)
    expect(ring.keyFor('https://api.example.com/v1')).toBeUndefined()
    expect(textOf(tab) + textOf(device)).not.toContain('canary')
    expect(createKeyRing(storage).keyFor(at)).toBeUndefined()
  })

  it.each(['tab', 'device'] as const)('is found again where it is kept: %s', (keeping) => {
    const drawers = oneTab()
    createKeyRing(drawers).put(at, KEY, keeping)
    const later = createKeyRing(drawers)
    expect(later.keyFor(at)).toBe(KEY)
    expect(later.store.getState().keys).toEqual([
      { origin: 'https://api.example.org', keeping, ending: '6789' },
    ])
    const other = keeping === 'tab' ? drawers.device : drawers.tab
    expect(textOf(other)).not.toContain('canary')
  })

  it('leaves no trace when it is forgotten, alone or with all others', () => {
    const drawers = oneTab()
    const ring = createKeyRing(drawers)
    ring.put(at, KEY, 'device')
    ring.put('https://b.example.org', KEY, 'tab')
    ring.forget('https://b.example.org')
    expect(ring.store.getState().keys).toHaveLength(1)
    ring.forgetAll()
    expect(ring.keyFor(at)).toBeUndefined()
    expect(textOf(drawers.tab) + textOf(drawers.device)).not.toContain('canary')
  })

  it('moves from one drawer to the other with the choice', () => {
    const drawers = oneTab()
    const ring = createKeyRing(drawers)
    ring.put(at, KEY, 'device')
    ring.put(at, KEY, 'page')
    expect(textOf(drawers.tab) + textOf(drawers.device)).not.toContain('canary')
  })

  it('is never remembered on the device in a workshop', () => {
    const drawers = oneTab()
    const ring = createKeyRing(drawers)
    ring.put(at, KEY, 'device')
    ring.setWorkshop(true)
    ring.put('https://b.example.org', KEY, 'device')
    expect(textOf(drawers.device)).not.toContain('canary')
    expect(ring.keyFor(at)).toBe(KEY)
    // Another tab of the same device.
    const other = createKeyRing({ ...drawers, tab: drawer() })
    expect(other.store.getState()).toEqual({ keys: [], isWorkshop: true })
  })

  it('shows no letter of a key too short to hide in', () => {
    const ring = createKeyRing()
    ring.put(at, 'sesame', 'page')
    expect(ring.store.getState().keys[0]?.ending).toBe('')
  })

  it('works where the browser shuts its storage, and where nonsense stands in it', () => {
    const shut = drawer()
    shut.getItem = shut.setItem = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    const ring = createKeyRing(oneTab({ tab: shut, device: shut }))
    ring.put(at, KEY, 'device')
    expect(ring.keyFor(at)).toBe(KEY)
    const odd = drawer()
    odd.setItem('rightsize-keys', '["no"')
    expect(createKeyRing(oneTab({ tab: odd, device: odd })).store.getState().keys).toEqual([])
  })
  it('is not said to be on the device where that is full', () => {
    const full = drawer()
    const storage = oneTab({ device: full })
    const ring = createKeyRing(storage)
    full.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(ring.put(at, KEY, 'device')).toBe('page')
    expect(ring.keyFor(at)).toBe(KEY)
    expect(ring.store.getState().keys).toMatchObject([{ keeping: 'page' }])
  })

  it('is kept in memory where it is too long to be read back, beside all others', () => {
    const storage = oneTab()
    const ring = createKeyRing(storage)
    ring.put(at, KEY, 'device')
    expect(ring.put('https://b.example.org', 'k'.repeat(2001), 'device')).toBe('page')
    expect(createKeyRing(storage).store.getState().keys).toHaveLength(1)
  })
})

describe('a key and two tabs', () => {
  const twoTabs = () => {
    const device = createDevice()
    const [here, there] = [device.open(), device.open()]
    return { device, here, there, ring: createKeyRing(here), other: createKeyRing(there) }
  }

  it('is used and written back by no tab once another forgot it, even before it heard so', () => {
    const { device, here, ring, other, there } = twoTabs()
    ring.put(at, KEY, 'device')
    expect(other.keyFor(at)).toBe(KEY)
    other.forget('https://api.example.org')
    expect(ring.keyFor(at)).toBeUndefined()
    ring.put('https://b.example.org', 'sk-other-0123456789', 'device')
    for (const one of [device.drawer, here.tab, there.tab])
      expect(textOf(one)).not.toContain('canary')
  })

  it('is lost in neither where both put one', () => {
    const { ring, other } = twoTabs()
    ring.put(at, KEY, 'device')
    other.put('https://b.example.org', 'sk-other-0123456789', 'device')
    expect(ring.keyFor('https://b.example.org')).toBeDefined()
    expect(other.keyFor(at)).toBe(KEY)
  })

  it('stays off the device in a workshop that the other tab began', () => {
    const { device, ring, other, there } = twoTabs()
    ring.setWorkshop(true)
    expect(other.put(at, KEY, 'device')).toBe('tab')
    expect(textOf(device.drawer)).not.toContain('canary')
    expect(textOf(there.tab)).toContain('canary')
  })

  it('leaves the device when a page that knows no workshop puts it there', () => {
    const { device, here, ring } = twoTabs()
    ring.setWorkshop(true)
    const older = device.open()
    older.device.setItem('rightsize-keys', JSON.stringify({ [new URL(at).origin]: KEY }))
    here.hear()
    expect(textOf(device.drawer)).not.toContain('canary')
    expect(ring.store.getState().keys).toMatchObject([{ keeping: 'tab' }])
  })

  it('is shown as it is once the other tab is heard', () => {
    const { ring, other, there } = twoTabs()
    ring.put(at, KEY, 'device')
    expect(other.store.getState().keys).toEqual([])
    there.hear()
    expect(other.store.getState().keys).toMatchObject([{ keeping: 'device', ending: '6789' }])
    ring.setWorkshop(true)
    while (there.waiting() > 0) there.hear()
    expect(other.store.getState()).toEqual({ keys: [], isWorkshop: true })
  })

  it.each(['page', 'tab'] as const)('is forgotten where the other tab keeps its own: %s', (own) => {
    const { device, ring, other, there } = twoTabs()
    other.put(at, KEY, own)
    ring.forgetAll()
    while (there.waiting() > 0) there.hear()
    expect(other.keyFor(at)).toBeUndefined()
    expect(other.store.getState().keys).toEqual([])
    expect(textOf(there.tab) + textOf(device.drawer)).toBe('')
  })

  it('is not forgotten where it was given after that was said', () => {
    const device = createDevice()
    const [here, there] = [device.open(), device.open()]
    let time = 1
    const ring = createKeyRing(here, () => time)
    const other = createKeyRing(there, () => time)
    ring.forgetAll()
    time = 2
    other.put(at, KEY, 'tab')
    while (there.waiting() > 0) there.hear()
    expect(other.keyFor(at)).toBe(KEY)
  })
})
