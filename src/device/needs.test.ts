import { describe, expect, it } from 'vitest'
import { bytes } from '@/units/quantity'
import { hasLittleMemory, lackFor } from './needs'
import { plainAdapter } from './adapter.fixture'

const GIB = 2 ** 30
const large = { memory: bytes(5e9), isForSmallDevices: false }

describe('what a model lacks on this device', () => {
  it('is a graphics processor, or its 16-bit shaders', () => {
    expect(lackFor({}, undefined, { isPhone: false })).toEqual({ kind: 'graphics' })
    expect(lackFor({ needsF16: true }, plainAdapter, { isPhone: false })).toEqual({ kind: 'f16' })
    const able = { ...plainAdapter, hasF16: true }
    expect(lackFor({ needsF16: true }, able, { isPhone: false })).toBeUndefined()
  })

  it('is memory, where the device says that it has less', () => {
    expect(lackFor(large, plainAdapter, { isPhone: false, memoryGiB: 4 })).toEqual({
      kind: 'memory',
      needed: 5e9,
      there: 4 * GIB,
    })
    // Eight may stand for any more.
    expect(lackFor(large, plainAdapter, { isPhone: false, memoryGiB: 8 })).toBeUndefined()
    expect(lackFor(large, plainAdapter, { isPhone: false })).toBeUndefined()
  })

  it('is that it was not made for phones', () => {
    expect(lackFor(large, plainAdapter, { isPhone: true })).toMatchObject({ kind: 'phone' })
    expect(lackFor({ ...large, isForSmallDevices: true }, plainAdapter, { isPhone: true })).toBe(
      undefined,
    )
  })

  it('is not known of a model that does not say what it needs', () => {
    expect(lackFor({}, plainAdapter, { isPhone: true, memoryGiB: 1 })).toBeUndefined()
  })
})

it('a phone and a device of up to four gigabytes have little memory', () => {
  expect(hasLittleMemory({ isPhone: true })).toBe(true)
  expect(hasLittleMemory({ isPhone: false, memoryGiB: 4 })).toBe(true)
  expect(hasLittleMemory({ isPhone: false, memoryGiB: 8 })).toBe(false)
  expect(hasLittleMemory({ isPhone: false })).toBe(false)
})
