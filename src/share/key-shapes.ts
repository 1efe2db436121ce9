/** Finds what looks like a key to somebody's account. A receipt holds none: neither made nor opened. */

/** Each asks for a letter and a digit, so that a placeholder passes; each looks only so far ahead. */
const random = (length: number) =>
  String.raw`(?=[\w-]{0,80}\d)(?=[\w-]{0,80}[A-Za-z])[\w-]{${length}}`

const shapes: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:sk|rk|pk|csk)[-_]${random(20)}`),
  new RegExp(String.raw`\b(?:gsk|hf|fw|r8|tgp|ghp|gho|glpat|github_pat|xox[abp])[-_]${random(20)}`),
  new RegExp(String.raw`\b(?:xai|nvapi|pplx)-${random(20)}`),
  new RegExp(String.raw`\bAIza${random(30)}`),
  new RegExp(String.raw`\bBearer\s{1,4}${random(20)}`, 'i'),
  /\bAKIA[A-Z\d]{16}\b/,
  /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,}/,
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/,
]

export const holdsKey = (text: string): boolean => shapes.some((shape) => shape.test(text))
