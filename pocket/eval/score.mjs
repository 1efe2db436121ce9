// How an answer is scored. The rule is the same for every group; pocket/README.md states it in words.

/** @typedef {{ kind: string, accepted: readonly string[] }} Scored what an item needs to be scored */

/**
 * Lower case, single spaces, no mark at the end.
 * @param {string} text
 * @returns {string}
 */
export function normalised(text) {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?\s]+$/, '')
}

/**
 * Whether the phrase stands in the text as whole words: no letter or digit touches its ends.
 * @param {string} text
 * @param {string} phrase
 * @returns {boolean}
 */
export function containsWords(text, phrase) {
  /** @param {string | undefined} letter */
  const isPart = (letter) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isPart(text[at - 1]) && !isPart(text[at + phrase.length])) return true
  }
  return false
}

/**
 * Whether the answer declines: it begins with "I only know".
 * @param {string} answer
 * @returns {boolean}
 */
export function isDeclined(answer) {
  return normalised(answer).startsWith('i only know')
}

/**
 * Whether the answer is right for an item of questions.json.
 * @param {Scored} item
 * @param {string} answer
 * @returns {boolean}
 */
export function isRight(item, answer) {
  if (item.kind === 'outside') return isDeclined(answer)
  const text = normalised(answer)
  return item.accepted.some((accepted) => containsWords(text, normalised(accepted)))
}
