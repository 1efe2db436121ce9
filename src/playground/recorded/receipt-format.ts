/** A comparison that this page saved as a file, as recorded answers. */
import { promptOfRun } from '@/comparison/comparison'
import { answerOf, measurementOf, type Run } from '@/comparison/run'
import type { Draft, WholeFormat } from '@/recorded/format'
import { comparisonOf } from '@/share/opened-comparison'
import { readReceipt } from '@/share/read-receipt'
import { recordedWords } from '@/words/of-recorded'

const answered = ({ variant, state }: Run, askedAt: number): NonNullable<Draft['answer']> => {
  const { text, thought } = answerOf(state)
  const { usage = {}, duration } = measurementOf(state) ?? {}
  return {
    model: variant.model.name,
    text,
    usage,
    answeredAt: askedAt,
    ...(thought !== '' && { thought }),
    ...(duration !== undefined && { duration }),
    ...(state.status === 'ended' && state.reason === 'length' && { isCut: true }),
  }
}

export const receiptFormat: WholeFormat = {
  id: 'receipt',
  recognises: (found) =>
    typeof found === 'object' &&
    found !== null &&
    'format' in found &&
    found.format === 'rightsize-receipt',
  read(found) {
    const opened = readReceipt(found)
    if (!opened.ok) return opened
    const comparison = comparisonOf(opened.value.receipt)
    const drafts = comparison.runs
      .filter(({ state }) => state.status === 'ended' && state.text !== '')
      .map((run): Draft => ({
        messages: promptOfRun(comparison, run).messages,
        answer: answered(run, comparison.askedAt),
      }))
    return drafts.length === 0
      ? { ok: false, why: recordedWords.noAnswersShared }
      : { ok: true, drafts }
  },
}
