/** How an answer is scored; the rule is the same for every group and stands in `pocket/README.md`. */
import type { QuestionItem } from './question-set'

interface Scored {
  readonly kind: QuestionItem['kind']
  readonly accepted: readonly string[]
}

/** Lower case, single spaces, no mark at the end. */
const normalised = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?\s]+$/, '')

/** Whether `phrase` stands in `text` as whole words: no letter or digit touches its ends. */
function containsWords(text: string, phrase: string): boolean {
  const isPart = (letter: string | undefined) =>
    letter !== undefined && /[\p{L}\p{N}]/u.test(letter)
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
    if (!isPart(text[at - 1]) && !isPart(text[at + phrase.length])) return true
  return false
}

/** Whether the answer says that the question lies outside of what the model knows. */
export const isDeclined = (answer: string): boolean => normalised(answer).startsWith('i only know')

/** Whether the answer is right: a question from outside asks to be declined. */
export function isRight({ kind, accepted }: Scored, answer: string) {
  if (kind === 'outside') return isDeclined(answer)
  const text = normalised(answer)
  return accepted.some((phrase) => containsWords(text, normalised(phrase)))
}
