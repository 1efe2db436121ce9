import { describe, expect, it } from 'vitest'
import { createPromptFinder } from './find-prompts'
import { joinRecorded } from './join'
import { readFixture } from './read-fixture.fixture'

const rows = readFixture('rows.json')
const set = joinRecorded([readFixture('alpaca-eval.json'), rows])
const finder = createPromptFinder(set)
const found = (question: Parameters<typeof finder.find>[0]) =>
  finder.find(question).map(({ prompt }) => set.prompts[prompt]?.messages?.at(-1)?.text)

describe('prompts of a set', () => {
  it('are found by words in any order and case, and by kind', () => {
    expect(found({ words: 'RISE bread' })).toEqual(['Why does bread rise?'])
    expect(found({ words: 'rise bread', kind: 'koala' })).toEqual([])
    expect(found({ kind: 'koala' })).toEqual(['Wie heißt die Hauptstadt von Norwegen?'])
    expect(finder.kinds).toEqual(['helpful_base', 'koala', 'vicuna'])
    expect(found({ words: '  ' })).toHaveLength(4)
  })
  it('are found by who answered, and how long', () => {
    const [small, north, large] = set.models.map((_, place) => place)
    expect(found({ models: [north ?? -1, large ?? -1] })).toEqual(['What is a fjord?'])
    expect(found({ models: [small ?? -1, large ?? -1] })).toEqual([])
    expect(found({ longestAnswer: 30, models: [north ?? -1] })).toEqual(['What is a fjord?'])
    expect(found({ longestAnswer: 30, models: [large ?? -1] })).toEqual([])
  })
})
