/** What a variant's answers to a set of questions come to: accuracy, and all that was measured. */
import { nothingMeasured, outputTokensOf, type Measurement } from '@/comparison/measurement'
import { milliseconds, plus, tokens, type Milliseconds } from '@/units/quantity'
import type { QuestionItem } from './question-set'
import { isDeclined, isRight } from './score'

/** One question as one variant answered it. */
export interface StudyAnswer {
  readonly item: QuestionItem
  readonly text: string
  /** Ended by itself, not at the maximum of tokens. */
  readonly isComplete: boolean
  readonly measurement: Measurement
}

export interface Share {
  readonly low: number
  readonly mid: number
  readonly high: number
}

const Z = 1.96

/**
 * A share of right answers with its 95 % interval by Wilson; undefined where nothing was asked.
 *
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212.
 */
export function shareOf(right: number, asked: number): Share | undefined {
  if (asked === 0) return undefined
  const mid = right / asked
  const base = 1 + Z ** 2 / asked
  const centre = (mid + Z ** 2 / (2 * asked)) / base
  const half = (Z * Math.sqrt((mid * (1 - mid)) / asked + Z ** 2 / (4 * asked ** 2))) / base
  return { low: Math.max(0, centre - half), mid, high: Math.min(1, centre + half) }
}

export interface Tally {
  readonly asked: number
  /** Of the questions inside of what the models were trained for. */
  readonly inside: Share | undefined
  readonly facts: Share | undefined
  readonly rules: Share | undefined
  readonly outsideDeclined: Share | undefined
  readonly insideDeclined: Share | undefined
  readonly stoppedByItself: Share | undefined
  /** All answers as if they were one: times and tokens added up. */
  readonly total: Measurement
}

export function tallyOf(answers: readonly StudyAnswer[]): Tally {
  const inside = answers.filter(({ item }) => item.kind !== 'outside')
  const outside = answers.filter(({ item }) => item.kind === 'outside')
  const rightOf = (some: readonly StudyAnswer[]) =>
    shareWhere(some, ({ item, text }) => isRight(item, text))
  return {
    asked: answers.length,
    inside: rightOf(inside),
    facts: rightOf(answers.filter(({ item }) => item.kind === 'fact')),
    rules: rightOf(answers.filter(({ item }) => item.kind === 'rule')),
    outsideDeclined: rightOf(outside),
    insideDeclined: shareWhere(inside, ({ text }) => isDeclined(text)),
    stoppedByItself: shareWhere(answers, ({ isComplete }) => isComplete),
    total: answers.map(({ measurement }) => measurement).reduce(added, nothingMeasured),
  }
}

const shareWhere = (answers: readonly StudyAnswer[], holds: (answer: StudyAnswer) => boolean) =>
  shareOf(answers.filter(holds).length, answers.length)

/** Two measurements as one: what is unknown in the second is unknown in the sum. */
function added(sum: Measurement, next: Measurement): Measurement {
  const output = tokens((sum.usage.outputTokens ?? tokens(0)) + (outputTokensOf(next)?.count ?? 0))
  const { compute, startedAt } = next
  return {
    ...nothingMeasured,
    usage: { outputTokens: output },
    timings: {
      ...both('prefill', sum.timings.prefill, next.timings.prefill),
      ...both('decode', sum.timings.decode, next.timings.decode),
    },
    pieces: plus(sum.pieces, next.pieces),
    duration: plus(sum.duration ?? milliseconds(0), next.duration ?? milliseconds(0)),
    ...(compute && { compute }),
    ...(startedAt !== undefined && { startedAt }),
  }
}

const both = (
  name: 'prefill' | 'decode',
  sum: Milliseconds | undefined,
  next: Milliseconds | undefined,
) => (next === undefined ? {} : { [name]: plus(sum ?? milliseconds(0), next) })
