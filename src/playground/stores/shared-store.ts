/**
 * A store that all tabs of this page share through local storage. Each change is merged, field by field,
 * into what stands there by then; what other tabs change is taken over as soon as we hear of it. So no
 * tab undoes what another did.
 */
import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { isSame } from './merge'
import { pageStorage, readText, writeText, type PageStorage } from './page-storage'
import type { Fields } from './stored-field'

export interface SharedParts<State> {
  /** Under which it stands in storage. */
  readonly name: string
  readonly byDefault: State
  readonly fields: Fields<State>
  /** Gives a state back without what its other fields no longer allow; itself where all fits. */
  readonly fit?: (state: State) => State
}

/** Without `replace`: a field is never taken away. */
export interface SharedStore<State> extends Omit<StoreApi<State>, 'setState'> {
  /** A change that builds on what was there is a function of it: it is given what all tabs made of it. */
  readonly setState: (change: Partial<State> | ((state: State) => State | Partial<State>)) => void
  /** False while the last change is in this tab alone, because storage is full or shut. */
  readonly isKept: StoreApi<boolean>
}

type Raw = Readonly<Record<string, unknown>>

/** The shape around the fields. */
const frame = v.object({ state: v.record(v.string(), v.unknown()) })
const framed = (state: Raw): string => JSON.stringify({ state, version: 0 })

/** The fields of a text, not yet parsed; none where anything else stands there. */
function rawOf(text: string | null | undefined): Raw {
  try {
    const parsed = v.safeParse(frame, JSON.parse(text ?? ''))
    return parsed.success ? parsed.output.state : {}
  } catch {
    return {}
  }
}

/** Without storage it is a store like any other. Where storage is full, changes live in this tab alone. */
export function createSharedStore<State extends object>(
  { name, byDefault, fields, fit = (state) => state }: SharedParts<State>,
  storage: PageStorage | undefined = pageStorage(),
): SharedStore<State> {
  const isKept = createStore(() => true)
  if (storage === undefined) return { ...createStore<State>(() => byDefault), isKept }
  const { tab, device, listen } = storage

  const fieldByField = (make: <Name extends keyof State>(name: Name) => State[Name]): State => {
    const made: Partial<State> = {}
    for (const field in fields) {
      const value = make(field)
      if (value !== undefined) made[field] = value
    }
    return { ...byDefault, ...made }
  }
  const parse = (raw: Raw): State =>
    fieldByField((field) => {
      const parsed = v.safeParse(fields[field].schema, raw[String(field)])
      return parsed.success ? parsed.output : byDefault[field]
    })

  /** What stands on the device, as we last read or wrote it. */
  let seen: { readonly text: string | null; readonly state: State } = {
    text: null,
    state: byDefault,
  }
  const look = (): State => {
    const text = readText(device, name)
    if (text !== undefined && text !== seen.text) seen = { text, state: parse(rawOf(text)) }
    return seen.state
  }
  const write = (next: State): boolean => {
    const changed: Record<string, unknown> = {}
    for (const field in fields)
      if (!isSame(next[field], seen.state[field])) changed[field] = next[field]
    if (Object.keys(changed).length === 0) return true
    // Fields that a newer page keeps here are left as they are.
    const text = framed({ ...rawOf(seen.text), ...changed })
    if (!writeText(device, name, text)) return false
    seen = { text, state: next }
    return true
  }
  const writeOfTab = (ours: State, before: State): void => {
    const own: Record<string, unknown> = {}
    let isChanged = false
    for (const field in fields)
      if (fields[field].isOfTab) {
        own[field] = ours[field]
        isChanged ||= ours[field] !== before[field]
      }
    if (isChanged) writeText(tab, name, framed(own))
  }

  look()
  const start = fit(parse({ ...rawOf(seen.text), ...rawOf(readText(tab, name)) }))
  const store = createStore<State>(() => start)
  /** What this tab had when it last agreed with the device. */
  let base = start

  const agree = (): void => {
    const ours = store.getState()
    const theirs = look()
    const merged = fieldByField((field) =>
      fields[field].merge(base[field], ours[field], theirs[field]),
    )
    const kept = fit(fieldByField((field) => fields[field].keep(merged[field])))
    const next = fit(fieldByField((field) => (fields[field].isOfTab ? ours[field] : merged[field])))
    const isWritten = write(kept)
    isKept.setState(isWritten)
    // What could not be written stays a change of ours, to be written with the next.
    base = fieldByField((field) => {
      if (fields[field].isOfTab) return isWritten ? next[field] : base[field]
      return isWritten ? kept[field] : theirs[field]
    })
    for (const field in fields)
      if (next[field] !== ours[field]) {
        store.setState(next, true)
        return
      }
  }

  store.subscribe((ours, before) => {
    writeOfTab(ours, before)
    agree()
  })
  listen((written) => {
    if (written.name === undefined || written.name === name) agree()
  })
  return {
    ...store,
    isKept,
    setState(change) {
      // What another tab removed can be added again only once we know that it is gone.
      agree()
      store.setState(change)
    },
  }
}
