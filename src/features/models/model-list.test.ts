import { describe, expect, it } from 'vitest'
import type { EnergyFigure } from '@/comparison/estimate'
import { billionParameters, wattHours } from '@/units/quantity'
import { filterModels, noFilter, sortModels, type ModelRow } from './model-list'

const figure = (wh: number, mark: EnergyFigure['mark']): EnergyFigure => ({
  kind: 'estimate',
  energy: { low: wattHours(wh / 2), mid: wattHours(wh), high: wattHours(wh * 2) },
  mark,
  grade: 'C',
  boundary: 'server-and-pue',
  method: { id: 'm', version: '1' },
  working: [],
  assumptions: [],
  uncertainty: [],
  citations: [],
})
const size = (billions: number) => {
  const count = { low: billionParameters(billions), high: billionParameters(billions) }
  return { total: count, active: count, basis: 'published' as const }
}
const row = (id: string, part: Partial<ModelRow> & { billions?: number }): ModelRow => {
  const { billions, ...rest } = part
  return {
    card: { id, name: id, ...(billions !== undefined && { size: size(billions) }) },
    facts: {},
    names: [],
    runsInBrowser: false,
    quality: {},
    estimate: { kind: 'unknown', why: 'nobody says' },
    price: undefined,
    ...rest,
  }
}
const rows: readonly ModelRow[] = [
  row('org/Big', { billions: 400, estimate: figure(2, 'modelled'), facts: { isOpen: true } }),
  row('org/Small', {
    billions: 8,
    estimate: figure(0.02, 'benchmark'),
    facts: { isOpen: true },
    runsInBrowser: true,
    quality: { comparia: { score: 932 } },
  }),
  row('maker:secret', { facts: { isOpen: false } }),
]
const ids = (found: readonly ModelRow[]) => found.map(({ card }) => card.id)

describe('the list of models', () => {
  it('is sorted either way, with what is not known last in both', () => {
    expect(ids(sortModels(rows, { by: 'energy', isDescending: false }))).toEqual([
      'org/Small',
      'org/Big',
      'maker:secret',
    ])
    expect(ids(sortModels(rows, { by: 'energy', isDescending: true }))).toEqual([
      'org/Big',
      'org/Small',
      'maker:secret',
    ])
    expect(ids(sortModels(rows, { by: 'comparia', isDescending: true }))[0]).toBe('org/Small')
    expect(ids(sortModels(rows, { by: 'name', isDescending: false }))[0]).toBe('maker:secret')
  })
  it('is searched by words in any order, in name, maker and identity', () => {
    expect(ids(filterModels(rows, { ...noFilter, search: ' small ORG ' }))).toEqual(['org/Small'])
    expect(ids(filterModels(rows, { ...noFilter, search: 'maker' }))).toEqual(['maker:secret'])
    expect(filterModels(rows, { ...noFilter, search: 'nothing' })).toEqual([])
  })
  it('is filtered by kind, size, and by what was measured', () => {
    expect(ids(filterModels(rows, { ...noFilter, access: 'open' }))).toHaveLength(2)
    expect(ids(filterModels(rows, { ...noFilter, access: 'closed' }))).toEqual(['maker:secret'])
    expect(ids(filterModels(rows, { ...noFilter, access: 'browser' }))).toEqual(['org/Small'])
    expect(ids(filterModels(rows, { ...noFilter, size: 'unknown' }))).toEqual(['maker:secret'])
    expect(ids(filterModels(rows, { ...noFilter, size: 'large' }))).toEqual(['org/Big'])
    expect(ids(filterModels(rows, { ...noFilter, isMeasuredOnly: true }))).toEqual(['org/Small'])
  })
})
