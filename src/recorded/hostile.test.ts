import { afterEach, describe, expect, it, vi } from 'vitest'
import { fixtureNames, fixtureText, readText } from './read-fixture.fixture'
import type { ReadOutcome } from './recorded-set'

const MUTATIONS = Number(process.env['RIGHTSIZE_MUTATIONS'] ?? 200)

/** The same changes each time: a generator of chances by Park and Miller. */
function chanceOf(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  const below = (most: number): number => Math.floor(next() * most)
  return {
    below,
    pick: <Value>(values: readonly [Value, ...Value[]]): Value =>
      values[below(values.length)] ?? values[0],
  }
}
type Chance = ReturnType<typeof chanceOf>

const oddValues = [
  'null',
  '1e999',
  '-1',
  'NaN',
  '""',
  '[]',
  '{}',
  '[[[[[]]]]]',
  'true',
  '"__proto__"',
  '"\\ud83d\\u0000\\u202e"',
  '"<img src=x onerror=alert(1)>"',
  `"${'a'.repeat(500_001)}"`,
  '{"toString":1,"constructor":2}',
  `${'['.repeat(300)}${']'.repeat(300)}`,
] as const

const spliced = (text: string, from: number, until: number, by: string): string =>
  text.slice(0, from) + by + text.slice(until)

/** Something else in place of one value. */
const swapValue = (chance: Chance, text: string): string => {
  const [first, ...others] = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[\d.e+-]+|true|false|null/g)]
  if (first === undefined) return text
  const { index, 0: found } = chance.pick([first, ...others])
  return spliced(text, index, index + found.length, chance.pick(oddValues))
}
const flipLetter = (chance: Chance, text: string): string => {
  const at = chance.below(text.length)
  return spliced(
    text,
    at,
    at + 1,
    chance.pick(['"', '\\', '{', '}', '[', ']', ',', ':', '\n', 'x']),
  )
}
const cutOut = (chance: Chance, text: string): string => {
  const at = chance.below(text.length)
  return spliced(text, at, at + chance.below(200), '')
}
const repeat = (chance: Chance, text: string): string => {
  const at = chance.below(text.length)
  return spliced(text, at, at, text.slice(at, at + chance.below(2000)))
}
const cutShort = (chance: Chance, text: string): string => text.slice(0, chance.below(text.length))

/** It is read as something well-formed, or refused with a sentence. */
function expectAnOutcome(outcome: ReadOutcome): void {
  switch (outcome.kind) {
    case 'refused':
      expect(outcome.why).toMatch(/[.)]$/)
      return
    case 'columns-needed':
      expect(outcome.columns.length).toBeGreaterThan(0)
      return
    case 'model-needed':
      expect(outcome.answerCount).toBeGreaterThan(0)
      return
    case 'read': {
      const { models, prompts, answers, faults } = outcome.set
      for (const { model, prompt, text, usage } of answers) {
        expect(models[model]?.name).toBeTypeOf('string')
        expect(prompts[prompt]).toBeDefined()
        expect(text).toBeTypeOf('string')
        for (const count of Object.values(usage)) expect(count).toBeGreaterThan(0)
      }
      for (const { why } of faults) expect(why).not.toBe('')
    }
  }
}

describe('a file from a stranger', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })
  it.each(fixtureNames)(
    `%s never breaks the reader, whatever became of it, and makes it load nothing (${MUTATIONS} changed files)`,
    (name) => {
      const load = vi.fn()
      for (const door of ['fetch', 'Worker', 'XMLHttpRequest', 'WebSocket'])
        vi.stubGlobal(door, load)
      const chance = chanceOf(16)
      const text = fixtureText(name)
      const kinds = new Map<string, number>()
      for (let count = 0; count < MUTATIONS; count += 1) {
        let changed = text
        for (let changes = 1 + chance.below(3); changes > 0; changes -= 1)
          changed = chance.pick([swapValue, swapValue, flipLetter, cutOut, repeat, cutShort])(
            chance,
            changed,
          )
        const outcome = readText(changed, { piece: chance.pick([64, 1000, 100_000]) })
        expectAnOutcome(outcome)
        kinds.set(outcome.kind, (kinds.get(outcome.kind) ?? 0) + 1)
      }
      // Most changes leave something that can be read; else the test would test little.
      if (MUTATIONS >= 100) expect(kinds.get('refused') ?? 0).toBeLessThan(MUTATIONS * 0.7)
      expect(load).not.toHaveBeenCalled()
      expect(Object.keys(Object.prototype)).toEqual([])
    },
    Math.max(60_000, MUTATIONS * 100),
  )
})
