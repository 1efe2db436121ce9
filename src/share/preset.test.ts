import { describe, expect, it } from 'vitest'
import { isPresetFragment, readPreset } from './preset'

describe('an address written by hand', () => {
  it('names models, a prompt and settings', () => {
    const fragment =
      '#models=pocket-3m,%20Qwen2.5&prompt=Why+is+it%3F%20%F0%9F%A7%AE&temperature=0.5&seed=7'
    expect(isPresetFragment(fragment)).toBe(true)
    expect(readPreset(fragment)).toEqual({
      ok: true,
      value: {
        models: ['pocket-3m', 'Qwen2.5'],
        prompt: 'Why is it? 🧮',
        temperature: 0.5,
        seed: 7,
      },
    })
  })

  it('may leave everything but one out', () => {
    expect(readPreset('#prompt=Hi')).toEqual({ ok: true, value: { models: [], prompt: 'Hi' } })
  })

  it.each([
    ['a temperature that is none', '#prompt=Hi&temperature=hot'],
    ['a huge seed', `#prompt=Hi&seed=${'9'.repeat(40)}`],
    ['too much', `#prompt=${'a'.repeat(200_000)}`],
    ['a key', '#prompt=Use sk-proj-a1b2c3d4e5f6g7h8i9j0'],
  ])('is refused with a sentence: %s', (_, fragment) => {
    const read = readPreset(fragment)
    expect(!read.ok && read.why).toMatch(/\.$/)
  })

  it('is not every address', () => {
    expect(isPresetFragment('#/models')).toBe(false)
    expect(isPresetFragment('#r=AQ')).toBe(false)
  })
})
