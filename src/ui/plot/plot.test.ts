import { describe, expect, it } from 'vitest'
import { cutText, decadesAround, decadeTicks, linearScale, logScale, textWidth } from './index'

describe('a log axis', () => {
  it('runs over whole decades around its values', () => {
    expect(decadesAround([1.3, 46_000])).toEqual([1, 100_000])
    expect(decadesAround([1, 10])).toEqual([1, 10])
  })

  it('spans a decade where all values are one, and where there are none', () => {
    expect(decadesAround([1])).toEqual([1, 10])
    expect(decadesAround([])).toEqual([1, 10])
    expect(decadesAround([0, Infinity, NaN])).toEqual([1, 10])
  })

  it('has a tick at each power of ten, and fewer where they would be many', () => {
    expect(decadeTicks([1, 1000])).toEqual([1, 10, 100, 1000])
    expect(decadeTicks([1, 1000], 2)).toEqual([1, 100])
    expect(decadeTicks([1e-6, 1e4]).length).toBeLessThanOrEqual(6)
  })

  it('gives each decade the same room', () => {
    const place = logScale([1, 100], [50, 250])
    expect([1, 10, 100].map(place)).toEqual([50, 150, 250])
  })
})

it('a true scale starts at its zero', () => {
  const place = linearScale([0, 200], [10, 110])
  expect([0, 100, 200].map(place)).toEqual([10, 60, 110])
})

describe('the room of a label', () => {
  it('is wider for letters of East Asia', () => {
    expect(textWidth('界')).toBeGreaterThan(textWidth('W'))
  })

  it('is kept by cutting what is longer', () => {
    expect(cutText('Pocket 3M', 200)).toBe('Pocket 3M')
    const cut = cutText('a name that is far too long', 100)
    expect(cut).toMatch(/^a name.*…$/)
    expect(textWidth(cut)).toBeLessThanOrEqual(100)
  })
})
