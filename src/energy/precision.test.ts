import { describe, expect, it } from 'vitest'
import { bitsOf, bitsSpelled, precisionSpread } from './precision'

describe('the spelling of a precision', () => {
  it.each([
    ['BF16', 16],
    ['float16', 16],
    ['fp8_e4m3', 8],
    ['INT8', 8],
    ['w4a16', 4],
    ['awq', 4],
    ['GPTQ-Int4', 4],
    ['nvfp4', 4],
    ['mxfp4', 4],
    ['4bit', 4],
    ['8-bit', 8],
    ['Q4_K_M', 4.5],
    ['IQ3_XS', 3.5],
    ['Q8_0', 8.5],
    ['q4f16_1', 4],
    ['q0f32', 32],
  ])('%s is %f bits', (spelling, bits) => {
    expect(bitsSpelled(spelling)).toBe(bits)
  })
  it('that nobody knows is a range from 4 to 16', () => {
    expect(bitsSpelled('turbo')).toBeUndefined()
    expect(bitsOf('turbo', 'maker/model')).toMatchObject({ low: 4, mid: 8, high: 16, native: 16 })
  })
})

describe('the bits of weights', () => {
  it('are those they were published with, where nothing is said', () => {
    expect(bitsOf(undefined, 'openai/gpt-oss-20b')).toMatchObject({ mid: 4, native: 4 })
    expect(bitsOf(undefined, 'maker/model')).toMatchObject({ low: 16, mid: 16, basis: 'assumed' })
  })
  it('of a closed model are 4 to 16', () => {
    expect(bitsOf(undefined, 'openai:gpt-4o', true)).toMatchObject({ low: 4, high: 16 })
  })
  it('that are half as many take from 0.63 to 1.12 of the energy', () => {
    const { down, up } = precisionSpread(8, 16)
    expect(0.5 ** 0.25 / down).toBeCloseTo(0.63, 2)
    expect(0.5 ** 0.25 * up).toBeCloseTo(1.12, 2)
  })
})
