import { describe, expect, it } from 'vitest'
import type { RunEvent } from '@/comparison/run-event'
import { createAnswer } from './answer'
import { energyInHeaders } from './metered'
import { openAiProtocol } from './openai-door'
import { readSetup } from './setup'
import { wires } from './wires.fixture'

const setup = readSetup({ baseUrl: 'https://api.example.org/v1', model: 'm' }, openAiProtocol)
if (!setup.ok) throw new Error(setup.why)
const asked = { endpoint: setup.endpoint, key: undefined }
const { text, finish, counts, done } = wires.openai

/** What a stream with this in it reports as its energy. */
const energyOf = (piece: string, headers = new Headers()): unknown => {
  const answer = createAnswer(asked, openAiProtocol, energyInHeaders(headers))
  const stream = text('Hi.') + finish('stop') + counts(3, 2) + piece + done
  const events: RunEvent[] = [...answer.take(stream), ...answer.close('end')]
  const report = events.find((event) => event.type === 'usage-report')
  return report?.type === 'usage-report' ? report.meteredEnergy : undefined
}
const data = (value: object) => `data: ${JSON.stringify(value)}\n\n`

describe('energy that comes with an answer', () => {
  it.each([
    // 3.6 J = 0.001 Wh
    [
      'energy_joules in a comment',
      ': energy {"energy_joules": 3.6, "energy_kwh": 1e-6}\n\n',
      0.001,
    ],
    ['kWh alone', ': energy {"energy_kwh": 2e-6}\n\n', 0.002],
    ['an energy object', data({ choices: [], energy: { wh: 0.25 } }), 0.25],
    // 7200 W·ms = 7.2 J = 0.002 Wh
    ['impact', data({ choices: [], impact: { energy: { total: 7200, unit: 'Wms' } } }), 0.002],
    ['impact in mWh', data({ choices: [], impact: { energy: { total: 5, unit: 'mWh' } } }), 0.005],
  ])('is read from %s', (_, piece, wattHours) => {
    expect(energyOf(piece)).toMatchObject({ energy: expect.closeTo(wattHours, 9) as number })
  })

  it('is read from headers, with what the host says of it', () => {
    const headers = new Headers({
      'X-Energy-Joules': '0.36',
      'X-Energy-Method': 'nvml',
      'X-Energy-Boundary': 'server-and-pue',
    })
    expect(energyOf('', headers)).toEqual({
      energy: expect.closeTo(0.0001, 9) as number,
      boundary: 'server-and-pue',
      method: 'nvml',
    })
  })

  it('names the method by which it was shared out', () => {
    const comment = ': energy {"energy_joules": 30.42, "attribution_method": "prorated"}\n\n'
    expect(energyOf(comment)).toMatchObject({ method: 'prorated' })
  })

  it.each([
    ['nothing', ''],
    ['another comment', ': pricing {"prompt_per_1k": 0.00014}\n\n'],
    ['a unit nobody knows', data({ choices: [], impact: { energy: { total: 5, unit: 'BTU' } } })],
    ['a negative amount', ': energy {"energy_joules": -3}\n\n'],
    ['garbled JSON', ': energy {"energy_joules": \n\n'],
    ['words', data({ choices: [], energy: 'low' })],
  ])('is not made up from %s', (_, piece) => {
    expect(energyOf(piece)).toBeUndefined()
  })

  it.each(['', 'lots', '-1', 'Infinity'])('is not made up from the header “%s”', (value) => {
    expect(energyOf('', new Headers({ 'X-Energy-Joules': value }))).toBeUndefined()
  })
})
