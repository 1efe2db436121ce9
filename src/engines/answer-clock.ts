/** Stamps the tokens of one answer where it is computed, and says at the end how the time went. */
import type { AnswerPace } from '@/comparison/run-event'
import { milliseconds, tokens, type Tokens } from '@/units/quantity'

export interface AnswerClock {
  /** A token is there. */
  readonly token: () => void
  readonly tokens: () => Tokens
  /** Undefined where the answer ended before its first token. */
  readonly end: () => AnswerPace | undefined
}

/**
 * Begins with the prompt being handed to the model.
 *
 * @param now A clock in milliseconds that never goes back.
 */
export function createAnswerClock(now: () => number): AnswerClock {
  const startedAt = now()
  let firstAt: number | undefined
  let lastAt = startedAt
  const gaps: number[] = []

  return {
    token() {
      const at = now()
      if (firstAt === undefined) firstAt = at
      else gaps.push(at - lastAt)
      lastAt = at
    },
    tokens: () => tokens(firstAt === undefined ? 0 : gaps.length + 1),
    end() {
      if (firstAt === undefined) return undefined
      const endedAt = now()
      const middle = medianOf(gaps)
      return {
        firstToken: milliseconds(firstAt - startedAt),
        gaps: gaps.length,
        ...(middle !== undefined && { medianGap: milliseconds(middle) }),
        tail: milliseconds(endedAt - lastAt),
        duration: milliseconds(endedAt - startedAt),
      }
    },
  }
}

/** The middle of an odd number of values, the mean of the middle two of an even one. */
function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half]
  if (upper === undefined) return undefined
  const lower = sorted.length % 2 === 1 ? upper : (sorted[half - 1] ?? upper)
  return (lower + upper) / 2
}
