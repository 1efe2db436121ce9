import { expect, it } from 'vitest'
import { partOf, type QuestionItem } from './question-set'
import { isRight } from './score'
import { shareOf } from './tally'

const fact = (...accepted: string[]) => ({ kind: 'fact', accepted }) as const

it('takes an answer that holds an accepted phrase as whole words', () => {
  expect(isRight(fact('85'), '47 + 38 = 85.')).toBe(true)
  expect(isRight(fact('85'), '47 + 38 = 185.')).toBe(false)
  expect(isRight(fact('Lima'), 'The capital of Peru is  LIMA!')).toBe(true)
  expect(isRight(fact('Lima'), 'Limassol.')).toBe(false)
  expect(isRight(fact('= 1'), '3 - 2 = 12.')).toBe(false)
})

it('takes a question from outside as right where it is declined', () => {
  const outside = { kind: 'outside', accepted: [] } as const
  expect(isRight(outside, 'I only know small facts, sums and words.')).toBe(true)
  expect(isRight(outside, 'The match ended 2 to 1.')).toBe(false)
})

it('takes as many questions of each group, round after round', () => {
  const items = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'].map((id): QuestionItem => ({
    id,
    group: id.slice(0, 1),
    kind: 'fact',
    question: id,
    accepted: [],
  }))
  const ids = (count: number) => partOf({ version: 1, items }, count).map(({ id }) => id)
  expect(ids(4)).toEqual(['a1', 'b1', 'c1', 'a2'])
  expect(ids(100)).toHaveLength(6)
})

it('gives a share with the Wilson interval around it', () => {
  // 8 of 10, z = 1.96: centre (0.8 + 0.19208) / 1.38416 = 0.7167, half width 0.2266
  const share = shareOf(8, 10)
  expect(share?.mid).toBe(0.8)
  expect(share?.low).toBeCloseTo(0.4902, 3)
  expect(share?.high).toBeCloseTo(0.9433, 3)
  expect(shareOf(0, 0)).toBeUndefined()
})
