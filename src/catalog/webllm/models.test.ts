import { describe, expect, it } from 'vitest'
import { suitedChoices, webllmChoices } from './models'

const choiceOf = (model: string, facts: { hasF16: boolean; isSmall: boolean }) =>
  suitedChoices(facts).find(({ variant }) => variant.model.id === model)
const usual = { hasF16: true, isSmall: false }

describe('the models that WebLLM has compiled', () => {
  it('are all there, each with a card, a precision and what it needs', () => {
    expect(webllmChoices).toHaveLength(161)
    expect(suitedChoices(usual)).toHaveLength(66)
    const sizeless = webllmChoices.filter(({ variant }) => variant.model.size === undefined)
    // What its maker calls E2B is not the number of its weights.
    expect(new Set(sizeless.map(({ variant }) => variant.model.id))).toEqual(
      new Set(['google/gemma-4-E2B-it']),
    )
    const downloads = webllmChoices.map(({ variant }) => variant.download ?? 100e6)
    expect(Math.min(...downloads)).toBeGreaterThan(50e6)
  })

  it('are worked out to download as much as their weights take', () => {
    const qwen = choiceOf('Qwen/Qwen2-0.5B-Instruct', { hasF16: false, isSmall: false })
    // 0.49 × 10⁹ weights of 32 bits: there is no q4f32 variant of this one.
    expect(qwen?.variant.precision).toBe('q0f32')
    const llama = choiceOf('meta-llama/Llama-3.2-1B-Instruct', usual)
    // 1.24 × 10⁹ × 4.5 bits / 8 = 698 MB
    expect((llama?.variant.download ?? 0) / 1e6).toBeCloseTo(698, -1)
    expect(llama?.variant.model).toMatchObject({ licence: 'Llama 3.2 Community' })
  })

  it('name the licence that the maker gives to a whole family', () => {
    const licenceOf = (id: string) => choiceOf(id, usual)?.variant.model.licence
    expect(licenceOf('Qwen/Qwen3-0.6B')).toBe('Apache-2.0')
    expect(licenceOf('Qwen/Qwen3.5-2B')).toBe('Apache-2.0')
    expect(licenceOf('mistralai/Ministral-3-3B-Instruct-2512')).toBe('Apache-2.0')
    // Of this size alone, the maker gives another one than to the rest.
    expect(licenceOf('Qwen/Qwen2.5-3B-Instruct')).toBeUndefined()
  })

  it('come in the variant that suits the device', () => {
    const name = 'google/gemma-2-2b-it'
    const idOf = (hasF16: boolean, isSmall: boolean) =>
      choiceOf(name, { hasF16, isSmall })?.variant.setup.model
    expect(idOf(true, false)).toBe('gemma-2-2b-it-q4f16_1-MLC')
    expect(idOf(false, false)).toBe('gemma-2-2b-it-q4f32_1-MLC')
    expect(idOf(true, true)).toBe('gemma-2-2b-it-q4f16_1-MLC-1k')
    expect(idOf(false, true)).toBe('gemma-2-2b-it-q4f32_1-MLC-1k')
  })

  it('never come in a variant that cannot run where another can', () => {
    const choices = suitedChoices({ hasF16: false, isSmall: false })
    const stuck = choices.filter(({ needsF16 }) => needsF16).map(({ variant }) => variant.model.id)
    const withF32 = new Set(
      webllmChoices.filter(({ needsF16 }) => !needsF16).map(({ variant }) => variant.model.id),
    )
    expect(stuck.filter((id) => withF32.has(id))).toEqual([])
  })
})
