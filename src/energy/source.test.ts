import { describe, expect, it } from 'vitest'
import type { EnergyEstimate } from '@/comparison/estimate'
import { nothingMeasured } from '@/comparison/measurement'
import { bestEstimate, type EnergySource, type EstimateInput } from './source'

const input: EstimateInput = {
  variant: { id: 'v', model: { id: 'a/b', name: 'B' }, engine: 'openai', setup: {} },
  measurement: nothingMeasured,
  place: { kind: 'this-device' },
  device: { class: 'laptop' },
}
const saying = (estimate: EnergyEstimate): EnergySource => ({
  id: 'test',
  estimate: () => estimate,
})
const unknown = (why: string, isOutOfScope = false): EnergySource =>
  saying({ kind: 'unknown', why, isOutOfScope })

describe('the best estimate', () => {
  it('gives the reasons of sources that are made for such a run, each once', () => {
    const sources = [unknown('Elsewhere.', true), unknown('No size.'), unknown('No size.')]
    expect(bestEstimate(sources, input)).toEqual({ kind: 'unknown', why: 'No size.' })
  })
  it('gives all reasons where none is made for it', () => {
    const sources = [unknown('Not here.', true), unknown('Not there.', true)]
    expect(bestEstimate(sources, input)).toEqual({ kind: 'unknown', why: 'Not here. Not there.' })
  })
})
