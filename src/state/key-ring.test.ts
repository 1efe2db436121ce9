import { describe, expect, it } from 'vitest'
import { createKeyRing } from './key-ring'
import { createDrawer as drawer, textIn as textOf } from './test-drawer'

const at = 'https://api.example.org/v1'
const KEY = 'sk-canary-0123456789'

describe('a key', () => {
  it('is for its origin alone, and in memory unless the visitor says otherwise', () => {
    const [tab, device] = [drawer(), drawer()]
    const ring = createKeyRing({ tab, device })
    ring.put(at, KEY, 'page')
    expect(ring.keyFor('https://api.example.org/other')).toBe(KEY)
    expect(ring.keyFor('https://api.example.com/v1')).toBeUndefined()
    expect(textOf(tab) + textOf(device)).not.toContain('canary')
    expect(createKeyRing({ tab, device }).keyFor(at)).toBeUndefined()
  })

  it.each(['tab', 'device'] as const)('is found again where it is kept: %s', (keeping) => {
    const drawers = { tab: drawer(), device: drawer() }
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
    const drawers = { tab: drawer(), device: drawer() }
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
    const drawers = { tab: drawer(), device: drawer() }
    const ring = createKeyRing(drawers)
    ring.put(at, KEY, 'device')
    ring.put(at, KEY, 'page')
    expect(textOf(drawers.tab) + textOf(drawers.device)).not.toContain('canary')
  })

  it('is never remembered on the device in a workshop', () => {
    const drawers = { tab: drawer(), device: drawer() }
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
    const ring = createKeyRing({ tab: shut, device: shut })
    ring.put(at, KEY, 'device')
    expect(ring.keyFor(at)).toBe(KEY)
    const odd = drawer()
    odd.setItem('rightsize-keys', '["no"')
    expect(createKeyRing({ tab: odd, device: odd }).store.getState().keys).toEqual([])
  })
})
