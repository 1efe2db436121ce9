/**
 * A receipt as the fragment of an address, `#r=…`, and back.
 *
 *   base64url( version, CRC-32 of all else, length of the rest, deflate-raw( word codes in JSON ) )
 *
 * with one byte for the version, four for the checksum, and the length as a number of seven bits a byte,
 * lowest first. This frame is the same in every version, so that an older page can tell what is wrong.
 *
 * In a QR code the same bytes stand as one decimal number, `#n=…`: digits take less room there.
 */
import { words } from '@/words'
import { crc32, fromBase64Url, toBase64Url } from './bytes-as-text'
import { fromDigits, toDigits } from './digits'
import { MOST_BYTES, readJson } from './json-text'
import { pack, receiptForm, unpack } from './link-form'
import { readReceipt, type Opened } from './read-receipt'
import type { Receipt } from './receipt-schema'
import { squeeze, unsqueeze } from './squeeze'
import { isTooCoded, withoutWordCodes, withWordCodes } from './word-codes'

const VERSION = 1
/** Where the length begins: behind version and checksum. */
const SIZED_FROM = 5
const MOST_LETTERS = 2_000_000
const START = '#r='
const START_OF_DIGITS = '#n='

export const isLinkFragment = (fragment: string): boolean =>
  fragment.startsWith(START) || fragment.startsWith(START_OF_DIGITS)

const lengthBytes = (length: number): readonly number[] =>
  length < 128 ? [length] : [(length % 128) + 128, ...lengthBytes(Math.floor(length / 128))]

/** Of everything but the place where the checksum itself stands. */
const checksumOf = (bytes: Uint8Array): number => {
  const others = bytes.slice(SIZED_FROM - 1)
  others.set(bytes.subarray(0, 1))
  return crc32(others)
}

/** The fragment, with `#r=` at its start. */
export const toLinkFragment = async (receipt: Receipt): Promise<string> =>
  START + toBase64Url(await framed(receipt))

/** The fragment in digits, with `#n=` at its start: for a QR code. */
export const toDigitsFragment = async (receipt: Receipt): Promise<string> =>
  START_OF_DIGITS + toDigits(await framed(receipt))

async function framed(receipt: Receipt): Promise<Uint8Array> {
  const squeezed = await squeeze(withWordCodes(JSON.stringify(pack(receiptForm, receipt))))
  const sized = [...lengthBytes(squeezed.length), ...squeezed]
  const bytes = new Uint8Array([VERSION, ...new Uint8Array(SIZED_FROM - 1), ...sized])
  new DataView(bytes.buffer).setUint32(1, checksumOf(bytes))
  return bytes
}

const refused = (why: string) => ({ ok: false, why }) as const

/** The page gets its turn: what a link unfolds to takes a moment to read. */
const pageTurn = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve)
  })

/** The receipt in a fragment, or a sentence that names what is wrong with the link. */
export async function fromLinkFragment(fragment: string): Promise<Opened> {
  if (!isLinkFragment(fragment)) return refused(words.share.noLink)
  if (fragment.length > MOST_LETTERS) return refused(words.share.tooLarge)
  // What a sentence or a mail put behind the address is not of it.
  const letters = fragment.slice(START.length).replace(/[\s.,;:!?)\]}>'"…]{1,9}$/, '')
  if (fragment.startsWith(START_OF_DIGITS)) {
    const bytes = fromDigits(letters)
    return bytes === undefined ? refused(words.share.changed) : open(bytes)
  }
  const bytes = fromBase64Url(letters)
  if (bytes === undefined)
    return refused(/^[\w-]*$/.test(letters) ? words.share.cut : words.share.changed)
  return open(bytes)
}

async function open(bytes: Uint8Array<ArrayBuffer>): Promise<Opened> {
  const version = bytes[0]
  if (version === undefined || bytes.length <= SIZED_FROM) return refused(words.share.cut)
  if (version === 0) return refused(words.share.changed)
  const sized = bytes.slice(SIZED_FROM)
  const { length, start } = readLength(sized)
  const rest = sized.slice(start)
  if (rest.length < length) return refused(words.share.cut)
  if (rest.length > length || new DataView(bytes.buffer).getUint32(1) !== checksumOf(bytes))
    return refused(words.share.changed)
  const inside = await unsqueeze(rest, MOST_BYTES)
  if (!inside.ok)
    return refused(inside.fault === 'too-large' ? words.share.tooLarge : words.share.changed)
  if (isTooCoded(inside.text)) return refused(words.share.tooLarge)
  const text = withoutWordCodes(inside.text)
  await pageTurn()
  const json = readJson(text)
  if (!json.ok) return json
  await pageTurn()
  const unpacked = unpack(receiptForm, json.value)
  if (typeof unpacked !== 'object' || unpacked === null) return refused(words.share.noReceipt)
  const opened = readReceipt({ ...unpacked, format: 'rightsize-receipt', version })
  await pageTurn()
  return opened
}

/** Five bytes at most: more is no length that a link can have. */
function readLength(bytes: Uint8Array): { length: number; start: number } {
  let length = 0
  for (const [place, byte] of bytes.subarray(0, 5).entries()) {
    length += (byte % 128) * 128 ** place
    if (byte < 128) return { length, start: place + 1 }
  }
  return { length: Infinity, start: bytes.length }
}
