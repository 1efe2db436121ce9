import { describe, expect, it } from 'vitest'
import { bytes } from '@/units/quantity'
import { loadShare, loadText } from './load-progress'

const at = (phase: 'fetching' | 'starting' | 'compiling', done: number, total?: number) => ({
  phase,
  done: bytes(done),
  ...(total !== undefined && { total: bytes(total) }),
})

describe('the way of a model to its first answer', () => {
  it('is told in bytes while it is fetched, and with the size where it is known', () => {
    expect(loadText(at('fetching', 120e6, 310e6))).toBe('downloading: 120 MB of 310 MB')
    expect(loadText(at('fetching', 120e6))).toBe('downloading: 120 MB')
    expect(loadShare(at('fetching', 120e6))).toBeUndefined()
  })

  it('is told in bytes while it is put into the graphics processor', () => {
    expect(loadText(at('starting', 155e6, 310e6))).toBe('getting the model ready: 160 MB of 310 MB')
    expect(loadShare(at('starting', 155e6, 310e6))).toBe(0.5)
  })

  it('is told as a share while its programs are compiled', () => {
    expect(loadText(at('compiling', 31e6, 310e6))).toBe('compiling shaders: 10 %')
  })

  it('has no share where an engine says only that it begins', () => {
    expect(loadText(at('starting', 310e6, 310e6))).toBe('getting the model ready')
    expect(loadShare(at('starting', 310e6, 310e6))).toBeUndefined()
  })
})
