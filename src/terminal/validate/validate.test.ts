import { describe, expect, it } from 'vitest'
import committedCoverage from '@/energy/validation/coverage/table.json'
import committedVerdicts from '@/energy/validation/verdicts/table.json'
import { pageFit } from '@/energy/parametric'
import { joulesPerToken } from '@/energy/parametric/fit'
import { fitTo, inputOf, quantile } from '@/energy/parametric/refit'
import { coverageRows, testCoverage } from './coverage'
import { measuredRows } from './measured-rows'
import { smallModels } from './small-models'
import { verdictRows } from './verdicts'

describe('the fit of the page', () => {
  it('is the one that the measurements give', () => {
    const made = fitTo(measuredRows)
    for (const [name, value] of Object.entries(pageFit.coefficients))
      expect(made.coefficients[name as keyof typeof made.coefficients]).toBeCloseTo(value, 9)
    expect(made.missed.model).toBeCloseTo(pageFit.missed.model, 9)
    expect(made.missed.vendor).toBeCloseTo(pageFit.missed.vendor, 9)
    expect(made.batches).toEqual(pageFit.batches)
    expect(made.tokens).toEqual(pageFit.tokens)
  })
  it('leaves no error that one of its terms explains', () => {
    // Least squares: errors and ln(batch / 64) are uncorrelated.
    const errors = measuredRows.map((row) => {
      const error = Math.log(row.joulesPerToken / joulesPerToken(pageFit, inputOf(row)).mid)
      return error * Math.log(row.batch / 64)
    })
    expect(errors.reduce((sum, error) => sum + error, 0)).toBeCloseTo(0, 6)
  })
})

describe('a quantile', () => {
  it('lies between two values in proportion', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
    expect(quantile([0, 10], 0.95)).toBe(9.5)
  })
})

const made = (['H100', 'B200'] as const).flatMap((gpu) =>
  (['model', 'vendor'] as const).flatMap((leftOut) => coverageRows(gpu, leftOut)),
)

describe('the coverage of unseen models', () => {
  it('is what the page shows', () => {
    expect(made).toEqual(committedCoverage.rows)
  })
  it.each([
    ['H100', 'model', 3.5],
    ['H100', 'vendor', 4.2],
    ['B200', 'model', 4.5],
    ['B200', 'vendor', 6],
  ])('on %s with its %s left out is at least 90 %, within ×/÷ %f', (gpu, leftOut, widest) => {
    const found = made.find(
      (row) =>
        row.gpu === gpu && row.leftOut === leftOut && row.method === 'ours' && row.group === 'all',
    )
    expect(found?.inside).toBeGreaterThanOrEqual(0.9)
    expect(found?.width).toBeLessThanOrEqual(widest)
  })
  it('rests on no fit that has seen the model', () => {
    const [first] = testCoverage('H100', 'model').ours
    if (first === undefined) throw new Error('nothing was tested')
    const seen = measuredRows.filter(({ model }) => model !== first.row.model)
    const fit = { id: 't', version: 't', ...fitTo(seen) }
    expect(first.mid).toBeCloseTo(joulesPerToken(fit, inputOf(first.row, 64)).mid, 12)
  })
})

describe('the verdicts on unseen models', () => {
  it('are what the page shows', () => {
    const reasoning = verdictRows('reasoning')
    expect(reasoning).toEqual(committedVerdicts.rows.filter(({ task }) => task === 'reasoning'))
  })
  it('are right in 95 of 100 calls, and called often enough', () => {
    for (const { right } of committedVerdicts.rows) expect(right).toBeGreaterThanOrEqual(0.95)
    const onOneHost = committedVerdicts.rows.filter(({ setting }) => setting === 'one-host')
    expect(onOneHost).toHaveLength(4)
    for (const { task, called } of onOneHost)
      expect(called).toBeGreaterThanOrEqual(task === 'chat' ? 0.5 : 0.35)
  })
})

describe('models below the sizes of the fit', () => {
  it('lie inside its range with the floor on other benches, but for one model at two batches', () => {
    expect(smallModels()).toEqual({
      count: 19,
      inside: 17,
      outside: [
        { model: 'meta-llama/Llama-3.2-3B-Instruct', batch: 64 },
        { model: 'meta-llama/Llama-3.2-3B-Instruct', batch: 128 },
      ],
    })
  })
})
