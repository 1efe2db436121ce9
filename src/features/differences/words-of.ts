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
