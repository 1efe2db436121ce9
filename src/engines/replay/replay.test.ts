import { describe, expect, it } from 'vitest'
import type { Recording } from '@/comparison/recording'
import type { RunEvent } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import { collectEvents, engineContract } from '@/engines/contract.fixture'
import type { EngineHost } from '@/engines/engine'
import { words } from '@/words'
import type { Clock } from './clock'
import { createReplayEngine } from '.'
import { replaySetup } from './setup'

const start: RunEvent = { type: 'run-start', compute: { kind: 'cpu', threads: 2 } }
const end: RunEvent = { type: 'run-end', reason: 'complete' }
const text = (piece: string): RunEvent => ({ type: 'text-delta', text: piece })

const short: Recording = {
  events: [
    { atMs: 0, event: start },
    { atMs: 4, event: text('two ') },
    { atMs: 12, event: text('words') },
    { atMs: 13, event: end },
  ],
}
/** 200 tokens a second for a minute. */
const long: Recording = {
  events: [
    { atMs: 0, event: start },
    ...Array.from({ length: 12_000 }, (_, n) => ({ atMs: n * 5, event: text(`${n} `) })),
    { atMs: 60_000, event: end },
  ],
}
const endless: Recording = { events: short.events.slice(0, -1) }
const recordings: Readonly<Record<string, Recording>> = { short, long, endless }

const host: EngineHost = {
  fetch: () => Promise.reject(new Error('A recording needs no network.')),
  keyFor: () => Promise.resolve(undefined),
  fileFor: () => undefined,
  recordingFor: (id) => recordings[id],
}
const played = (recordingId: string, speed = 1): Variant => ({
  id: `replay:${recordingId}`,
  model: { id: 'm', name: 'm' },
  engine: 'replay',
  setup: replaySetup({ recordingId, speed }),
})

/** Time that passes only while it is waited for; each wait takes longer than asked, as timers do. */
function fakeClock(lateBy = 0) {
  let now = 1000
  let waits = 0
  const clock: Clock = {
    now: () => now,
    wait: (ms) => {
      now += ms + lateBy
      waits += 1
      return Promise.resolve()
    },
  }
  return { clock, now: () => now - 1000, waits: () => waits }
}

describe('replay', () => {
  engineContract(() => ({ engine: createReplayEngine(host), variant: played('short') }))

  it('plays what was recorded, and says that nothing is computed', async () => {
    const events = await collectEvents(createReplayEngine(host), played('short', 0))
    expect(events).toEqual([
      { type: 'run-start', compute: { kind: 'recording', of: { kind: 'cpu', threads: 2 } } },
      text('two '),
      text('words'),
      end,
    ])
  })

  it.each([
    [1, 60_000],
    [4, 15_000],
  ])('at speed %i takes its time, whatever timers do', async (speed, whole) => {
    const { clock, now } = fakeClock(3)
    const late: number[] = []
    let count = 0
    const onEvent = (event: RunEvent) => {
      if (event.type === 'text-delta') late.push(now() - (count++ * 5) / speed)
    }
    await collectEvents(createReplayEngine(host, clock), played('long', speed), { onEvent })
    expect(count).toBe(12_000)
    // Never early; late by one wait at most, and by no more at the end than at the beginning.
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...late)).toBeLessThanOrEqual(8 + 3)
    expect(now()).toBeGreaterThanOrEqual(whole)
    expect(now()).toBeLessThanOrEqual(whole + 8 + 3)
  })

  it('lets events that are due share a timer', async () => {
    const { clock, waits } = fakeClock()
    await collectEvents(createReplayEngine(host, clock), played('long', 4))
    // 15 s in steps of 8 ms at least.
    expect(waits()).toBeLessThanOrEqual(15_000 / 8 + 1)
  })

  it('at speed 0 waits for nothing, but gives the page its turn', async () => {
    const { clock, now, waits } = fakeClock()
    await collectEvents(createReplayEngine(host, clock), played('long', 0))
    expect(now()).toBe(0)
    expect(waits()).toBeGreaterThan(10)
  })

  it('stops in the middle of a wait', async () => {
    const abort = new AbortController()
    const slow: Recording = {
      events: [
        { atMs: 0, event: start },
        { atMs: 3_600_000, event: end },
      ],
    }
    const engine = createReplayEngine({ ...host, recordingFor: () => slow })
    const onEvent = () => {
      setTimeout(() => {
        abort.abort()
      }, 0)
    }
    const events = await collectEvents(engine, played('slow'), { abort, onEvent })
    expect(events.at(-1)).toEqual({ type: 'run-end', reason: 'stopped' })
    expect(events).toHaveLength(2)
  })

  it('keeps what came where a recording breaks off', async () => {
    const events = await collectEvents(createReplayEngine(host), played('endless', 0))
    expect(events).toHaveLength(4)
    expect(events.at(-1)).toMatchObject({ reason: 'failed', error: { kind: 'interrupted' } })
  })

  it('plays nothing after the end', async () => {
    const events = [...short.events, { atMs: 20, event: text('ghost') }, { atMs: 21, event: end }]
    const engine = createReplayEngine({ ...host, recordingFor: () => ({ events }) })
    expect((await collectEvents(engine, played('any', 0))).at(-1)).toEqual(end)
  })

  it.each([
    ['a recording that is gone', played('gone'), words.errors.unknownRecording],
    ['a setup of another engine', { ...played('x'), setup: { url: 'x' } }, words.errors.notAReplay],
  ])('says so of %s', async (_, variant, message) => {
    const engine = createReplayEngine(host)
    const error = { kind: 'unsupported', message }
    expect(await collectEvents(engine, variant)).toEqual([
      { type: 'run-end', reason: 'failed', error },
    ])
    expect(await engine.availability(variant)).toEqual({ ok: false, why: message })
    expect(await engine.availability(played('short'))).toEqual({ ok: true })
  })
})
