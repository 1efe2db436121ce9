import { expect, it } from 'vitest'
import { createAnswerClock } from './answer-clock'

/** A clock that has come as far as it was last told. */
const clockAt = (start: number) => {
  let at = start
  const clock = createAnswerClock(() => at)
  const tokenAt = (moment: number) => {
    at = moment
    clock.token()
  }
  const endAt = (moment: number) => {
    at = moment
    return clock.end()
  }
  return { clock, tokenAt, endAt }
}

it('parts the time of an answer into first token, gaps and tail', () => {
  const { clock, tokenAt, endAt } = clockAt(100)
  for (const at of [130, 132, 135, 136, 156]) tokenAt(at)
  expect(clock.tokens()).toBe(5)
  // Gaps of 2, 3, 1 and 20 ms: the middle two are 2 and 3.
  expect(endAt(160)).toEqual({ firstToken: 30, gaps: 4, medianGap: 2.5, tail: 4, duration: 60 })
})

it('knows no gap of a single token, and nothing of an answer without one', () => {
  const single = clockAt(0)
  single.tokenAt(5)
  expect(single.endAt(7)).toEqual({ firstToken: 5, gaps: 0, tail: 2, duration: 7 })
  expect(clockAt(0).endAt(7)).toBeUndefined()
})
