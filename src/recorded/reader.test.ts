import { describe, expect, it } from 'vitest'
import { recordedWords } from '@/words/of-recorded'
import { MOST_LETTERS_OF_ENTRY } from './bounds'
import type { WholeFormat } from './format'
import { fixtureText, readText, setOf } from './read-fixture.fixture'

const entry = (output: string) =>
  JSON.stringify({ dataset: 'd', instruction: 'Why?', output, generator: 'm' })

describe('a file that is none of ours', () => {
  it.each([
    ['nothing', '', recordedWords.empty],
    ['blanks', ' \n\t ', recordedWords.empty],
    ['a sentence', 'Dear reader', recordedWords.notJson],
    ['a zip', 'PK\u0003\u0004abc', recordedWords.isZip],
    ['a page', '\n<!doctype html><title>x</title>', recordedWords.isPage],
    ['other JSON', '{"name":"rightsize","scripts":{"test":"x"}}', recordedWords.unknownFormat],
    ['other JSON in lines', '{"a":1}\n{"a":2}\n', recordedWords.unknownFormat],
    ['an empty list', '[]', recordedWords.unknownFormat],
    ['numbers', '[1,2,3]', recordedWords.unknownFormat],
  ])('is refused with a sentence: %s', (_, text, why) => {
    expect(readText(text)).toEqual({ kind: 'refused', why })
  })
})

describe('a file with faults', () => {
  it('keeps what is right, and names what is not by its place', () => {
    const text = `[${entry('a')}, {"instruction": 1, "output": "x", "generator": "m"},\n${entry('b')}, {broken}, ${entry('c')}]`
    const set = setOf(readText(text))
    expect(set.answers.map(({ text: said, index }) => [said, index])).toEqual([
      ['a', 0],
      ['b', 2],
      ['c', 4],
    ])
    expect(set.faults).toEqual([
      { index: 1, why: recordedWords.wrong('instruction') },
      { index: 3, why: recordedWords.notAnEntry },
    ])
  })
  it('says where it breaks off', () => {
    const set = setOf(readText(`[${entry('a')},${entry('b').slice(0, -20)}`))
    expect(set.answers).toHaveLength(1)
    expect(set.faults).toEqual([{ index: 1, why: recordedWords.cutShort }])
  })
  it('names a broken line, and reads the next', () => {
    const [first = '', second = ''] = fixtureText('lm-eval.jsonl').split('\n')
    const text = [first, first.slice(0, 50), '', second].join('\r\n')
    const set = setOf(readText(text, { modelName: 'm' }))
    expect(set.answers.map(({ index }) => index)).toEqual([0, 2, 2])
    expect(set.faults).toEqual([{ line: 2, why: recordedWords.notAnEntry }])
  })
  it('says that something follows the end', () => {
    const set = setOf(readText(`[${entry('a')}]\n[${entry('b')}]`))
    expect(set.answers).toHaveLength(1)
    expect(set.faults).toEqual([{ line: 2, why: recordedWords.afterTheEnd }])
  })
  it('leaves out an entry that is too large, and holds none of it', () => {
    const large = `{"x":"${'a'.repeat(MOST_LETTERS_OF_ENTRY)}"}`
    const set = setOf(readText(`[${entry('a')},${large},${entry('b')}]`, { piece: 100_000 }))
    expect(set.answers.map(({ index }) => index)).toEqual([0, 2])
    expect(set.faults).toEqual([{ index: 1, why: recordedWords.entryTooLarge }])
  })
  it('is given up where it is nested too deeply, and what came before stays', () => {
    const set = setOf(readText(`[${entry('a')},${'['.repeat(100_000)}`))
    expect(set.answers).toHaveLength(1)
    expect(set.faults).toEqual([{ line: 1, why: recordedWords.tooDeep }])
    expect(readText('{"a":'.repeat(100_000))).toMatchObject({ kind: 'refused' })
  })
  it('counts all faults, and keeps some', () => {
    const text = `[${entry('a')},${'{"output":1},'.repeat(500)}${entry('b')}]`
    const set = setOf(readText(text))
    expect(set.faultCount).toBe(500)
    expect(set.faults).toHaveLength(50)
  })
  it('has no name of the language for a column or a role', () => {
    const rows = [{ __proto__: null, constructor: 'a', toString: 'b' }]
    const columns = { prompt: '__proto__', response: 'constructor' }
    expect(readText(JSON.stringify(rows), { columns, modelName: 'm' })).toMatchObject({
      kind: 'refused',
    })
  })
})

describe('a document of another room', () => {
  const own: WholeFormat = {
    id: 'receipt',
    recognises: (found) => JSON.stringify(found).startsWith('{"format":"ours"'),
    read: () => ({
      ok: true,
      drafts: [
        { messages: [{ role: 'user', text: 'Why?' }], answer: { model: 'm', text: 'Because.' } },
      ],
    }),
  }
  it.each([undefined, 2])('is read as a whole, in one line or in several', (spaces) => {
    const text = JSON.stringify({ format: 'ours', runs: [{ a: 1 }] }, undefined, spaces)
    const set = setOf(readText(text, { wholeFormats: [own] }))
    expect(set.answers.map(({ format, text: said }) => [format, said])).toEqual([
      ['receipt', 'Because.'],
    ])
  })
})
