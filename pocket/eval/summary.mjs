// Sums the answers up: accuracy by group beside the baseline, declines, stops, timings.
import { isRight } from './score.mjs'

const share = (part, whole) => (whole === 0 ? null : Math.round((part / whole) * 1000) / 10)
const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? null

function accuracy(items, byId) {
  return share(items.filter((item) => byId.get(item.id).right).length, items.length)
}

/** Percentages by group and kind; `baseline` scores the most frequent answer by the same rule. */
export function summary(questions, answers) {
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  const items = questions.items
  const groups = Object.entries(questions.baseline).map(([group, frequent]) => {
    const own = items.filter((item) => item.group === group)
    return {
      group,
      kind: own[0].kind,
      unseen: own[0].unseen,
      questions: own.length,
      accuracy: accuracy(own, byId),
      baseline: share(own.filter((item) => isRight(item, frequent)).length, own.length),
    }
  })
  const kindOf = (kind) => items.filter((item) => item.kind === kind)
  const inside = items.filter((item) => item.kind !== 'outside')
  const declinedInside = inside.filter((item) => byId.get(item.id).declined)
  const timed = answers.filter((answer) => answer.answerTokens > 1)
  return {
    overall: accuracy(inside, byId),
    facts: accuracy(kindOf('fact'), byId),
    rules: accuracy(kindOf('rule'), byId),
    outsideDeclined: accuracy(kindOf('outside'), byId),
    insideDeclined: share(declinedInside.length, inside.length),
    stoppedByItself: share(answers.filter((answer) => answer.finish === 'stop').length, answers.length),
    medianAnswerTokens: median(timed.map((answer) => answer.answerTokens)),
    medianMs: median(answers.map((answer) => answer.totalMs)),
    medianTokensPerSecond: median(
      timed.map((answer) => Math.round(((answer.answerTokens - 1) / (answer.totalMs - answer.firstMs)) * 10000) / 10),
    ),
    groups,
  }
}
