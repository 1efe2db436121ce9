import { describe, expect, it } from 'vitest'
import { countWords, wordsOf } from './words-of'

describe('the words of a text', () => {
  it.each([
    ['Ice floats; it’s light!', 4],
    ['Лёд легче воды.', 3],
    ['مرحبا بالعالم', 2],
    ['今天天气很好。', 3],
    ['👩‍👩‍👧‍👦 — 7', 1],
    ['', 0],
  ])('are counted in every script: %s', (text, count) => {
    expect(countWords(text)).toBe(count)
    expect(wordsOf(text).join('')).toBe(text)
  })

  it('keep a picture and a letter with its marks whole', () => {
    expect(wordsOf('👩‍👩‍👧‍👦!')).toEqual(['👩‍👩‍👧‍👦', '!'])
    expect(wordsOf('नमस्ते दुनिया')).toEqual(['नमस्ते', ' ', 'दुनिया'])
  })

  it('are there for an answer of 400,000 letters', () => {
    const text = '冰比水轻, ice floats. '.repeat(20_000)
    expect(wordsOf(text).join('')).toBe(text)
  })
})
