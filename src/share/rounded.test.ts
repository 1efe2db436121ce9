import { describe, expect, it } from 'vitest'
import { numberText } from '@/units/format'
import { rounded } from './rounded'

/** Around each middle between two numbers of two digits, from far below what four digits tell apart. */
const nearMiddles = Array.from({ length: 90 }, (_, at) => at + 10.5).flatMap((middle) =>
  [-1e-3, -4e-4, -1e-6, -1e-9, 0, 1e-9, 1e-6, 4e-4, 1e-3].flatMap((off) =>
    [-7, -4, -3, 0, 4].map((exponent) => (middle + off) * 10 ** exponent),
  ),
)

describe('a rounded number', () => {
  it('has four digits', () => {
    expect([0.123456, 12345.6, 0].map(rounded)).toEqual([0.1235, 12350, 0])
  })
  it('has more where the two that are shown depend on them', () => {
    expect([0.42496, 0.425, 0.425_000_04].map(rounded)).toEqual([0.42496, 0.425, 0.425_000_04])
  })
  it.each([1, 1e-3])('is shown as the number that it came from, in units of %d', (unit) => {
    const shown = (value: number) => numberText(value / unit)
    expect(nearMiddles.map(rounded).map(shown)).toEqual(nearMiddles.map(shown))
  })
})
