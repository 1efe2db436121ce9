// Files, cards and evaluation belong together: hashes, counts, and scores that follow from the answers.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isDeclined, isRight } from '../src/study/score'
import { summary } from './eval/summary.mjs'

const root = new URL('../', import.meta.url)
const bytesOf = (path: string): Buffer => readFileSync(new URL(path, root))
const sha256Of = (path: string): string => createHash('sha256').update(bytesOf(path)).digest('hex')

interface Item {
  readonly id: string
  readonly group: string
  readonly kind: 'fact' | 'rule' | 'greeting' | 'outside'
  readonly unseen: string
  readonly accepted: readonly string[]
}
interface Answer {
  readonly id: string
  readonly answer: string
  readonly right: boolean
  readonly declined: boolean
  readonly finish: string | null
  readonly answerTokens: number | null
  readonly firstMs: number
  readonly totalMs: number
}
interface Results {
  readonly file: string
  readonly sha256: string
  readonly questionsSha256: string
  readonly overall: number
  readonly groups: readonly unknown[]
  readonly answers: readonly Answer[]
}
interface Card {
  readonly files: readonly {
    readonly name: string
    readonly bytes: number
    readonly sha256: string
  }[]
  readonly evaluations: readonly Omit<Results, 'answers'>[]
  readonly answers: readonly unknown[]
}
// These files are our own and lie beside the test, so their shape is stated rather than parsed.
const json = <Shape>(path: string): Shape => JSON.parse(bytesOf(path).toString('utf8')) as Shape

const manifest = json<{ sha256: Record<string, string> }>('pocket/manifest.json')
const cards = json<{ models: readonly Card[] }>('public/pocket/cards.json')
const questions = json<{ baseline: Record<string, string>; items: readonly Item[] }>(
  'pocket/eval/questions.json',
)
const files = cards.models.flatMap((card) => card.files)
const resultsOf = (name: string): Results =>
  json(`pocket/eval/results-${name.replace('.gguf', '')}.json`)

describe('the Pocket models', () => {
  it.each(Object.entries(manifest.sha256))('%s is the file of the manifest', (path, hash) => {
    expect(sha256Of(path)).toBe(hash)
  })

  it('ships less than 10 MB', () => {
    expect(
      files.reduce((sum, file) => sum + bytesOf(`public/pocket/${file.name}`).length, 0),
    ).toBeLessThan(10e6)
  })

  it.each(files)('$name is a GGUF of version 3, as its card says', (file) => {
    const bytes = bytesOf(`public/pocket/${file.name}`)
    expect(bytes.subarray(0, 4).toString()).toBe('GGUF')
    expect(bytes.readUInt32LE(4)).toBe(3)
    expect(bytes.length).toBe(file.bytes)
    expect(sha256Of(`public/pocket/${file.name}`)).toBe(file.sha256)
  })

  it.each(files)(
    'the results of $name were taken on it, with these questions, and score as stated',
    (file) => {
      const results = resultsOf(file.name)
      expect(results.sha256).toBe(file.sha256)
      expect(results.questionsSha256).toBe(sha256Of('pocket/eval/questions.json'))
      expect(results.answers.map((answer) => answer.id)).toEqual(
        questions.items.map((item) => item.id),
      )
      for (const [index, item] of questions.items.entries()) {
        const answer = results.answers[index]
        expect(answer?.right).toBe(isRight(item, answer?.answer ?? ''))
        expect(answer?.declined).toBe(isDeclined(answer?.answer ?? ''))
      }
      const again = summary(questions, results.answers, isRight)
      expect(again.overall).toBe(results.overall)
      expect(again.groups).toEqual(results.groups)
    },
  )

  it('shows the results of each file on the cards', () => {
    for (const card of cards.models) {
      for (const [index, file] of card.files.entries()) {
        const { answers, ...head } = resultsOf(file.name)
        expect(answers).toHaveLength(questions.items.length)
        expect(card.evaluations[index]).toEqual(head)
      }
      expect(card.answers).toHaveLength(20)
    }
  })
})
