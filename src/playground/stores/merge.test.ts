import { describe, expect, it } from 'vitest'
import { isSame, mergeEntries, mergeList, mergeWhole } from './merge'

describe('changes by two tabs', () => {
  it('are both there where they are to two entries', () => {
    const base: Record<string, number> = { a: 1, b: 1, c: 1 }
    expect(mergeEntries(base, { a: 2, b: 1, c: 1 }, { a: 1, c: 1, d: 4 })).toEqual({
      a: 2,
      c: 1,
      d: 4,
    })
  })

  it('are decided for the later one, ours, where they are to the same', () => {
    expect(mergeWhole('base', 'ours', 'theirs')).toBe('ours')
    expect(mergeWhole('base', 'base', 'theirs')).toBe('theirs')
    expect(mergeEntries<Record<string, number>>({ a: 1 }, { a: 2 }, {})).toEqual({ a: 2 })
    expect(mergeEntries<Record<string, number>>({ a: 1 }, {}, { a: 2 })).toEqual({})
  })

  it('come and go in a list, in our order, what others added last', () => {
    const merge = mergeList((entry: string) => entry)
    expect(merge(['a', 'b', 'c'], ['c', 'a', 'x'], ['b', 'c', 'y'])).toEqual(['c', 'x', 'y'])
    // Both added the same.
    expect(merge([], ['x'], ['x', 'y'])).toEqual(['x', 'y'])
  })

  it('leave what they did not touch the very same object', () => {
    const ours = { a: { deep: 1 }, b: 1 }
    expect(mergeEntries({ a: { deep: 1 }, b: 1 }, ours, { a: { deep: 1 }, b: 1 })).toBe(ours)
    const merged = mergeEntries({ a: { deep: 1 }, b: 1 }, ours, { a: { deep: 1 }, b: 2 })
    expect(merged.a).toBe(ours.a)
  })

  it('are none where only the order of the fields differs, or a field is undefined', () => {
    expect(isSame({ a: 1, b: [{ c: 1, d: 2 }] }, { b: [{ d: 2, c: 1 }], a: 1 })).toBe(true)
    expect(isSame({ a: undefined }, {})).toBe(true)
    expect(isSame(undefined, null)).toBe(false)
    expect(isSame([1, 2], [2, 1])).toBe(false)
  })
})
