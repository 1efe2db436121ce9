import { describe, expect, it } from 'vitest'
import { gramsCO2e, wattHours } from '@/units/quantity'
import { checks, held, heldOf } from './held'

const range = (low: number, mid: number, high: number) => ({
  low: wattHours(low),
  mid: wattHours(mid),
  high: wattHours(high),
})
const checkOf = (id: string) => {
  const found = checks.find((check) => check.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

describe('our range beside what was published', () => {
  it('is held against seven values, each with its length, published or assumed', () => {
    expect(
      checks.map(({ id, outputTokens, isLengthAssumed }) => [id, outputTokens, isLengthAssumed]),
    ).toEqual([
      ['google-flash', 300, true],
      ['google-pro', 300, true],
      ['openai', 300, true],
      ['epoch', 500, false],
      ['mit-8b', 397, true],
      ['mit-405b', 368, true],
      ['mistral', 400, false],
    ])
  })
  it('holds a value inside of it, and misses one below', () => {
    // Google: 0.24 Wh
    expect(held(checkOf('google-flash'), 'Name', range(0.1, 0.48, 3), undefined)).toMatchObject({
      of: 'energy',
      holds: true,
      times: 2,
    })
    expect(held(checkOf('google-pro'), 'Name', range(0.5, 2.4, 16), undefined)).toMatchObject({
      holds: false,
      times: 10,
    })
  })
  it('is compared by carbon where no energy was published', () => {
    const grams = { low: gramsCO2e(0.001), mid: gramsCO2e(0.0114), high: gramsCO2e(0.1) }
    const found = held(checkOf('mistral'), 'Name', range(0.1, 0.3, 1), grams)
    expect(found).toMatchObject({ of: 'carbon', published: 1.14, holds: false })
    expect(found?.times).toBeCloseTo(0.01, 12)
    expect(held(checkOf('mistral'), 'Name', range(0.1, 0.3, 1), undefined)).toBeUndefined()
  })
  it('is said at every name of the model', () => {
    const grams = { low: gramsCO2e(0.001), mid: gramsCO2e(0.0114), high: gramsCO2e(0.1) }
    const found = held(checkOf('mistral'), 'Name', range(0.1, 0.3, 1), grams)
    const all = found === undefined ? [] : [found]
    expect(heldOf(all, 'mistralai/Mistral-Large-Instruct-2411')).toEqual(all)
    expect(heldOf(all, 'mistralai/Mistral-Large-3-675B-Instruct-2512')).toEqual([])
  })
})
