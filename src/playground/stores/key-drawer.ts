/** Where keys are remembered: one text in a storage, keys by the origin that they are for. */
import * as v from 'valibot'
import { readText, writeText } from './page-storage'

export type Keys = Readonly<Record<string, string>>

export const KEYS = 'rightsize-keys'
/** No longer key is remembered. */
export const LONGEST_KEY = 2000

const stored = v.pipe(
  v.string(),
  v.parseJson(),
  v.record(v.string(), v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_KEY))),
)

/** What stands there by now; nothing where the browser shuts it, or anything else stands there. */
export function readKeys(drawer: Storage): Keys {
  const parsed = v.safeParse(stored, readText(drawer, KEYS))
  return parsed.success ? parsed.output : {}
}

/** @returns whether it could be written */
export const writeKeys = (drawer: Storage, keys: Keys): boolean =>
  writeText(drawer, KEYS, Object.keys(keys).length === 0 ? undefined : JSON.stringify(keys))
