/** No number of a host, an engine or a meter breaks the pane, or the record that is kept of it. */
import { describe, expect, it } from 'vitest'
import {
  measure,
  nothingMeasured,
  outputTokensOf,
  type Measurement,
} from '@/comparison/measurement'
import type { RunEvent } from '@/comparison/run-event'
import { readingOf } from '@/device/meter/integrate'
import { readReply } from '@/device/meter/read-reply'
import { anthropicProtocol } from '@/engines/endpoint/anthropic-door'
import { createAnswer } from '@/engines/endpoint/answer'
import type { Protocol } from '@/engines/endpoint/door'
import { geminiProtocol } from '@/engines/endpoint/gemini-door'
import { openAiProtocol } from '@/engines/endpoint/openai-door'
import { readSetup } from '@/engines/endpoint/setup'
import { createAnswerReader } from '@/engines/wllama/answer-reader'
import { readRecord } from '@/history/read-record'
import { sampleComparison } from '@/history/record.fixture'
import { toRecord } from '@/history/write-record'
import { instant, milliseconds } from '@/units/quantity'
import { drawOwn } from './drawing.fixture'
import { hostileNumbers, jsonWith, numbersIn } from './numbers.fixture'

const [local] = sampleComparison.runs
if (local === undefined) throw new Error('The sample has runs.')
const base = local
const remote = {
  ...local.variant,
  engine: 'openai',
  setup: { baseUrl: 'https://api.mistral.ai/v1', model: 'ministral-8b' },
}

/** An answer of two seconds in three pieces, with what was reported in the end. */
const measured = (reports: readonly RunEvent[], server: boolean): Measurement =>
  (
    [
      {
        type: 'run-start',
        compute: server ? { kind: 'server', host: 'api.mistral.ai' } : { kind: 'cpu', threads: 1 },
      },
      ...['One', ' two', ' three'].map((text) => ({ type: 'text-delta', text }) as const),
      ...reports.filter(({ type }) => type === 'usage-report'),
      { type: 'run-end', reason: 'complete' },
    ] as const satisfies readonly RunEvent[]
  ).reduce(
    (known, event, place) => measure(known, { at: instant(place * 400), event }),
    nothingMeasured,
  )

/** What was refused leaves the same behind, which need not be drawn again. */
const drawn = new Set<string>()

/** Draws it, keeps it, opens what was kept and draws that. */
function expectAlive(measurement: Measurement, server: boolean, where: string): void {
  const key = JSON.stringify([measurement, server])
  if (drawn.has(key)) return
  drawn.add(key)
  const run = {
    ...base,
    variant: server ? remote : base.variant,
    state: { status: 'ended', reason: 'complete', text: 'One', thought: '', measurement } as const,
  }
  const comparison = { ...sampleComparison, runs: [run, ...sampleComparison.runs] }
  const kept = readRecord(toRecord(comparison))
  expect(kept, where).toMatchObject({ ok: true })
  for (const one of kept.ok ? [comparison, kept.value] : []) {
    const markup = drawOwn(one)
    expect(markup).toContain('One')
    expect(/.{0,60}(NaN|Infinity|undefined).{0,40}/.exec(markup)?.[0], where).toBeUndefined()
  }
}

const energy = { energy_joules: 900, joules: 900, wh: 0.25, energy_kwh: 0.00025 }
const doors: readonly (readonly [string, Protocol, object])[] = [
  [
    'openai',
    openAiProtocol,
    {
      choices: [{ index: 0, delta: { content: 'One two three' }, finish_reason: 'stop' }],
      usage: {
        prompt_tokens: 12,
        completion_tokens: 9,
        total_tokens: 21,
        prompt_tokens_details: { cached_tokens: 4 },
        completion_tokens_details: { reasoning_tokens: 3 },
      },
      timings: { prompt_ms: 80, predicted_ms: 900 },
      energy,
      impact: { energy: { total: 250, unit: 'mWh' } },
    },
  ],
  [
    'anthropic',
    anthropicProtocol,
    {
      type: 'message_delta',
      delta: { text: 'One two three', stop_reason: 'end_turn' },
      usage: {
        input_tokens: 12,
        cache_read_input_tokens: 4,
        cache_creation_input_tokens: 2,
        output_tokens: 9,
      },
      energy,
    },
  ],
  [
    'gemini',
    geminiProtocol,
    {
      candidates: [{ content: { parts: [{ text: 'One two three' }] }, finishReason: 'STOP' }],
      usageMetadata: {
        promptTokenCount: 12,
        cachedContentTokenCount: 4,
        candidatesTokenCount: 9,
        thoughtsTokenCount: 3,
      },
      energy,
    },
  ],
]

describe.each(doors)('a host that speaks as %s', (_, protocol, sample) => {
  const setup = readSetup(remote.setup, protocol)
  if (!setup.ok) throw new Error(setup.why)
  const asked = { endpoint: setup.endpoint, key: undefined }
  const reportsOf = (json: string) => {
    const answer = createAnswer(asked, protocol)
    return [...answer.take(`data: ${json}\n\n`), ...answer.close('end')]
  }

  it('is taken at its word where that can be', () => {
    const { usage, meteredEnergy } = measured(reportsOf(JSON.stringify(sample)), true)
    expect(usage.outputTokens).toBe(protocol === geminiProtocol ? 12 : 9)
    expect(meteredEnergy?.energy).toBeCloseTo(0.25, 12)
  })

  it('breaks nothing with any of its numbers, and is answered all the same', () => {
    for (const path of numbersIn(sample))
      for (const number of hostileNumbers) {
        const where = `${path.join('.')} = ${number}`
        const events = reportsOf(jsonWith(sample, [path], number))
        expect(events, where).toContainEqual({ type: 'text-delta', text: 'One two three' })
        expect(events.at(-1), where).toEqual({ type: 'run-end', reason: 'complete' })
        expectAlive(measured(events, true), true, where)
      }
  })
})

it('says what it counted itself where a host gives a count that cannot be', () => {
  const [[, protocol, sample] = []] = doors
  const setup = protocol && readSetup(remote.setup, protocol)
  if (!setup?.ok || protocol === undefined) throw new Error('There is a door.')
  const answer = createAnswer({ endpoint: setup.endpoint, key: undefined }, protocol)
  const json = jsonWith(
    sample,
    [
      ['usage', 'completion_tokens'],
      ['usage', 'total_tokens'],
    ],
    '1e308',
  )
  const measurement = measured([...answer.take(`data: ${json}\n\n`), ...answer.close('end')], true)
  expect(outputTokensOf(measurement)).toEqual({ count: 3, how: 'counted' })
})

it('takes the engine of the page’s own models at its word only where that can be', () => {
  const timings = {
    prompt_n: 12,
    prompt_ms: 80,
    cache_n: 4,
    predicted_n: 9,
    predicted_ms: 900,
  }
  for (const path of numbersIn(timings))
    for (const number of [...hostileNumbers, '12.5']) {
      const events: RunEvent[] = []
      const reader = createAnswerReader(
        (event) => events.push(event),
        () => undefined,
      )
      const chunk = { choices: [], timings: JSON.parse(jsonWith(timings, [path], number)) as never }
      reader.take(chunk as never)
      expectAlive(measured(events, false), false, `${path.join('.')} = ${number}`)
    }
})

describe('a wattmeter', () => {
  const meters = [
    ['shelly', { apower: 31.2, aenergy: { total: 1234.5 } }],
    ['tasmota', { StatusSNS: { ENERGY: { Power: 31.2, Total: 1.2345 } } }],
    ['any', { data: [{ power: 31.2 }] }],
  ] as const
  it.each(meters)('of the kind %s breaks nothing with any of its numbers', (kind, sample) => {
    const settings = { kind, path: 'data.0.power', unit: 'kW' } as const
    for (const path of numbersIn(sample))
      for (const number of hostileNumbers) {
        const where = `${path.join('.')} = ${number}`
        const replies = [sample, JSON.parse(jsonWith(sample, [path], number)) as unknown, sample]
        const samples = replies.flatMap((json, place) => {
          const reply = readReply(settings, json)
          return reply.ok ? [{ at: instant(place * 1000), ...reply.values }] : []
        })
        const series = { samples, failures: 0, interval: milliseconds(1000) }
        const reading = readingOf(series, { from: instant(0), to: instant(2000) })
        const measurement = { ...measured([], false), wattmeter: reading }
        expectAlive(measurement, false, where)
      }
  })
})
