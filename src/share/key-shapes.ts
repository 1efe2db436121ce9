/**
 * Finds what looks like a key to somebody's account. A receipt holds none: neither made nor opened.
 *
 * Each run of a text is read once, however many beginnings of keys stand in it.
 */

/** Behind these, so many letters and digits; both, so that a placeholder passes. */
const shapes: readonly RegExp[] = [
  /\b(?:sk|rk|pk|csk)[-_]([\w-]{20,})/g,
  /\b(?:gsk|hf|fw|r8|tgp|ghp|gho|glpat|github_pat|xox[abp])[-_]([\w-]{20,})/g,
  /\b(?:xai|nvapi|pplx)-([\w-]{20,})/g,
  /\bAIza([\w-]{30,})/g,
  /\bBearer\s{1,4}([\w-]{20,})/gi,
]
const others: readonly RegExp[] = [/\bAKIA[A-Z\d]{16}\b/, /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/]

const isRandom = (text: string): boolean => /\d/.test(text) && /[A-Za-z]/.test(text)

/** Of each of a web token's parts: `eyJ` begins JSON in base64. */
const LEAST_OF_PART = 'eyJ'.length + 10

/** Two parts of JSON in base64 with a dot between them. */
function isWebToken(run: string): boolean {
  const parts = run.split('.')
  return parts.some((part, place) => {
    const at = part.search(/\beyJ/)
    const next = parts[place + 1] ?? ''
    const isHead = at !== -1 && part.length - at >= LEAST_OF_PART
    return isHead && next.startsWith('eyJ') && next.length >= LEAST_OF_PART
  })
}

const some = <Value>(values: Iterable<Value>, test: (value: Value) => boolean): boolean => {
  for (const value of values) if (test(value)) return true
  return false
}

export const holdsKey = (text: string): boolean =>
  others.some((shape) => shape.test(text)) ||
  shapes.some((shape) => some(text.matchAll(shape), ([, run = '']) => isRandom(run))) ||
  (text.includes('.eyJ') && some(text.matchAll(/[\w.-]+/g), ([run]) => isWebToken(run)))
