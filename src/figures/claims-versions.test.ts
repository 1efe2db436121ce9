import { describe, expect, it } from 'vitest'
import { parametric } from '@/energy/parametric'
import { timed, timedAtFirst } from '@/energy/timed'
import { loadRetiredSources, loadSources } from '@/energy'
import { bestEstimate, type EnergySource } from '@/energy/source'
import { comparisonOf, publishedFigureOf } from '@/share/opened-comparison'
import type { Receipt } from '@/share/receipt-schema'
import { receiptOf } from '@/share/write-receipt'
import { times } from '@/units/quantity'
import { mapRange } from '@/units/range'
import { modelAtHostEarlier } from '@/catalog/earlier'
import { modelAtHost } from '@/catalog/identities'
import type { ModelCard } from '@/comparison/model-card'
import { verify } from './claims'
import { earlierInputOf, inputOf } from './estimate-input'
import { figureOfThen, isSameFigure } from '@/playground/stores/received'

import { books, laptop, NOW, sent, shelf, verified } from './claimed-sample.fixture'

const THERE = 1

describe('a receipt made at one version of the data and opened at the next', () => {
  /** The same method with another table: everything takes 44 times as much. */
  const next: EnergySource = {
    id: 'parametric',
    estimate(input) {
      const figure = parametric.estimate(input)
      if (figure.kind === 'unknown') return figure
      const energy = mapRange(figure.energy, (value) => times(value, 44))
      return { ...figure, energy, method: { ...figure.method, version: '2031-01' } }
    },
  }

  it('follows from the version that it names, and has another figure as of today', () => {
    const receipt = sent()
    const [, kept] = receipt.runs
    const published = kept && publishedFigureOf(kept)
    const run = comparisonOf(receipt).runs[THERE]
    const input = run && inputOf(run, books(), shelf, laptop)
    if (published === undefined || input === undefined) throw new Error('No figure.')
    // Old tables stay for what was published by them, and give no figure of today.
    expect(verified(receipt, [next, parametric])[THERE]).toEqual({ figure: 'follows', faults: [] })
    const today = bestEstimate([next], input)
    if (today.kind === 'unknown') throw new Error(today.why)
    expect(isSameFigure(published, today)).toBe(false)
    expect(today.energy.mid / published.energy.mid).toBeCloseTo(44, 1)
    expect(figureOfThen(published, today)).toBe(published)
  })

  it('cannot be checked where the old table is gone, and says which there is', () => {
    const [, there] = verified(sent(), [next])
    expect(there).toMatchObject({ figure: 'unchecked', faults: [] })
    expect(there?.why).toContain('2031-01')
  })
})

describe('a short run that was published by the first edition of what is timed', () => {
  const HERE = 0
  const short = { prefillMs: 10, decodeMs: 30, timeToFirstTokenMs: 12, durationMs: 50 }
  const asShort = (receipt: Receipt): Receipt => ({
    ...receipt,
    runs: receipt.runs.map(({ measurement, ...run }) => ({
      ...run,
      ...(measurement && { measurement: { ...measurement, ...short } }),
    })),
  })
  const published = () => {
    const comparison = comparisonOf(asShort(sent()))
    const inputs = comparison.runs.map((run) => inputOf(run, books(), shelf, laptop))
    const estimates = inputs.map((input) => input && timedAtFirst.estimate(input))
    const parts = { comparison, estimates, level: 'answers', withThoughts: true } as const
    const made = receiptOf({ ...parts, device: laptop })
    if (!made.ok) throw new Error(made.why)
    return { receipt: made.value.receipt, input: inputs[HERE] }
  }

  it('follows from it, and has a wider range as of today', async () => {
    const { receipt, input } = published()
    const all = [...(await loadSources()), ...(await loadRetiredSources())]
    expect(verified(receipt, all)[HERE]).toEqual({ figure: 'follows', faults: [] })
    const kept = receipt.runs[HERE]
    const then = kept && publishedFigureOf(kept)
    const today = input && timed.estimate(input)
    if (then === undefined || today?.kind !== 'estimate') throw new Error('No figure.')
    expect([then.method.version, today.method.version]).toEqual(['1', '2'])
    expect(today.energy.mid).toBeCloseTo(then.energy.mid, 6)
    expect(today.energy.high).toBeGreaterThan(then.energy.high * 1.02)
    expect(isSameFigure(then, today)).toBe(false)
    expect(figureOfThen(then, today)).toBe(then)
  })
})

describe('a run at a service that was published by the first edition of its method', () => {
  it('opens with its old figure, follows from it, and has another as of today', async () => {
    const retired = await loadRetiredSources()
    const { runs } = comparisonOf(sent())
    const inputs = runs.map((run) => inputOf(run, books(), shelf, laptop))
    const input = inputs[THERE]
    if (input === undefined) throw new Error('Nothing to ask.')
    const old = bestEstimate(retired, input)
    if (old.kind === 'unknown') throw new Error(old.why)
    const comparison = comparisonOf(sent())
    const estimates = inputs.map((one, at) => (at === THERE ? old : one && timed.estimate(one)))
    const parts = { comparison, estimates, level: 'answers', withThoughts: true } as const
    const made = receiptOf({ ...parts, device: laptop })
    if (!made.ok) throw new Error(made.why)
    const { receipt } = made.value
    const kept = receipt.runs[THERE]
    const then = kept && publishedFigureOf(kept)
    if (then === undefined) throw new Error('No figure.')
    expect(then.method).toEqual({ id: 'v3-weights', version: '2026-11-24' })
    expect(then.energy.mid).toBeCloseTo(old.energy.mid, 6)
    const all = [...(await loadSources()), ...retired]
    expect(verified(receipt, all)[THERE]).toEqual({ figure: 'follows', faults: [] })
    const today = bestEstimate(await loadSources(), input)
    if (today.kind === 'unknown') throw new Error(today.why)
    expect(today.method.version).toBe('2026-11-28')
    expect(isSameFigure(then, today)).toBe(false)
    expect(figureOfThen(then, today)).toBe(then)
  })
})

describe('a figure of a model that the catalog knew otherwise', () => {
  const name = 'mistral-large-latest'
  const known = (card: ModelCard | undefined) => ({ modelAtHost: () => card })
  const [, run] = comparisonOf(sent()).runs
  if (run === undefined) throw new Error('No run.')
  const { size: _, ...model } = { ...run.variant.model, name }
  const asked = { ...run, variant: { ...run.variant, model } }
  const inputBy = (card: ModelCard | undefined) => {
    const input = inputOf(asked, known(card), shelf, laptop)
    if (input === undefined) throw new Error('Nothing to ask.')
    return input
  }
  const earlier = inputBy(modelAtHostEarlier('api.mistral.ai', name))
  const input = inputBy(modelAtHost('api.mistral.ai', name))
  const published = parametric.estimate(earlier)
  if (published.kind === 'unknown') throw new Error(published.why)

  it('is another as of today', () => {
    expect(earlierInputOf(asked, { modelAtHostEarlier }, shelf, laptop)).toEqual(earlier)
    const today = parametric.estimate(input)
    expect(today.kind === 'estimate' && isSameFigure(published, today)).toBe(false)
  })
  it('follows from the model that the name led to then', () => {
    const receipt = sent()
    const [, kept] = receipt.runs
    if (kept === undefined) throw new Error('No run.')
    const claimed = { run: asked, sent: kept, published, input }
    const all = [parametric]
    expect(verify(receipt, { ...claimed, earlier }, all, NOW).figure).toBe('follows')
    expect(verify(receipt, claimed, all, NOW).figure).toBe('differs')
  })
})
