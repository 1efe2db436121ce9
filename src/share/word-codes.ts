/**
 * Short codes for common words, put in before deflate: it then needs no second look to know a word.
 *
 * They stand in minified JSON, which has no control characters of its own, so those are free: eight
 * for the commonest words, and twenty-four that need one more letter. A code holds the space before it.
 */
import { commonEnglish } from './common-english'

const SINGLE = 8
const CONTROLS = 32
/** In this order: common letters first, so that a code adds no letters that are not there anyway. */
const seconds = 'etaoinshrdlucmfwypvbgkjqxzETAOINSHRDLUCMFWYPVBGKJQXZ0123456789'

const codeAt = (place: number): string => {
  if (place < SINGLE) return String.fromCharCode(place)
  const rest = place - SINGLE
  const lead = SINGLE + Math.floor(rest / seconds.length)
  return String.fromCharCode(lead) + (seconds[rest % seconds.length] ?? '')
}

const codes = new Map(
  commonEnglish
    .slice(0, SINGLE + (CONTROLS - SINGLE) * seconds.length)
    .map((word, place) => [word, codeAt(place)]),
)
const wordsByCode = new Map([...codes].map(([word, code]) => [code, word]))

/** Ends that a word may have more than the one in the list. */
const ends = ['s', 'd', 'ed', 'ing', 'ly', 'es', 'er', 'al']

function codeOf(word: string): string | undefined {
  const code = codes.get(word)
  if (code !== undefined) return code
  const end = ends.find((end) => word.endsWith(end) && codes.has(word.slice(0, -end.length)))
  const stem = end === undefined ? undefined : codes.get(word.slice(0, -end.length))
  return stem === undefined || end === undefined ? undefined : stem + end
}

/** As many take a moment to write out; an honest comparison of ten long answers has half of it. */
const MOST_CODES = 200_000

/** How many codes stand in a text, as no other control characters do. */
export function isTooCoded(coded: string): boolean {
  let count = 0
  for (let at = 0; at < coded.length; at += 1) if (coded.charCodeAt(at) < CONTROLS) count += 1
  return count > MOST_CODES
}

/** Minified JSON with codes in place of common words; as it is where there would be too many. */
export function withWordCodes(json: string): string {
  const coded = json.replace(/ ([A-Za-z]+)/g, (found, word: string) => codeOf(word) ?? found)
  return isTooCoded(coded) ? json : coded
}

const UNKNOWN = ' \ufffd'

/** The JSON again; a code that this version does not know becomes a sign for that. */
export const withoutWordCodes = (coded: string): string =>
  coded.replace(/[\0-\x07]|[\x08-\x1f][A-Za-z\d]?/g, (code) => {
    const word = wordsByCode.get(code)
    return word === undefined ? UNKNOWN : ` ${word}`
  })
