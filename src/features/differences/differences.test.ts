import { describe, expect, it } from 'vitest'
import type { EnergyEstimate } from '@/comparison/estimate'
import { milliseconds, tokens, wattHours } from '@/units/quantity'
import { energyAgainst, wordDifferences, type ComparedAnswer } from './differences'

describe('the words that differ', () => {
  it('are told word by word, and make up both texts', () => {
    const [reference, other] = ['Ice floats, for it is light.', 'Ice floats because it is light!']
    const parts = wordDifferences(reference, other) ?? []
    const without = (left: string) =>
      parts.flatMap((part) => (part.in === left ? [] : part.text)).join('')
    expect(without('other')).toBe(reference)
    expect(without('reference')).toBe(other)
    expect(parts.some((part) => part.in === 'other' && part.text.includes('because'))).toBe(true)
    expect(parts.some((part) => part.in === 'both' && part.text.includes('Ice'))).toBe(true)
  })

  it.each([
    ['Лёд легче воды.', 'Лёд тяжелее воды.', 'легче', 'тяжелее'],
    ['مرحبا بالعالم كيف', 'مرحبا يا كيف', 'بالعالم', 'يا'],
    ['नमस्ते दुनिया कैसे', 'नमस्ते दोस्त कैसे', 'दुनिया', 'दोस्त'],
    ['今天天气很好。', '今天天气不好。', '很好', '不好'],
    ['ice 👩‍👩‍👧‍👦 floats', 'ice 👩‍👩‍👧 floats', '👩‍👩‍👧‍👦', '👩‍👩‍👧'],
  ])('are whole words of every script: %s', (reference, other, before, after) => {
    const parts = wordDifferences(reference, other) ?? []
    expect(parts.filter((part) => part.in !== 'both')).toEqual([
      { text: before, in: 'reference' },
      { text: after, in: 'other' },
    ])
  })

  it('are none between two alike', () => {
    expect(wordDifferences('Same.', 'Same.')).toEqual([{ text: 'Same.', in: 'both' }])
  })

  it('are given up where the two are long and have nothing in common', () => {
    const long = (seed: number) =>
      Array.from({ length: 60_000 }, (_, index) => ((index * seed) % 99_991).toString(36)).join(' ')
    expect(wordDifferences(long(7919), long(104_729))).toBeUndefined()
  })
})

const figure = (mid: number, spread: number): EnergyEstimate => ({
  kind: 'estimate',
  energy: { low: wattHours(mid / spread), mid: wattHours(mid), high: wattHours(mid * spread) },
  mark: 'modelled',
  grade: 'C',
  boundary: 'server-and-pue',
  method: { id: 'm', version: '1' },
  working: [],
  assumptions: [],
  uncertainty: [{ id: 'all', name: 'all', spread: { down: spread, up: spread } }],
  citations: [],
})
const answer = (estimate: EnergyEstimate): ComparedAnswer => ({
  id: 'a',
  name: 'a',
  text: 'a',
  estimate,
  tokens: tokens(1),
  time: milliseconds(1),
})

describe('the energy against the reference', () => {
  it('is a range, or too close to call, or not to be compared', () => {
    // √(ln 2)² twice = factor 2.67 around 12: 4.5 to 32
    expect(energyAgainst(answer(figure(1, 2)), answer(figure(12, 2)))).toBe('5 to 32 times more')
    expect(energyAgainst(answer(figure(12, 2)), answer(figure(1, 2)))).toBe('5 to 32 times less')
    expect(energyAgainst(answer(figure(1, 9)), answer(figure(2, 9)))).toBe('too close to call')
    const unknown = answer({ kind: 'unknown', why: 'Nobody knows.' })
    expect(energyAgainst(answer(figure(1, 2)), unknown)).toBe('cannot be compared')
  })
})
