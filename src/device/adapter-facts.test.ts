import { describe, expect, it } from 'vitest'
import { whyNoWebgpu } from './adapter-facts'

describe('why a page has no WebGPU', () => {
  const pageWith = (isSecureContext: boolean, navigator: object) =>
    ({ isSecureContext, navigator }) as typeof globalThis

  it('is plain http first, for browsers then hide the interface', () => {
    expect(whyNoWebgpu(pageWith(false, {}))).toBe('insecure-page')
  })
  it('is else the browser, or that it has no chip to offer', () => {
    expect(whyNoWebgpu(pageWith(true, {}))).toBe('no-interface')
    expect(whyNoWebgpu(pageWith(true, { gpu: {} }))).toBe('no-adapter')
  })
})
