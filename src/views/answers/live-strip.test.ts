import { describe, expect, it } from 'vitest'
import { milliseconds } from '@/units/quantity'
import { stripOf } from './live-strip'

const sample = (elapsed: number, busy: number) => ({
  elapsed: milliseconds(elapsed),
  busy: milliseconds(busy),
})

describe('stripOf', () => {
  it('gives each stretch between two samples its share', () => {
    expect(stripOf([sample(100, 50), sample(200, 150), sample(400, 150)])).toEqual([
      { from: 0, width: 0.25, share: 0.5 },
      { from: 0.25, width: 0.25, share: 1 },
      { from: 0.5, width: 0.5, share: 0 },
    ])
  })
  it('is empty where nothing was seen, and never more than full', () => {
    expect(stripOf([])).toEqual([])
    expect(stripOf([sample(0, 0)])).toEqual([])
    expect(stripOf([sample(100, 130)])[0]?.share).toBe(1)
  })
})
