/** What a text is written in: words, letters of each script, digits, marks and line breaks, counted. */

export interface Writing {
  /** Of a text whose Latin words are mostly English. */
  readonly englishWords: number
  /** Letters of those words beyond the sixth. */
  readonly englishLong: number
  readonly otherWords: number
  readonly otherLong: number
  readonly digits: number
  /** Punctuation and other signs. */
  readonly marks: number
  /** Runs of line breaks. */
  readonly lines: number
  readonly han: number
  readonly arabic: number
  /** Letters and vowel signs of the scripts of India. */
  readonly indic: number
  /** Letters of every other script. */
  readonly otherLetters: number
}

const SHORT_WORD = 6

/** The commonest words of English that are not common elsewhere. */
const commonEnglish: ReadonlySet<string> = new Set(
  'the of and to is that for with are this you it be or can'.split(' '),
)
/** In English prose about a quarter of the words; in other languages hardly one in a hundred. */
const SHARE_OF_ENGLISH = 0.08

/** One of: a Latin word, another letter or sign of a script, a digit, line breaks, a mark. */
const piece =
  /(?<word>\p{Script=Latin}[\p{Script=Latin}\p{M}]*)|(?<han>\p{Script=Han})|(?<arabic>\p{Script=Arabic})|(?<indic>[\u0900-\u0dff])|(?<letter>[\p{L}\p{M}])|(?<digit>\p{N})|(?<lines>\n\s*)|(?<mark>[^\s])/gu

export function writingOf(text: string): Writing {
  let words = 0
  let long = 0
  let common = 0
  const found = { digits: 0, marks: 0, lines: 0, han: 0, arabic: 0, indic: 0, otherLetters: 0 }
  for (const { groups = {} } of text.matchAll(piece)) {
    const { word } = groups
    if (word !== undefined) {
      words += 1
      long += Math.max(0, word.length - SHORT_WORD)
      if (commonEnglish.has(word.toLowerCase())) common += 1
    } else if (groups['han'] !== undefined) found.han += 1
    else if (groups['arabic'] !== undefined) found.arabic += 1
    else if (groups['indic'] !== undefined) found.indic += 1
    else if (groups['letter'] !== undefined) found.otherLetters += 1
    else if (groups['digit'] !== undefined) found.digits += 1
    else if (groups['lines'] !== undefined) found.lines += 1
    else found.marks += 1
  }
  const isEnglish = words > 0 && common / words >= SHARE_OF_ENGLISH
  return {
    englishWords: isEnglish ? words : 0,
    englishLong: isEnglish ? long : 0,
    otherWords: isEnglish ? 0 : words,
    otherLong: isEnglish ? 0 : long,
    ...found,
  }
}
