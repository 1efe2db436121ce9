import { describe, expect, it } from 'vitest'
import { nothingMeasured } from '@/comparison/measurement'
import { milliseconds, tokens, wattHours } from '@/units/quantity'
import { sourceWords } from '@/words/sources'
import { readTable } from '.'
import { checked } from './checked'
import { metered } from './metered'
import type { EnergySource, EstimateInput } from './source'
import { timed } from './timed'

const input: EstimateInput = {
  variant: { id: 'x', model: { id: 'x', name: 'X' }, engine: 'openai', setup: {} },
  measurement: {
    ...nothingMeasured,
    compute: { kind: 'server', host: 'api.example.org' },
    duration: milliseconds(1000),
    usage: { outputTokens: tokens(9) },
  },
  place: { kind: 'remote', host: 'api.example.org' },
  device: { class: 'laptop' },
}
const withMetered = (energy: number): EstimateInput => ({
  ...input,
  measurement: { ...input.measurement, meteredEnergy: { energy: wattHours(energy) } },
})

describe('a checked source', () => {
  it('passes on what can be', () => {
    expect(checked(metered).estimate(withMetered(0.2))).toEqual(metered.estimate(withMetered(0.2)))
    expect(checked(metered).estimate(input)).toEqual(metered.estimate(input))
  })
  it('says why there is no figure where the sum is too large, too small, or no number', () => {
    const unknown = { kind: 'unknown', why: sourceWords.impossible }
    for (const energy of [1e300, 1e308, 1.7e308, 1e-300])
      expect(checked(metered).estimate(withMetered(energy))).toEqual(unknown)
    const here: EstimateInput = {
      ...input,
      place: { kind: 'this-device' },
      measurement: {
        ...input.measurement,
        compute: { kind: 'cpu', threads: 1 },
        duration: milliseconds(1e308),
      },
    }
    expect(checked(timed).estimate(here)).toEqual(unknown)
  })
  it('hides no bug', () => {
    const broken: EnergySource = {
      id: 'broken',
      estimate: () => {
        throw new TypeError('a bug')
      },
    }
    expect(() => checked(broken).estimate(input)).toThrow(TypeError)
  })
})

describe('a table that the visitor brings', () => {
  const hostile = [
    '0',
    '-0',
    '-1',
    'NaN',
    'Infinity',
    '1e999',
    '5e-324',
    '1e-320',
    '1e308',
    'x',
    '',
  ]
  const score = (energy: string, stars: string) =>
    `model,total_gpu_energy,energy_score,class\na/b,${energy},${stars},text\na/c,1.5,4,text\n`
  const perf = (writing: string, reading: string) =>
    `model,device,config_name,decode_total_J_per_token,prefill256_total_J\na/b,x,y,${writing},${reading}\na/c,x,y,0.5,20\n`

  it('loses the rows with a number that cannot be, and keeps the others', async () => {
    for (const number of hostile)
      for (const text of [
        score(number, '4'),
        score('1', number),
        perf(number, '1'),
        perf('1', number),
      ]) {
        const table = await readTable(text)
        expect(table, text).toMatchObject({ ok: true, rows: 1, left: 1 })
        if (table.ok) expect(() => table.source.estimate(input)).not.toThrow()
      }
  })
})
