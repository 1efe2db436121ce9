import { describe, expect, it } from 'vitest'
import { modelIds } from '@/catalog/identities'
import { loadRetiredSources, loadSources } from '@/energy'
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

describe('a curve of H100 or B200', () => {
  it('is read at the batch that is asked for, wherever it has it', () => {
    const { count, right, beyond } = readings()
    expect(count).toBe(304)
    expect(right).toBe(count)
    expect(beyond).toBe(20)
  })
})
