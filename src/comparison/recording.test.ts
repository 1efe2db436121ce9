import { describe, expect, it } from 'vitest'
import { instant, milliseconds, tokens, wattHours } from '@/units/quantity'
import { decodeSpeedOf, measure, nothingMeasured, type Measurement } from './measurement'
import { recordingFromTotals, recordingOf, type Recording } from './recording'
import type { RunEvent } from './run-event'

const server = { kind: 'server', host: 'api.example.org' } as const

const measured = ({ events }: Recording): Measurement =>
  events.reduce(
    (known, { atMs, event }) => measure(known, { at: instant(1000 + atMs), event }),
    nothingMeasured,
  )
const textOf = ({ events }: Recording, type: RunEvent['type']): string =>
  events.map(({ event }) => (event.type === type && 'text' in event ? event.text : '')).join('')

describe('recordingOf', () => {
  it('counts time from the first event', () => {
    const recording = recordingOf([
      { at: instant(500), event: { type: 'run-start', compute: server } },
      { at: instant(740), event: { type: 'text-delta', text: 'Hi' } },
      { at: instant(750), event: { type: 'run-end', reason: 'complete' } },
    ])
    expect(recording.events.map(({ atMs }) => atMs)).toEqual([0, 240, 250])
  })

  it('of nothing is empty', () => {
    expect(recordingOf([])).toEqual({ events: [] })
  })
})

describe('recordingFromTotals', () => {
  const totals: Measurement = {
    usage: { outputTokens: tokens(11), promptTokens: tokens(5), reasoningTokens: tokens(4) },
    timings: {},
    meteredEnergy: { energy: wattHours(0.01), boundary: 'accelerator' },
    wattmeter: { how: 'energy', energy: wattHours(0.02) },
    pieces: tokens(3),
    compute: server,
    timeToFirstToken: milliseconds(200),
    duration: milliseconds(1200),
    startedAt: instant(9000),
  }
  const text = 'The 🦊 jumps over everything.'
  const thought = 'A fox, then.'

  it('is measured as the run was', () => {
    const again = measured(recordingFromTotals({ text, thought, measurement: totals }))
    expect(again.timeToFirstToken).toBeCloseTo(200)
    expect(again.duration).toBeCloseTo(1200)
    expect(again.usage).toEqual(totals.usage)
    expect(again.meteredEnergy).toEqual(totals.meteredEnergy)
    expect(again.wattmeter).toEqual(totals.wattmeter)
    expect(again.pieces).toBe(11)
    // 10 tokens after the first in 1 s.
    expect(decodeSpeedOf(again)).toBeCloseTo(10)
    expect(decodeSpeedOf(again)).toBeCloseTo(decodeSpeedOf(totals) ?? NaN)
  })

  it('loses no character and cuts none in two', () => {
    const recording = recordingFromTotals({ text, thought, measurement: totals })
    expect(textOf(recording, 'text-delta')).toBe(text)
    expect(textOf(recording, 'thought-delta')).toBe(thought)
    for (const { event } of recording.events)
      if ('text' in event) expect(event.text).not.toMatch(/\p{Cs}/u)
  })

  it('has thoughts first, with their share of the tokens', () => {
    const { events } = recordingFromTotals({ text, thought, measurement: totals })
    const types = events.map(({ event }) => event.type)
    expect(types.filter((type) => type === 'thought-delta')).toHaveLength(4)
    expect(types.lastIndexOf('thought-delta')).toBeLessThan(types.indexOf('text-delta'))
  })

  it('has no more pieces than characters, and reports nothing that was not reported', () => {
    const { usage: _, meteredEnergy: __, wattmeter: ___, ...rest } = totals
    const measurement = { ...rest, usage: {}, pieces: tokens(50) }
    const { events } = recordingFromTotals({ text: 'ab', thought: '', measurement })
    expect(events.map(({ event }) => event.type)).toEqual([
      'run-start',
      'text-delta',
      'text-delta',
      'run-end',
    ])
  })

  it('of a run that never began is its end alone', () => {
    const end = { type: 'run-end', reason: 'stopped' } as const
    const measurement = nothingMeasured
    const { events } = recordingFromTotals({ text: '', thought: '', measurement, end })
    expect(events).toEqual([{ atMs: 0, event: end }])
  })
})
