/** A text as words and what stands between them: of every script, also of those that write no spaces. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** A browser takes the square of its length to part a text; so it is given little at a time. */
const runs = /\s+|\S{1,200}/gu
/** Letters of scripts that are written with spaces: one word, as it stands. */
const isOneWord =
  /^(?:(?![\u0e00-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af])[\p{L}\p{M}\p{N}])+$/u
const hasLetter = /[\p{L}\p{N}]/u

/** All parts in their order: put together they are the text. */
export const wordsOf = (text: string): string[] =>
  (text.match(runs) ?? []).flatMap((run) =>
    isOneWord.test(run) || run.trim() === ''
      ? [run]
      : Array.from(segmenter.segment(run), ({ segment }) => segment),
  )

export const countWords = (text: string): number =>
  wordsOf(text).filter((part) => hasLetter.test(part)).length

/** Letters in which words are counted in one go. */
const LETTERS_AT_ONCE = 20_000

/** Where to part a text that is counted piece by piece: behind a word, where there is an end of one. */
function endOfPiece(text: string, from: number): number {
  const end = from + LETTERS_AT_ONCE
  if (end >= text.length) return text.length
  const space = text.slice(from, end).search(/\s\S{0,200}$/)
  return space > 0 ? from + space : end
}

/** Counts the words of texts a piece at each call; gives the counts, in order, once all are counted. */
export function createWordCounter(
  texts: readonly string[],
): () => { readonly found: readonly number[] } | undefined {
  const counts: number[] = []
  let count = 0
  let from = 0
  return () => {
    const text = texts[counts.length]
    if (text === undefined) return { found: counts }
    const end = endOfPiece(text, from)
    count += countWords(text.slice(from, end))
    from = end
    if (end < text.length) return undefined
    counts.push(count)
    count = 0
    from = 0
    return undefined
  }
}
