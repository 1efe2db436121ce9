import { describe, expect, it } from 'vitest'
import type { RunEvent } from '@/comparison/run-event'
import { createAnswer } from './answer'
import { anthropicProtocol } from './anthropic-door'
import type { Protocol } from './door'
import { openAiProtocol } from './openai-door'
import { readSetup } from './setup'
import { wires } from './wires.fixture'

const data = (value: object) => `data: ${JSON.stringify(value)}\n\n`

function reportOf(protocol: Protocol, stream: string) {
  const setup = readSetup({ baseUrl: 'https://api.example.org/v1', model: 'm' }, protocol)
  if (!setup.ok) throw new Error(setup.why)
  const answer = createAnswer({ endpoint: setup.endpoint, key: undefined }, protocol)
  const events: RunEvent[] = [...answer.take(stream), ...answer.close('end')]
  return events.find((event) => event.type === 'usage-report')
}
const { text, finish, counts, done } = wires.openai
const openai = (piece: string) =>
  reportOf(openAiProtocol, text('Hi.') + finish('stop') + counts(3, 2) + piece + done)
const usage = { prompt_tokens: 3, completion_tokens: 2 }

describe('what a host states of its answer', () => {
  it('is a range of energy and carbon, by OpenGateLLM', () => {
    const carbon = { kWh: { min: 1e-5, max: 4e-5 }, kgCO2eq: { min: 2e-6, max: 8e-6 } }
    const found = openai(data({ choices: [], usage: { ...usage, carbon } }))
    expect(found?.stated).toEqual({
      energy: { low: expect.closeTo(0.01, 9) as number, high: expect.closeTo(0.04, 9) as number },
      carbon: { low: expect.closeTo(0.002, 9) as number, high: expect.closeTo(0.008, 9) as number },
    })
    // It was worked out, and is no meter's.
    expect(found).not.toHaveProperty('meteredEnergy')
  })
  it('is not known where all of it is zero', () => {
    const carbon = { kWh: { min: 0, max: 0 }, kgCO2eq: { min: 0, max: 0 } }
    expect(openai(data({ choices: [], usage: { ...usage, carbon } }))).not.toHaveProperty('stated')
  })
  it('is the carbon in the comment that reports the energy', () => {
    const found = openai(': energy {"energy_joules": 3.6, "g_co2e": 0.00042}\n\n')
    expect(found).toMatchObject({
      meteredEnergy: { energy: expect.closeTo(0.001, 9) as number },
      stated: { carbon: { low: 0.00042, high: 0.00042 } },
    })
  })
  it('comes with a reply that Neuralwatt sends whole', () => {
    const whole = JSON.stringify({
      choices: [{ index: 0, message: { content: 'Hi.' }, finish_reason: 'stop' }],
      usage,
      energy: { energy_joules: 7.2, energy_kwh: 2e-6, carbon_g_co2eq: 0.0007 },
    })
    expect(reportOf(openAiProtocol, whole)).toMatchObject({
      meteredEnergy: { energy: expect.closeTo(0.002, 9) as number },
      stated: { carbon: { low: 0.0007 } },
    })
  })
  it('is where Anthropic computed, and in which tier', () => {
    const event = (value: { type: string }) => `event: ${value.type}\n${data(value)}`
    const stream = (geo: string) =>
      event({
        type: 'message_start',
        ...{
          message: {
            usage: {
              input_tokens: 3,
              output_tokens: 1,
              inference_geo: geo,
              service_tier: 'standard',
            },
          },
        },
      }) +
      wires.anthropic.text('Hi.') +
      event({ type: 'message_stop' })
    expect(reportOf(anthropicProtocol, stream('us'))?.stated).toEqual({
      geo: 'us',
      tier: 'standard',
    })
    expect(reportOf(anthropicProtocol, stream('not_available'))?.stated).toEqual({
      tier: 'standard',
    })
  })
  it.each([
    ['a range the wrong way round', { kWh: { min: 2, max: 1 } }],
    ['words', 'low'],
    ['a negative amount', { kWh: { min: -1, max: 1 } }],
  ])('is not made up from %s', (_, carbon) => {
    expect(openai(data({ choices: [], usage: { ...usage, carbon } }))).not.toHaveProperty('stated')
  })
})
