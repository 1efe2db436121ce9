import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { RunEvent } from '@/comparison/run-event'
import { createHandOver } from './hand-over'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})
const text = (words: string): RunEvent => ({ type: 'text-delta', text: words })
const thought = (words: string): RunEvent => ({ type: 'thought-delta', text: words })

it('hands the first text over at once, and what follows together', () => {
  const given: (readonly RunEvent[])[] = []
  const { take } = createHandOver((events) => given.push(events))
  take(text('One'))
  expect(given).toEqual([[text('One')]])
  take(text(' two'))
  take(text(' three'))
  expect(given).toHaveLength(1)
  vi.runAllTimers()
  expect(given.slice(1)).toEqual([[text(' two three')]])
})

it('hands over at once what comes after a pause', () => {
  const given: (readonly RunEvent[])[] = []
  const { take } = createHandOver((events) => given.push(events))
  take(text('One'))
  vi.advanceTimersByTime(1000)
  take(text(' two'))
  expect(given).toHaveLength(2)
})

it('keeps reasoning and answer apart, in their order', () => {
  const given: (readonly RunEvent[])[] = []
  const { take, flush } = createHandOver((events) => given.push(events))
  take(thought('H'))
  for (const event of [thought('m'), thought('m'), text('Yes'), text('.')]) take(event)
  flush()
  expect(given.slice(1)).toEqual([[thought('mm'), text('Yes.')]])
})

it('gives nothing where nothing has gathered, and nothing twice', () => {
  const given: (readonly RunEvent[])[] = []
  const { take, flush } = createHandOver((events) => given.push(events))
  flush()
  take(text('One'))
  take(text(' two'))
  flush()
  vi.runAllTimers()
  expect(given).toEqual([[text('One')], [text(' two')]])
})
