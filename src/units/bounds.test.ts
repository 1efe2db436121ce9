import { describe, expect, it } from 'vitest'
import { bounds, isWithin, millisecondsFrom, tokensFrom, wattHoursFrom } from './bounds'
import { milliseconds, speedOf, tokens } from './quantity'

const kinds = Object.keys(bounds) as (keyof typeof bounds)[]

describe('the bounds of numbers from outside', () => {
  it('let zero, the least and the largest in, and nothing beyond', () => {
    for (const kind of kinds) {
      const { least, largest } = bounds[kind]
      for (const value of [0, least, largest]) expect(isWithin(kind, value)).toBe(true)
      for (const value of [least / 2, largest * 2, -1, -least, NaN, Infinity, 5e-324, 1e308])
        expect(isWithin(kind, value), `${kind}: ${String(value)}`).toBe(false)
    }
  })
  it('give a quantity, without the sign of zero, or nothing', () => {
    expect(Object.is(wattHoursFrom(-0), 0)).toBe(true)
    expect(tokensFrom(12)).toBe(12)
    for (const value of [1.5, 1e308, 2 ** 53, -1, '12', null, undefined])
      expect(tokensFrom(value)).toBeUndefined()
    for (const value of [5e-324, 1e-320, 1e308, NaN, Infinity])
      expect(millisecondsFrom(value)).toBeUndefined()
  })
  it('leave room for a product or quotient of any four', () => {
    const sizes = kinds.flatMap((kind) => [bounds[kind].least, bounds[kind].largest])
    const [least, largest] = [Math.min(...sizes), Math.max(...sizes)]
    expect(least ** 4 / largest ** 2).toBeGreaterThan(1e-300)
    expect(largest ** 4 / least ** 4).toBeLessThan(1e300)
  })
})

it('a speed that is no number is not known', () => {
  expect(speedOf(tokens(9), milliseconds(5e-324))).toBeUndefined()
  expect(speedOf(tokens(0), milliseconds(0))).toBeUndefined()
})
