import { describe, expect, it } from 'vitest'
import { createReader } from '@/recorded/reader'
import { toFileText } from '@/share/file'
import { sampleReceipt } from '@/share/sample.fixture'
import { recordedWords } from '@/words/of-recorded'
import { receiptFormat } from './receipt-format'

function read(text: string) {
  const reader = createReader({
    origin: { name: 'sent.json', kind: 'file' },
    wholeFormats: [receiptFormat],
  })
  reader.take(text)
  return reader.end()
}

describe('a comparison that was saved', () => {
  it('is read as recorded answers, with its counts and its day', () => {
    const outcome = read(toFileText(sampleReceipt))
    if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome))
    const shared = sampleReceipt.runs.filter(
      ({ text = '', outcome: end }) => text !== '' && end === 'complete',
    )
    expect(shared.length).toBeGreaterThan(0)
    expect(outcome.set.answers.map(({ text }) => text)).toEqual(shared.map(({ text }) => text))
    expect(outcome.set.models.map(({ name }) => name)).toContain(shared[0]?.model.name)
    expect(outcome.set.answers[0]).toMatchObject({
      format: 'receipt',
      answeredAt: sampleReceipt.askedAt,
    })
    expect(outcome.set.prompts[0]?.messages).toEqual(sampleReceipt.messages)
  })
  it('has none where its sender shared less', () => {
    const runs = sampleReceipt.runs.map(({ text: _, thought: __, ...run }) => run)
    expect(read(JSON.stringify({ ...sampleReceipt, level: 'numbers', runs }))).toEqual({
      kind: 'refused',
      why: recordedWords.nothingInItBecause(recordedWords.noAnswersShared),
    })
  })
  it('is refused with a sentence where it is broken', () => {
    const outcome = read(JSON.stringify({ ...sampleReceipt, askedAt: 'today' }))
    expect(outcome).toMatchObject({ kind: 'refused' })
  })
})
