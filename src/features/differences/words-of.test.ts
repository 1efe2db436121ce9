import { describe, expect, it } from 'vitest'
import { countWords, createWordCounter, wordsOf } from './words-of'

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

  it('are as many when a long text is counted piece by piece', () => {
    const texts = ['one two', '', '冰比水轻, ice floats. '.repeat(5000), 'word '.repeat(30_000)]
    const count = createWordCounter(texts)
    let calls = 1
    let outcome = count()
    for (; outcome === undefined; calls += 1) outcome = count()
    expect(outcome.found).toEqual(texts.map(countWords))
    expect(calls).toBeGreaterThan(10)
  })
})
