/** A set of questions with the answers that count as right, as `pocket/eval/questions.json` holds it. */
import * as v from 'valibot'

const text = v.pipe(v.string(), v.maxLength(2000))

const item = v.object({
  id: text,
  group: text,
  /** `fact`: unseen phrasing of something trained on; `rule`: unseen instance of something learnt. */
  kind: v.picklist(['fact', 'rule', 'greeting', 'outside']),
  question: text,
  accepted: v.pipe(v.array(text), v.maxLength(50)),
})

const questionSet = v.object({
  version: v.literal(1),
  items: v.pipe(v.array(item), v.minLength(1), v.maxLength(5000)),
})

export type QuestionItem = v.InferOutput<typeof item>
export type QuestionSet = v.InferOutput<typeof questionSet>

/** @throws ValiError where `json` is no such set. */
export const parseQuestionSet = (json: unknown): QuestionSet => v.parse(questionSet, json)

/**
 * A part of the set with about as many questions of each group, always the same part for the same
 * count: round after round, each group gives its next question.
 */
export function partOf({ items }: QuestionSet, count: number): readonly QuestionItem[] {
  const names = new Set(items.map(({ group }) => group))
  const groups = [...names].map((name) => items.filter(({ group }) => group === name))
  const rounds: QuestionItem[] = []
  for (let round = 0; rounds.length < Math.min(count, items.length); round += 1)
    for (const group of groups) rounds.push(...group.slice(round, round + 1))
  return rounds.slice(0, count)
}
