/** Makes a stranger's words fit to be shown: no key in them, no tricks, not long. */

/** Keys as hosts shape them, whole or with stars in the middle. */
const keyShapes = [
  /\bBearer\s+\S+/gi,
  /[\w-]*[*•]{3,}[\w*•-]*/g,
  /\b(?:sk|pk|rk|gsk|hf|xai|csk|nvapi|pplx|fw|tgp)[-_][\w-]{8,}/g,
  /\bAIza[\w-]{20,}/g,
  /\bey[\w-]{8,}\.[\w-]+\.[\w-]+/g,
  /\b(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{28,}\b/gi,
]
const hidden = '[hidden]'

/** Control characters, and marks that turn or hide text. */
const unseen = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu

const LONGEST = 300
const LOOKED_AT = 2000

/** One line of at most 300 characters, with `key` and all that looks like a key masked. */
export function maskedText(text: string, key: string | undefined): string {
  // The key itself goes first: a shape could match a part of it and leave the rest.
  const bare = key?.trim() ?? ''
  const keyless = bare === '' ? text : text.replaceAll(bare, hidden)
  let line = keyless.slice(0, LOOKED_AT).replace(unseen, ' ')
  for (const shape of keyShapes) line = line.replace(shape, hidden)
  line = line.replace(/\s+/g, ' ').trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`
}
