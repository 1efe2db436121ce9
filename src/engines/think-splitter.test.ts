import { expect, it } from 'vitest'
import { createThinkSplitter } from './think-splitter'

const split = (...pieces: string[]) => {
  const splitter = createThinkSplitter()
  const parts = [...pieces.flatMap(splitter.take), ...splitter.close()]
  const join = (type: string) => parts.map((part) => (part.type === type ? part.text : '')).join('')
  return { thought: join('thought-delta'), answer: join('text-delta') }
}

it('parts reasoning from answer, however the tags are cut', () => {
  const whole = '<think>\nTwo and two.\n</think>\n\nFour.'
  const expected = { thought: '\nTwo and two.\n', answer: 'Four.' }
  expect(split(whole)).toEqual(expected)
  expect(split(...Array.from(whole))).toEqual(expected)
})

it('leaves alone what is no reasoning', () => {
  expect(split('<', 'b>bold</b>')).toEqual({ thought: '', answer: '<b>bold</b>' })
  expect(split('Tags: <think>x</think>')).toEqual({ thought: '', answer: 'Tags: <think>x</think>' })
})

it('keeps what was cut off in the middle', () => {
  expect(split('<think>so far </thi')).toEqual({ thought: 'so far </thi', answer: '' })
  expect(split('<thi')).toEqual({ thought: '', answer: '<thi' })
})
