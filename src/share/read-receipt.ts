/** A receipt from outside: anything may stand there. Gives a receipt, or a sentence naming the fault. */
import * as v from 'valibot'
import { words } from '@/words'
import { holdsKey } from './key-shapes'
import { receiptSchema, type Receipt } from './receipt-schema'

export type Read<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: string }

export interface OpenedReceipt {
  readonly receipt: Receipt
  /** It was written by a newer version, and holds as much as this one understands. */
  readonly isNewer: boolean
}
export type Opened = Read<OpenedReceipt>

export const NEWEST_VERSION = 1
/** How often a part that is not understood may be left out of a newer receipt. */
const MOST_OMISSIONS = 64

const head = v.object({
  format: v.literal('rightsize-receipt'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

const refused = (why: string) => ({ ok: false, why }) as const

/** Checks every field; one of a newer version is read as far as it is understood. */
export function readReceipt(json: unknown): Opened {
  const found = v.safeParse(head, json)
  if (!found.success) return refused(words.share.noReceipt)
  const isNewer = found.output.version > NEWEST_VERSION
  const read = isNewer
    ? parseWhatIsUnderstood({ ...(json as object), version: NEWEST_VERSION })
    : v.safeParse(receiptSchema, json)
  if (!read.success) {
    const where = v.getDotPath(read.issues[0]) ?? ''
    return refused(isNewer ? words.share.tooNew(found.output.version) : words.share.wrong(where))
  }
  const receipt = read.output
  if (holdsKey(JSON.stringify(receipt))) return refused(words.share.holdsKey)
  return { ok: true, value: { receipt, isNewer } }
}

/** Leaves out, one after the other, the optional parts that do not have the shape of this version. */
function parseWhatIsUnderstood(json: object) {
  const copy: unknown = structuredClone(json)
  let read = v.safeParse(receiptSchema, copy)
  for (let omitted = 0; !read.success && omitted < MOST_OMISSIONS; omitted += 1) {
    if (!leaveOut(read.issues[0].path ?? [])) break
    read = v.safeParse(receiptSchema, copy)
  }
  return read
}

/** Takes away the innermost part on the way to the fault that is there at all; never an element of a list. */
function leaveOut(path: readonly { input: unknown; key: unknown }[]): boolean {
  for (const { input, key } of path.toReversed()) {
    if (Array.isArray(input) || typeof input !== 'object' || input === null) continue
    if (typeof key === 'string' && Object.hasOwn(input, key))
      return Reflect.deleteProperty(input, key)
  }
  return false
}
