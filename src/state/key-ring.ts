/**
 * The visitor's API keys, by the origin that they are for. In memory unless the visitor chose, for
 * that key, that it is remembered: until the tab is closed, or on this device. Nothing that is shared
 * or kept in the history sees them.
 */
import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** How long a key is kept: while the page is open, until its tab is closed, or on this device. */
export const keepings = ['page', 'tab', 'device'] as const
export type Keeping = (typeof keepings)[number]

/** A key as it may be shown: where it goes, and its last letters. */
export interface KnownKey {
  readonly origin: string
  readonly keeping: Keeping
  /** The last four letters, or fewer of a short key. */
  readonly ending: string
}

export interface KeyRingState {
  readonly keys: readonly KnownKey[]
  /** For rooms and shared machines: nothing is remembered on the device. */
  readonly isWorkshop: boolean
}

export interface KeyRing {
  readonly store: StoreApi<KeyRingState>
  readonly keyFor: (baseUrl: string) => string | undefined
  readonly put: (baseUrl: string, key: string, keeping: Keeping) => void
  readonly forget: (origin: string) => void
  readonly forgetAll: () => void
  /** Keys that were on the device stay only as long as the tab. */
  readonly setWorkshop: (isWorkshop: boolean) => void
}

export interface KeyDrawers {
  readonly tab: Storage
  readonly device: Storage
}

/** Those of this page; undefined where the browser shuts them. */
export function drawersOfPage(): KeyDrawers | undefined {
  try {
    return { tab: sessionStorage, device: localStorage }
  } catch {
    return undefined
  }
}

const KEYS = 'rightsize-keys'
const WORKSHOP = 'rightsize-workshop'
const SHOWN = 4
/** A key so short would be shown whole, or nearly. */
const TOO_SHORT = 12

interface Held {
  readonly key: string
  readonly keeping: Keeping
}

const stored = v.record(v.string(), v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000)))

/** What a drawer holds; nothing where the browser shuts it, or anything else stands there. */
function readDrawer(drawer: Storage): Readonly<Record<string, string>> {
  try {
    const parsed = v.safeParse(stored, JSON.parse(drawer.getItem(KEYS) ?? '{}'))
    return parsed.success ? parsed.output : {}
  } catch {
    return {}
  }
}

/** @returns whether it could be written: a browser may shut its storage */
function write(drawer: Storage, name: string, text: string | undefined): boolean {
  try {
    if (text === undefined) drawer.removeItem(name)
    else drawer.setItem(name, text)
    return true
  } catch {
    return false
  }
}

const originOf = (baseUrl: string): string => new URL(baseUrl).origin
const endingOf = (key: string): string => (key.length < TOO_SHORT ? '' : key.slice(-SHOWN))

/** Without drawers nothing is remembered: for tests, and for pages without storage. */
export function createKeyRing(drawers?: KeyDrawers): KeyRing {
  const held = new Map<string, Held>()
  const isWorkshopStored = (): boolean => {
    try {
      return drawers?.device.getItem(WORKSHOP) === 'yes'
    } catch {
      return false
    }
  }
  const shown = (): readonly KnownKey[] =>
    [...held].map(([origin, { key, keeping }]) => ({ origin, keeping, ending: endingOf(key) }))

  const remember = (keeping: 'tab' | 'device'): void => {
    if (drawers === undefined) return
    const own = [...held].filter(([, one]) => one.keeping === keeping)
    const text = JSON.stringify(Object.fromEntries(own.map(([origin, { key }]) => [origin, key])))
    write(drawers[keeping], KEYS, own.length === 0 ? undefined : text)
  }

  for (const keeping of ['device', 'tab'] as const)
    if (drawers !== undefined)
      for (const [origin, key] of Object.entries(readDrawer(drawers[keeping])))
        held.set(origin, { key, keeping })

  const store = createStore<KeyRingState>(() => ({ keys: shown(), isWorkshop: isWorkshopStored() }))
  const changed = (): void => {
    remember('tab')
    remember('device')
    store.setState({ keys: shown() })
  }

  return {
    store,
    keyFor: (baseUrl) => held.get(originOf(baseUrl))?.key,
    put(baseUrl, key, keeping) {
      const isKept = keeping === 'device' && store.getState().isWorkshop ? 'tab' : keeping
      held.set(originOf(baseUrl), { key, keeping: isKept })
      changed()
    },
    forget(origin) {
      held.delete(origin)
      changed()
    },
    forgetAll() {
      held.clear()
      changed()
    },
    setWorkshop(isWorkshop) {
      if (drawers !== undefined) write(drawers.device, WORKSHOP, isWorkshop ? 'yes' : undefined)
      if (isWorkshop)
        for (const [origin, { key, keeping }] of held)
          if (keeping === 'device') held.set(origin, { key, keeping: 'tab' })
      store.setState({ isWorkshop })
      changed()
    },
  }
}
