/**
 * The visitor's API keys, by the origin that they are for. In memory unless the visitor chose, for
 * that key, that it is remembered: until the tab is closed, or on this device. Nothing that is shared
 * or kept in the history sees them.
 *
 * What is remembered stands in storage alone and is read there each time it is needed: no tab can use,
 * or write back, what another has forgotten.
 */
import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { KEYS, LONGEST_KEY, readKeys, writeKeys, type Keys } from './key-drawer'
import { readText, writeText, type PageStorage } from './page-storage'

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
  /** @returns how it is kept: not on the device in a workshop, in memory where storage is full or shut */
  readonly put: (baseUrl: string, key: string, keeping: Keeping) => Keeping
  /** In all tabs; so does `forgetAll`. */
  readonly forget: (origin: string) => void
  readonly forgetAll: () => void
  /** Keys that were on the device stay only as long as this tab. */
  readonly setWorkshop: (isWorkshop: boolean) => void
}

const WORKSHOP = 'rightsize-workshop'
/** Stands in storage for no longer than other tabs need to hear of it. */
const FORGET = 'rightsize-forget'
const SHOWN = 4
/** A key so short would be shown whole, or nearly. */
const TOO_SHORT = 12

/** What is said to other tabs, whose own keys stand where we do not reach: of one origin, or of all. */
const forgetting = v.object({ origin: v.optional(v.string()), at: v.number() })

const originOf = (baseUrl: string): string => new URL(baseUrl).origin
const endingOf = (key: string): string => (key.length < TOO_SHORT ? '' : key.slice(-SHOWN))

/**
 * Without storage nothing is remembered: for tests, and for pages without it.
 *
 * @param now milliseconds on a clock that all tabs share
 */
export function createKeyRing(storage?: PageStorage, now: () => number = Date.now): KeyRing {
  const inMemory = new Map<string, string>()
  /** When keys of this page and tab were given; absent for those from before a reload. */
  const givenAt = new Map<string, number>()
  /** Where the switch could not be written. */
  let isWorkshopHere = false

  const isWorkshop = (): boolean =>
    isWorkshopHere || (storage !== undefined && readText(storage.device, WORKSHOP) === 'yes')
  const keysIn = (keeping: Keeping): Keys => {
    if (keeping === 'page') return Object.fromEntries(inMemory)
    return storage === undefined ? {} : readKeys(storage[keeping])
  }

  /** The tab's own come before those of the device. */
  const held = (): ReadonlyMap<string, { readonly key: string; readonly keeping: Keeping }> =>
    new Map(
      keepings
        .toReversed()
        .flatMap((keeping) =>
          Object.entries(keysIn(keeping)).map(([origin, key]) => [origin, { key, keeping }]),
        ),
    )
  const shown = (): KeyRingState => ({
    keys: [...held()].map(([origin, { key, keeping }]) => ({
      origin,
      keeping,
      ending: endingOf(key),
    })),
    isWorkshop: isWorkshop(),
  })

  const takeOut = (origin: string, drawers: readonly ('tab' | 'device')[]): void => {
    inMemory.delete(origin)
    if (storage === undefined) return
    for (const name of drawers) {
      const { [origin]: taken, ...others } = readKeys(storage[name])
      if (taken !== undefined) writeKeys(storage[name], others)
    }
  }

  /** In memory where it cannot be written. */
  const keep = (origin: string, key: string, keeping: Keeping): Keeping => {
    givenAt.set(origin, now())
    const isWritten =
      keeping !== 'page' &&
      storage !== undefined &&
      key.length <= LONGEST_KEY &&
      writeKeys(storage[keeping], { ...readKeys(storage[keeping]), [origin]: key })
    if (isWritten) return keeping
    inMemory.set(origin, key)
    return 'page'
  }

  /** In a workshop nothing stays on the device, whoever put it there. */
  const clearDevice = (): void => {
    if (storage === undefined || !isWorkshop()) return
    const onDevice = Object.entries(readKeys(storage.device))
    writeKeys(storage.device, {})
    for (const [origin, key] of onDevice) if (!held().has(origin)) keep(origin, key, 'tab')
  }

  clearDevice()
  const store = createStore<KeyRingState>(shown)
  const changed = (): void => {
    store.setState(shown())
  }

  const tellToForget = (origin?: string): void => {
    if (storage === undefined) return
    writeText(storage.device, FORGET, JSON.stringify({ origin, at: now() }))
    writeText(storage.device, FORGET, undefined)
  }
  /** Keys that were given since are not meant. */
  const forgetAsTold = (text: string): void => {
    const told = v.safeParse(v.pipe(v.string(), v.parseJson(), forgetting), text)
    if (!told.success) return
    const { origin, at } = told.output
    for (const one of origin === undefined ? held().keys() : [origin])
      if ((givenAt.get(one) ?? 0) <= at) takeOut(one, ['tab'])
  }
  storage?.listen(({ name, text }) => {
    if (name === FORGET && text !== undefined) forgetAsTold(text)
    else if (name === undefined || name === KEYS || name === WORKSHOP) clearDevice()
    else return
    changed()
  })

  return {
    store,
    keyFor: (baseUrl) => held().get(originOf(baseUrl))?.key,
    put(baseUrl, key, keeping) {
      const origin = originOf(baseUrl)
      takeOut(origin, ['tab', 'device'])
      const kept = keep(origin, key, keeping === 'device' && isWorkshop() ? 'tab' : keeping)
      changed()
      return kept
    },
    forget(origin) {
      takeOut(origin, ['tab', 'device'])
      tellToForget(origin)
      changed()
    },
    forgetAll() {
      for (const origin of held().keys()) takeOut(origin, ['tab', 'device'])
      tellToForget()
      changed()
    },
    setWorkshop(isOn) {
      isWorkshopHere = isOn
      clearDevice()
      // After the keys are gone: another tab that reads of the switch finds none to take.
      const isWritten =
        storage !== undefined && writeText(storage.device, WORKSHOP, isOn ? 'yes' : undefined)
      isWorkshopHere = isOn && !isWritten
      changed()
    },
  }
}
