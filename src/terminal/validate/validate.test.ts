import { describe, expect, it } from 'vitest'
import committedCoverage from '@/energy/validation/coverage/table.json'
import committedVerdicts from '@/energy/validation/verdicts/table.json'
import { pageFit } from '@/energy/parametric'
import { coefficientNames, coreTerms, joulesPerToken, termsOf } from '@/energy/parametric/fit'
import { chooseTerms, fitTo, inputOf, quantile } from '@/energy/parametric/refit'
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
      const terms = termsOf(inputOf(row))
      const fitted = coefficientNames.reduce(
        (sum, name, at) => sum + pageFit.coefficients[name] * (terms[at] ?? 0),
        0,
      )
      return (Math.log(row.joulesPerToken) - fitted) * Math.log(row.batch / 64)
    })
    expect(errors.reduce((sum, error) => sum + error, 0)).toBeCloseTo(0, 5)
  })
  it('has the terms that the rows choose: length, batch × weights, batch on B200', () => {
    expect(chooseTerms(measuredRows)).toEqual([...coreTerms, 'n', 'm', 'h'])
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
    ['H100', 'model', 3.8],
    ['H100', 'vendor', 3.8],
    ['B200', 'model', 4.7],
    ['B200', 'vendor', 4.4],
  ])('on %s with its %s left out is at least 90 %, within ×/÷ %f', (gpu, leftOut, widest) => {
    const found = made.find(
      (row) =>
        row.gpu === gpu && row.leftOut === leftOut && row.method === 'ours' && row.group === 'all',
    )
    expect(found?.inside).toBeGreaterThanOrEqual(0.9)
    expect(found?.width).toBeLessThanOrEqual(widest)
    expect(found?.insideLow).toBeLessThan(found?.inside ?? 0)
    expect(found?.insideHigh).toBeGreaterThan(found?.inside ?? 1)
  })
  it('rests on no fit that has seen the model', () => {
    const [first] = testCoverage('H100', 'model').ours
    if (first === undefined) throw new Error('nothing was tested')
    const seen = measuredRows.filter(({ model }) => model !== first.row.model)
    const fit = { id: 't', version: 't', ...fitTo(seen) }
    expect(first.mid).toBeCloseTo(joulesPerToken(fit, inputOf(first.row, 64)), 12)
  })
})

describe('the verdicts on unseen models', () => {
  it('are what the page shows', () => {
    const reasoning = verdictRows('reasoning')
    expect(reasoning).toEqual(committedVerdicts.rows.filter(({ task }) => task === 'reasoning'))
  })
  it.each([
    ['told-limit', 0.5],
    ['other-limit', 0.3],
    ['far', 0.3],
    ['other-gpu', 0.3],
    ['two-hosts', 0.2],
  ])('are right in 95 of 100 calls in %s, and called at least in %f', (setting, atLeast) => {
    const rows = committedVerdicts.rows.filter((row) => row.setting === setting)
    const sum = (of: (row: (typeof rows)[number]) => number) =>
      rows.reduce((all, row) => all + of(row), 0)
    const called = sum((row) => row.pairs * row.called)
    expect(called / sum(({ pairs }) => pairs)).toBeGreaterThanOrEqual(atLeast - 0.001)
    expect(sum((row) => row.pairs * row.called * row.right) / called).toBeGreaterThanOrEqual(0.95)
  })
  it('are never wrong where both were answered at one limit', () => {
    const alike = committedVerdicts.rows.filter(({ setting }) => /told|same/.test(setting))
    expect(alike.map(({ right }) => right)).toEqual([1, 1, 1, 1])
  })
})

describe('models below the sizes of the fit', () => {
  it('lie inside its range on other benches', () => {
    expect(smallModels()).toEqual({ count: 19, inside: 19, outside: [] })
  })
})
