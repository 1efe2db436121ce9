import { describe, expect, it } from 'vitest'
import { countTokens, type Vocabulary } from '.'
import { measuredTexts } from './texts.fixture'
import { writingOf } from './writing'

const tokenizers: Readonly<Record<Vocabulary, readonly string[]>> = {
  large: ['o200k', 'llama3', 'qwen3', 'gemma3', 'deepseek3'],
  small: ['cl100k', 'llama2', 'mistral1', 'claude2'],
}
const languages = [...new Set(measuredTexts.map(({ language }) => language))]

describe('tokens counted from text', () => {
  const cases = languages.flatMap((language) =>
    (['large', 'small'] as const).flatMap((vocabulary) =>
      tokenizers[vocabulary].map((name) => [language, name, vocabulary] as const),
    ),
  )
  it.each(cases)('in %s by %s are in the range 95 times in 100', (language, name, vocabulary) => {
    const texts = measuredTexts.filter((text) => text.language === language)
    const inside = (known?: Vocabulary) =>
      texts.filter(({ text, counts }) => {
        const { low, high } = countTokens(text, known)
        const count = counts[name] ?? NaN
        return low <= count && count <= high
      }).length
    expect(texts).toHaveLength(40)
    expect(inside(vocabulary)).toBeGreaterThanOrEqual(0.95 * texts.length)
    expect(inside()).toBeGreaterThanOrEqual(0.95 * texts.length)
  })

  it.each(cases.filter(([language]) => language === 'en'))(
    'of many English texts together are right to 15 %% (%s, %s)',
    (_, name, vocabulary) => {
      const texts = measuredTexts.filter(({ language }) => language === 'en')
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
      const real = sum(texts.map(({ counts }) => counts[name] ?? NaN))
      const counted = sum(texts.map(({ text }) => countTokens(text, vocabulary).mid))
      expect(counted / real).toBeGreaterThan(0.85)
      expect(counted / real).toBeLessThan(1.15)
    },
  )

  it('are none of no text, and one at least of any', () => {
    expect(countTokens('')).toEqual({ low: 0, mid: 0, high: 0 })
    for (const text of ['a', ' ', '。', '\n', '\ud83d'])
      expect(countTokens(text).low).toBeGreaterThanOrEqual(1)
  })

  it('are whole and in order, and more of more text', () => {
    for (const { text } of measuredTexts.slice(0, 50))
      for (const vocabulary of ['large', 'small', undefined] as const) {
        const { low, mid, high } = countTokens(text, vocabulary)
        const twice = countTokens(`${text} ${text}`, vocabulary)
        for (const count of [low, mid, high]) expect(count).toBe(Math.round(count))
        expect(low).toBeLessThanOrEqual(mid)
        expect(mid).toBeLessThanOrEqual(high)
        expect(twice.mid).toBeGreaterThan(mid)
      }
  })
})

describe('what a text is written in', () => {
  it('tells scripts, English and other words apart', () => {
    // extraordinary has 13 letters, 7 beyond the sixth.
    expect(writingOf('This is the extraordinary one.\n\nAnd that 42!')).toMatchObject({
      englishWords: 7,
      englishLong: 7,
      otherWords: 0,
      digits: 2,
      marks: 2,
      lines: 1,
    })
    expect(writingOf('Größere Brötchen, 漢字 مرحبًا नमस्ते привет')).toEqual({
      englishWords: 0,
      englishLong: 0,
      otherWords: 2,
      otherLong: 3,
      digits: 0,
      marks: 1,
      lines: 0,
      han: 2,
      arabic: 5,
      indic: 6,
      otherLetters: 7,
    })
  })
  it('takes time with the length alone, whatever the text', () => {
    for (const sign of [' ', '\n', 'a', '́', ' \n', '字'])
      expect(writingOf(sign.repeat(200_000))).toBeDefined()
  })
})
