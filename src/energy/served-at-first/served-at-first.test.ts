/** Figures that the sources gave while they were those of the day (2026-11-24): a receipt may hold any of them. */
import { describe, expect, it } from 'vitest'
import { sizeFrom } from '@/comparison/plain'
import { asServed } from '@/energy/as-served'
import { loadRetiredSources } from '@/energy'
import { tokens } from '@/units/quantity'
import figures from './__fixtures__/figures.json'

const sources = await loadRetiredSources()

describe('a figure of the first edition', () => {
  it.each(figures)('of $source for $model, asked $asked, is as it was', (kept) => {
    const { asked, model, method } = kept
    const [totalLow = 0, totalHigh = 0] = kept.size.totalB
    const [activeLow = 0, activeHigh = 0] = kept.size.activeB
    const size = sizeFrom({
      totalB: [totalLow, totalHigh],
      activeB: [activeLow, activeHigh],
      basis: kept.size.basis === 'guessed' ? 'guessed' : 'published',
    })
    const card = { id: model, name: model, size }
    const input = asServed(card, {
      outputTokens: tokens(400),
      host: 'api.example.org',
      ...(asked.precision !== undefined && { precision: asked.precision }),
      ...(asked.batch !== undefined && {
        batch: typeof asked.batch === 'number' ? asked.batch : 'best',
      }),
      ...(asked.promptTokens !== undefined && { promptTokens: tokens(asked.promptTokens) }),
      ...(asked.reasoningTokens !== undefined && {
        reasoningTokens: tokens(asked.reasoningTokens),
      }),
    })
    const found = sources
      .map((source) => source.estimate(input))
      .find((figure) => figure.kind === 'estimate' && figure.method.id === method.id)
    if (found?.kind !== 'estimate') throw new Error('no figure')
    expect(found.method).toEqual(method)
    expect(found.energy.low / kept.lowWh).toBeCloseTo(1, 9)
    expect(found.energy.mid / kept.midWh).toBeCloseTo(1, 9)
    expect(found.energy.high / kept.highWh).toBeCloseTo(1, 9)
  })
})
