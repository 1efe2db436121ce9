import { describe, expect, it } from 'vitest'
import { modelCardOf, modelIds } from '@/catalog/identities'
import { loadRetiredSources, loadSources } from '@/energy'
import { asServed } from '@/energy/as-served'
import { bestEstimate } from '@/energy/source'
import { compareEstimates } from '@/energy/verdict'
import { tokens } from '@/units/quantity'
import { basket, basketRows, inversions } from './basket'
import { readings } from './readings'

const [sources, retired] = await Promise.all([loadSources(), loadRetiredSources()])

describe('the basket', () => {
  it('has 72 models, each once', () => {
    expect(new Set(basket).size).toBe(72)
  })
  it('has a figure of each that the catalogue knows, before and now', () => {
    for (const { model, before, now } of basketRows(sources, retired)) {
      if (!modelIds.includes(model)) continue
      expect([model, before?.kind, now?.kind]).toEqual([model, 'estimate', 'estimate'])
    }
  })
})

describe('a model that takes more than a larger sibling', () => {
  it('does so because a bench measured one of them, or because the larger is sparser', () => {
    const all = inversions(sources)
    expect(all.filter(({ reason }) => reason === 'none')).toEqual([])
    expect(all.length).toBeGreaterThan(0)
  })
})

describe('guesses that contradict each other', () => {
  it('are too close to call: Claude 3 Haiku and Haiku 4.5, Gemini 2.5 Flash and GPT-4o', () => {
    const figure = (id: string) => {
      const card = modelCardOf(id)
      if (card === undefined) throw new Error(id)
      return bestEstimate(sources, asServed(card, { outputTokens: tokens(400), host: 'a.example' }))
    }
    for (const [one, other] of [
      ['anthropic:claude-3-haiku-20240307', 'anthropic:claude-haiku-4-5'],
      ['google:gemini-2.5-flash', 'openai:gpt-4o'],
    ] as const)
      expect(compareEstimates(figure(one), figure(other)).kind).toBe('too-close')
  })
})

describe('a curve of H100 or B200', () => {
  it('is read at the batch that is asked for, wherever it has it', () => {
    const { count, right, beyond } = readings()
    expect(count).toBe(304)
    expect(right).toBe(count)
    expect(beyond).toBe(20)
  })
})
