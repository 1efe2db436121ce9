import { describe, expect, it } from 'vitest'
import { energyFinding } from './energy-finding'

const { less, more } = energyFinding.sentence

describe('how two figures compare', () => {
  it('is told in percent below twofold, and as a multiple from there', () => {
    expect(more({ low: 1.2, mid: 1.5, high: 1.8 })).toBe('20 % to 80 % more')
    // 1 − 1/1.25 = 20 %, 1 − 1/1.6 = 37.5 %
    expect(less({ low: 1.25, mid: 1.4, high: 1.6 })).toBe('20 % to 38 % less')
    expect(less({ low: 2.4, mid: 4, high: 6 })).toBe('2.4 to 6 times less')
  })

  it('has no lower end where that is next to nothing', () => {
    expect(more({ low: 1.0043, mid: 1.3, high: 1.68 })).toBe('up to 68 % more')
    expect(less({ low: 1.0043, mid: 1.2, high: 1.6 })).toBe('up to 38 % less')
  })
})
