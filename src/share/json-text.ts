/** JSON from outside: refused before it is parsed where it is too long or too deep. */
import { words } from '@/words'
import type { Read } from './read-receipt'

/** A receipt is eight levels deep; the rest is room for newer versions. */
const DEEPEST = 16
export const MOST_BYTES = 4_000_000

/** How deep lists and objects stand in each other, by their brackets outside of texts. */
function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  let isInText = false
  for (let at = 0; at < json.length && deepest <= DEEPEST; at += 1) {
    const letter = json[at]
    if (isInText) {
      if (letter === '\\') at += 1
      else if (letter === '"') isInText = false
    } else if (letter === '"') isInText = true
    else if (letter === '[' || letter === '{') deepest = Math.max(deepest, (depth += 1))
    else if (letter === ']' || letter === '}') depth -= 1
  }
  return deepest
}

export function readJson(json: string): Read<unknown> {
  if (json.length > MOST_BYTES) return { ok: false, why: words.share.tooLarge }
  if (depthOf(json) > DEEPEST) return { ok: false, why: words.share.tooDeep }
  try {
    return { ok: true, value: JSON.parse(json) as unknown }
  } catch {
    return { ok: false, why: words.share.noJson }
  }
}
