import { describe, expect, it } from 'vitest'
import { readNumber, stepNumber } from './read-number'

describe('a typed number', () => {
  it.each([
    ['0.5', 0.5],
    ['0,5', 0.5],
    [' .5 ', 0.5],
    ['-1', -1],
    ['1e3', 1000],
    ['7.', 7],
  ])('is read from %j', (typed, value) => {
    expect(readNumber(typed, {})).toEqual({ kind: 'number', value })
  })
  it.each(['abc', '1.2.3', '-', '0x10', 'Infinity', '1 000'])('is not %j', (typed) => {
    expect(readNumber(typed, {})).toEqual({ kind: 'not-a-number' })
  })
  it('is not zero where nothing is typed', () => {
    expect(readNumber('  ', {})).toEqual({ kind: 'empty' })
  })
  it('is held to its bounds', () => {
    expect(readNumber('2.1', { min: 0, max: 2 })).toEqual({ kind: 'out-of-bounds' })
    expect(readNumber('-0.1', { min: 0 })).toEqual({ kind: 'out-of-bounds' })
    expect(readNumber('1e999', {})).toEqual({ kind: 'out-of-bounds' })
    expect(readNumber('2', { min: 0, max: 2 })).toEqual({ kind: 'number', value: 2 })
  })
})

describe('a step', () => {
  it('leaves no dust and keeps to the bounds', () => {
    expect(stepNumber(0.2, 0.1, {})).toBe(0.3)
    expect(stepNumber(1.95, 0.1, { max: 2 })).toBe(2)
    expect(stepNumber(0, -1, { min: 0 })).toBe(0)
  })
  it('starts one above the lowest where nothing is typed yet', () => {
    expect(stepNumber(undefined, 1, { min: 0 })).toBe(1)
    expect(stepNumber(undefined, 1, {})).toBe(0)
  })
})
