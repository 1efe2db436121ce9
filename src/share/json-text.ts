/** JSON from outside: refused before it is parsed where it is too long or too deep. */
import { words } from '@/words'
import type { Read } from './read-receipt'

/** A receipt is eight levels deep; the rest is room for newer versions. */
const DEEPEST = 16
export const MOST_BYTES = 4_000_000

/** Lists and objects: a receipt with all it may hold has about a thousand. */
const MOST_PARTS = 20_000

/** Whether lists and objects are too deep or too many, by their brackets outside of texts. */
function isTooMuch(json: string): boolean {
  let depth = 0
  let parts = 0
  let isInText = false
  for (let at = 0; at < json.length; at += 1) {
    const letter = json[at]
    if (isInText) {
      if (letter === '\\') at += 1
      else if (letter === '"') isInText = false
    } else if (letter === '"') isInText = true
    else if (letter === '[' || letter === '{') {
      depth += 1
      parts += 1
      if (depth > DEEPEST || parts > MOST_PARTS) return true
    } else if (letter === ']' || letter === '}') depth -= 1
  }
  return false
}

export function readJson(json: string): Read<unknown> {
  if (json.length > MOST_BYTES) return { ok: false, why: words.share.tooLarge }
  if (isTooMuch(json)) return { ok: false, why: words.share.tooDeep }
  try {
    return { ok: true, value: JSON.parse(json) as unknown }
  } catch {
    return { ok: false, why: words.share.noJson }
  }
}
