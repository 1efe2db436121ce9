/** Hands the answers of the study to the visitor as a JSON file. */
import { outputTokensOf } from '@/comparison/measurement'
import type { StudyAnswer } from './family-curve'

/** Field by field; times in milliseconds, a count that is not known left out. */
const written = ({ item, text, isComplete, measurement }: StudyAnswer) => ({
  id: item.id,
  answer: text,
  isComplete,
  promptTokens: measurement.usage.promptTokens,
  outputTokens: outputTokensOf(measurement)?.count,
  timeToFirstTokenMs: measurement.timeToFirstToken,
  durationMs: measurement.duration,
  prefillMs: measurement.timings.prefill,
  decodeMs: measurement.timings.decode,
})

export function saveAnswers(answers: Readonly<Record<string, readonly StudyAnswer[]>>): void {
  const variants = Object.entries(answers).map(([id, some]) => ({ id, answers: some.map(written) }))
  const text = JSON.stringify({ version: 1, variants }, null, 1)
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'pocket-answers.json'
  link.click()
  URL.revokeObjectURL(url)
}
