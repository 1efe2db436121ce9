import { expect, it } from 'vitest'
import { retryAfterOf } from './retry-after'

const noon = Date.parse('2026-03-01T12:00:00Z')
const wait = (headers: Record<string, string>, sentence = '') =>
  retryAfterOf(new Headers(headers), sentence, noon)

it('reads seconds, milliseconds and dates from the headers', () => {
  expect(wait({ 'retry-after': '20' })).toBe(20_000)
  expect(wait({ 'retry-after': '1.5' })).toBe(1500)
  expect(wait({ 'retry-after-ms': '320', 'retry-after': '1' })).toBe(320)
  expect(wait({ 'retry-after': 'Sun, 01 Mar 2026 12:00:30 GMT' })).toBe(30_000)
  expect(wait({ 'retry-after': 'Sun, 01 Mar 2026 11:00:00 GMT' })).toBe(0)
})

it.each([
  ['Please try again in 20s.', 20_000],
  ['Please try again in 6m1.2s. Visit the site.', 361_200],
  ['Please try again in 250ms.', 250],
  ['Please retry after 20 seconds', 20_000],
  ['Please retry in 34.07s', 34_070],
  ['Try again in 2 minutes and be patient for 9 hours.', 120_000],
  ['Try again in 1h', 3_600_000],
])('reads it from the sentence where the browser hides the header: %s', (sentence, expected) => {
  expect(wait({}, sentence)).toBeCloseTo(expected)
})

it('knows nothing where nothing sensible is said', () => {
  expect(wait({})).toBeUndefined()
  expect(wait({ 'retry-after': 'soon' }, 'Try again later, in 2026.')).toBeUndefined()
  expect(wait({ 'retry-after': '-5' })).toBeUndefined()
  expect(wait({ 'retry-after': '1e999' })).toBeUndefined()
})
