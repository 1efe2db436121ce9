/** A receipt as a `.json` file, and back. */
import { withTurnsEscaped } from '@/comparison/direction'
import { words } from '@/words'
import { MOST_BYTES, readJson } from './json-text'
import { readReceipt, type Opened } from './read-receipt'
import type { Receipt } from './receipt-schema'

/** The file's text, with a line for each field so that people can read it, and none that is turned. */
export const toFileText = (receipt: Receipt): string =>
  withTurnsEscaped(`${JSON.stringify(receipt, undefined, 2)}\n`)

export const fromFileText = (text: string): Opened => {
  const json = readJson(text)
  return json.ok ? readReceipt(json.value) : json
}

/** Refuses a file that is too large before reading it. */
export async function fromFile(file: Blob): Promise<Opened> {
  if (file.size > MOST_BYTES) return { ok: false, why: words.share.tooLarge }
  return fromFileText(await file.text())
}
