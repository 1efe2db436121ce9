// Sums the answers up: accuracy by group beside the baseline, declines, stops, timings.

/**
 * @typedef {{ id: string, group: string, kind: 'fact' | 'rule' | 'greeting' | 'outside', unseen: string, accepted: readonly string[] }} Item
 * @typedef {{ baseline: Record<string, string>, items: readonly Item[] }} Questions
 * @typedef {{ id: string, right: boolean, declined: boolean, finish: string | null,
 *   answerTokens: number | null, firstMs: number, totalMs: number }} Answer
 */

/**
 * In percent, to one decimal; null of nothing.
 * @param {number} part
 * @param {number} whole
 */
const share = (part, whole) => (whole === 0 ? null : Math.round((part / whole) * 1000) / 10)
/** @param {readonly number[]} values */
const median = (values) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? null

/**
 * @param {readonly Item[]} items
 * @param {ReadonlyMap<string, Answer>} byId
 */
function accuracy(items, byId) {
  return share(items.filter((item) => byId.get(item.id)?.right === true).length, items.length)
}

/**
 * Percentages by group and kind; `baseline` scores the most frequent answer by the same rule.
 * @param {Questions} questions
 * @param {readonly Answer[]} answers
 * @param {(item: Item, answer: string) => boolean} isRight the scorer of the page
 */
export function summary(questions, answers, isRight) {
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  const items = questions.items
  const groups = Object.entries(questions.baseline).map(([group, frequent]) => {
    const own = items.filter((item) => item.group === group)
    return {
      group,
      kind: own[0]?.kind ?? '',
      unseen: own[0]?.unseen ?? '',
      questions: own.length,
      accuracy: accuracy(own, byId),
      baseline: share(own.filter((item) => isRight(item, frequent)).length, own.length),
    }
  })
  /** @param {string} kind */
  const kindOf = (kind) => items.filter((item) => item.kind === kind)
  const inside = items.filter((item) => item.kind !== 'outside')
  const declinedInside = inside.filter((item) => byId.get(item.id)?.declined === true)
  // One token has no interval to be timed, nor has an answer without a count.
  const timed = answers.flatMap((answer) =>
    answer.answerTokens !== null && answer.answerTokens > 1
      ? [{ ...answer, answerTokens: answer.answerTokens }]
      : [],
  )
  return {
    overall: accuracy(inside, byId),
    facts: accuracy(kindOf('fact'), byId),
    rules: accuracy(kindOf('rule'), byId),
    outsideDeclined: accuracy(kindOf('outside'), byId),
    insideDeclined: share(declinedInside.length, inside.length),
    stoppedByItself: share(
      answers.filter((answer) => answer.finish === 'stop').length,
      answers.length,
    ),
    medianAnswerTokens: median(timed.map((answer) => answer.answerTokens)),
    medianMs: median(answers.map((answer) => answer.totalMs)),
    medianTokensPerSecond: median(
      timed.map(
        (answer) =>
          Math.round(((answer.answerTokens - 1) / (answer.totalMs - answer.firstMs)) * 10000) / 10,
      ),
    ),
    groups,
  }
}
