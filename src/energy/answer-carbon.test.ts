import { describe, expect, it } from 'vitest'
import type { EnergyFigure } from '@/comparison/estimate'
import { nothingMeasured } from '@/comparison/measurement'
import type { ModelSize } from '@/comparison/model-card'
import type { Place } from '@/comparison/variant'
import {
  billionParameters,
  gramsCO2ePerKWh,
  milliseconds,
  tokens,
  wattHours,
} from '@/units/quantity'
import { carbonOf, inNamedRegion, type CarbonInput } from './answer-carbon'

/** 0.20 Wh, 0.10 to 0.40, of which PUE is one factor. */
const figure: EnergyFigure = {
  kind: 'estimate',
  energy: { low: wattHours(0.1), mid: wattHours(0.2), high: wattHours(0.4) },
  mark: 'modelled',
  grade: 'C',
  boundary: 'server-and-pue',
  method: { id: 'v3-h100', version: '1' },
  working: [],
  assumptions: [],
  uncertainty: [
    { id: 'batch', name: 'batch', spread: { down: 2, up: 2 } },
    { id: 'pue', name: 'building', spread: { down: 1.1, up: 1.22 } },
  ],
  citations: [],
}
const eight = billionParameters(8)
const size: ModelSize = {
  total: { low: eight, high: eight },
  active: { low: eight, high: eight },
  basis: 'published',
}
const at = (host: string): Place => ({ kind: 'remote', host })
const input = (part: Partial<CarbonInput>): CarbonInput => ({
  figure,
  place: at('api.example.org'),
  electricity: {},
  measurement: {
    ...nothingMeasured,
    compute: { kind: 'server', host: 'api.example.org' },
    duration: milliseconds(10_000),
    usage: { outputTokens: tokens(400) },
  },
  device: { class: 'laptop' },
  model: { id: 'org/eight', name: 'Eight', size },
  ...part,
})
const mg = ({ mid }: { mid: number }) => mid * 1000

describe('one answer of 0.20 Wh', () => {
  // Ember 2024: France 44.18, Poland 614.98, USA 383.55 g/kWh.
  const places = [
    { zone: 'FRA', location: 8.836, market: 3.5344 },
    { zone: 'POL', location: 122.996, market: 49.1984 },
    { zone: 'USA', location: 76.71, market: 30.684 },
  ]
  it.each(places)('in $zone, with and without a certificate for 60 %', (place) => {
    const without = carbonOf(input({ electricity: { zone: place.zone } }))
    // Without an instrument the grid's average stands in, and says so.
    expect(mg(without.location)).toBeCloseTo(place.location, 1)
    expect(mg(without.market.emissions)).toBeCloseTo(place.location, 1)
    expect(without.market.steps).toEqual(['grid-average'])

    const bought = { kind: 'certificate', coverage: 0.6, factor: gramsCO2ePerKWh(0) } as const
    const certified = carbonOf(input({ electricity: { zone: place.zone, bought } }))
    expect(certified.location).toEqual(without.location)
    expect(mg(certified.market.emissions)).toBeCloseTo(place.market, 1)
    expect(certified.market.steps).toEqual(['certificate', 'grid-average'])
  })
})

describe('the place of an answer', () => {
  it('is the provider’s where EcoLogits says where that is', () => {
    const { choice } = carbonOf(input({ place: at('api.mistral.ai') }))
    expect(choice).toMatchObject({ kind: 'zone', isAssumed: true, grid: { zone: 'SWE' } })
  })
  it('is where the host stated that it computed, before what is assumed, and after the visitor’s word', () => {
    const { measurement } = input({})
    const stated = { ...measurement, stated: { geo: 'fr' } }
    const place = at('api.mistral.ai')
    const grid = (zone: string) => ({ kind: 'zone', grid: { zone } })
    const found = carbonOf(input({ place, measurement: stated }))
    expect(found.choice).toMatchObject({ ...grid('FRA'), isAssumed: false, statedGeo: 'fr' })
    const said = carbonOf(input({ place, measurement: stated, electricity: { zone: 'POL' } }))
    expect(said.choice).toMatchObject(grid('POL'))
    const nowhere = { ...measurement, stated: { geo: 'moon' } }
    expect(carbonOf(input({ place, measurement: nowhere })).choice).toMatchObject(grid('SWE'))
  })
  it('runs over candidates where nobody knows, end times end', () => {
    const found = carbonOf(input({}))
    expect(found.choice).toMatchObject({ kind: 'candidates', of: 'clouds' })
    expect(found.location.low).toBeCloseTo((0.1 / 1000) * found.intensity.low, 12)
    expect(found.location.high).toBeCloseTo((0.4 / 1000) * found.intensity.high, 12)
    const here = carbonOf(input({ place: { kind: 'this-device' } }))
    expect(here.choice).toMatchObject({ kind: 'candidates', of: 'countries' })
    expect(here.intensity.low).toBeGreaterThan(0)
  })
  it('says of which years its values are, and of which the world’s average', () => {
    const here = carbonOf(input({ place: { kind: 'this-device' } })).choice
    expect(here).toMatchObject({ years: [2022, 2025], middleYear: 2024 })
    const there = carbonOf(input({})).choice
    // Halfway between two grids: of no year.
    expect(there).not.toHaveProperty('middleYear')
  })
  it('is the grid of a cloud’s region, by the grid data set alone', () => {
    const { choice, citations } = carbonOf(input({ electricity: { region: 'aws/eu-central-1' } }))
    expect(choice).toMatchObject({ kind: 'region', grid: { zone: 'DEU' } })
    // Both data sets, the region, and what making the server was counted by.
    expect(citations).toHaveLength(4)
    const virginia = carbonOf(input({ electricity: { region: 'aws/us-east-1' } })).choice
    const iowa = carbonOf(input({ electricity: { region: 'google/us-east4' } })).choice
    // Both stand on the same grid, of which the two clouds say different things.
    expect(virginia.kind === 'region' && virginia.grid.zone).toBe('US-MIDA-PJM')
    expect(iowa.kind === 'region' && iowa.grid).toEqual(virginia.kind === 'region' && virginia.grid)
  })
})

describe('the building of a region', () => {
  it('takes the place of the assumed one, and its uncertainty goes', () => {
    // AWS Frankfurt 1.35 in place of 1.15: 0.2 × 1.35 / 1.15 = 0.23478 Wh
    const placed = inNamedRegion(figure, 'aws/eu-central-1')
    expect(placed.energy.mid).toBeCloseTo(0.234783, 6)
    expect(placed.energy.high).toBeCloseTo(0.469565, 6)
    expect(placed.uncertainty.map(({ id }) => id)).toEqual(['batch'])
    expect(placed.working).toHaveLength(1)
  })
  it('changes no figure of another boundary, and none where PUE is not known', () => {
    const here: EnergyFigure = { ...figure, boundary: 'device' }
    expect(inNamedRegion(here, 'aws/eu-central-1')).toBe(here)
    expect(inNamedRegion(figure, 'nobody/nowhere')).toBe(figure)
  })
})

describe('making the hardware', () => {
  it('shares a server out over its three years and 64 requests', () => {
    const { embodied, sci } = carbonOf(input({ electricity: { zone: 'FRA' } }))
    // 8B at 16 bits: 19.2 GB, one GPU. (5,700/8 + 273) kg × 10 s / 94,608,000 s / 64 = 1.6275 mg
    expect(mg(embodied ?? { mid: NaN })).toBeCloseTo(1.6275, 3)
    // (8.836 + 1.6275) mg × 1000 / 400 = 26.16 mg
    expect(mg(sci.perThousandTokens ?? { mid: NaN })).toBeCloseTo(26.159, 2)
  })
  it('is named in the score only where it is counted, and cited', () => {
    const counted = carbonOf(input({}))
    expect(counted.sci.hasMaking).toBe(true)
    expect(counted.citations.map(({ title }) => title).join()).toMatch(/5,700 kg/)
    const { duration: _, ...untimed } = input({}).measurement
    const left = carbonOf(input({ measurement: untimed }))
    expect(left).not.toHaveProperty('embodied')
    expect(left.sci).toMatchObject({ hasMaking: false, perAnswer: left.location })
    expect(left.citations.map(({ title }) => title).join()).not.toMatch(/5,700 kg/)
  })
  it('is not known of a device of unknown kind', () => {
    const place = { kind: 'this-device' } as const
    expect(carbonOf(input({ place, device: { class: 'unknown' } })).embodied).toBeUndefined()
    // 241 kg × 10 s / (4 × 365 × 86,400 s) = 19.1 mg
    expect(mg(carbonOf(input({ place })).embodied ?? { mid: NaN })).toBeCloseTo(19.1, 1)
  })
})

describe('EcoLogits beside it', () => {
  it('counts water, elements and primary energy of a model that it knows, by the zone that was said', () => {
    const model = { id: 'mistralai/Mistral-Large-Instruct-2411', name: 'Mistral Large 2' }
    const place = at('api.mistral.ai')
    const measurement = {
      ...nothingMeasured,
      compute: { kind: 'server', host: 'api.mistral.ai' } as const,
      usage: { outputTokens: tokens(400) },
    }
    // 1.05 s + 400 / 36.9 s = 11.89 s; the worked example takes 0.48 + 400 / 36.1 = 11.56 s, with 0.00753 g
    // embodied: 0.00753 × 11.89 / 11.56 = 0.00774 g.
    const { reference } = carbonOf(input({ model, place, measurement }))
    expect(reference?.gwpKg[0]).toBeCloseTo(0.0161e-3, 6)
    expect(reference?.embodied.gwpKg[0]).toBeCloseTo(0.00774e-3, 7)
    expect(reference?.waterL[0]).toBeCloseTo(1.473e-3, 5)
    const inPoland = carbonOf(input({ model, place, measurement, electricity: { zone: 'POL' } }))
    expect(inPoland.reference?.usage.gwpKg[0]).toBeGreaterThan(
      reference?.usage.gwpKg[0] ?? Infinity,
    )
  })
  it('says nothing of a model that it does not know', () => {
    expect(carbonOf(input({})).reference).toBeUndefined()
  })
})
