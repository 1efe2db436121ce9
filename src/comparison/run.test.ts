import { describe, expect, it } from 'vitest'
import { bytes, instant, milliseconds, tokens } from '@/units/quantity'
import { decodeSpeedOf, measure, nothingMeasured, outputTokensOf } from './measurement'
import { reduceRun, wasComputed, type RunState } from './run'
import type { AnswerPace, RunErrorKind, RunEvent } from './run-event'

const fold = (stamped: readonly (readonly [number, RunEvent])[]) => {
  let state: RunState = { status: 'waiting' }
  let measurement = nothingMeasured
  for (const [at, event] of stamped) {
    measurement = measure(measurement, { at: instant(at), event })
    state = reduceRun(state, event, measurement)
  }
  return { state, measurement }
}
const start = { type: 'run-start', compute: { kind: 'cpu', threads: 1 } } as const
const pace: AnswerPace = {
  firstToken: milliseconds(40),
  gaps: 4,
  medianGap: milliseconds(60),
  tail: milliseconds(1),
  duration: milliseconds(290),
}
const text = (piece: string) => ({ type: 'text-delta', text: piece }) as const

describe('a run folded from its events', () => {
  it('measures from run-start, so that loading is left out', () => {
    const { state, measurement } = fold([
      [100, { type: 'load-progress', phase: 'fetching', done: bytes(0) }],
      [1100, start],
      [1150, text('It is ')],
      [1350, text('four.')],
      [1400, { type: 'usage-report', usage: { outputTokens: tokens(5) }, pace }],
      [1400, { type: 'run-end', reason: 'complete' }],
    ])
    expect(state).toMatchObject({ status: 'ended', reason: 'complete', text: 'It is four.' })
    expect(measurement).toMatchObject({ loadTime: 1000, timeToFirstToken: 50, duration: 300, pace })
    // 4 tokens after the first, in 300 − 50 = 250 ms: 16 a second
    expect(decodeSpeedOf(measurement)).toBeCloseTo(16, 10)
  })

  it('keeps text and measurement of a run that failed, and nothing comes after the end', () => {
    const error = { kind: 'cut', message: 'The connection was cut.' } as const
    const { state } = fold([
      [0, start],
      [10, text('Half')],
      [20, { type: 'run-end', reason: 'failed', error }],
      [30, text(' more')],
    ])
    expect(state).toMatchObject({ status: 'failed', text: 'Half', error })
  })

  it('was not computed where a host turned it away, unless something had come', () => {
    const ending = (kind: RunErrorKind) =>
      ({ type: 'run-end', reason: 'failed', error: { kind, message: '' } }) as const
    const after = (...events: readonly RunEvent[]) =>
      wasComputed(fold(events.map((event, at) => [at, event] as const)).state)
    expect(after()).toBe(false)
    expect(after(start, ending('redirected'))).toBe(false)
    expect(after(start, ending('rate-limit'))).toBe(false)
    expect(after(start, text('Half'), ending('rate-limit'))).toBe(true)
    expect(after(start, ending('cut'))).toBe(true)
    expect(after(start, { type: 'run-end', reason: 'stopped' })).toBe(true)
  })

  it('keeps reasoning apart from the answer', () => {
    const { state } = fold([
      [0, start],
      [1, { type: 'thought-delta', text: 'Hm.' }],
      [2, text('Yes.')],
    ])
    expect(state).toMatchObject({ status: 'streaming', thought: 'Hm.', text: 'Yes.' })
  })

  it('says how a count is known, and nothing where it is not', () => {
    const pieces = fold([
      [0, start],
      [1, text('a')],
      [2, text('b')],
    ]).measurement
    expect(outputTokensOf(pieces)).toEqual({ count: 2, how: 'counted' })
    expect(outputTokensOf(nothingMeasured)).toBeUndefined()
    const reported = { ...pieces, usage: { outputTokens: tokens(7) } }
    expect(outputTokensOf(reported)).toEqual({ count: 7, how: 'reported' })
  })

  it('follows how busy the graphics processor was, thinned where the run is long', () => {
    const report = (busy: number): RunEvent => ({
      type: 'usage-report',
      usage: {},
      timings: { gpuBusy: milliseconds(busy) },
    })
    const { measurement } = fold([
      [0, start],
      [100, report(80)],
      [200, report(150)],
    ])
    expect(measurement.gpuTrace).toEqual([
      { elapsed: 100, busy: 80 },
      { elapsed: 200, busy: 150 },
    ])
    expect(measurement).toMatchObject({ duration: 200, timings: { gpuBusy: 150 } })
    const many = Array.from({ length: 1000 }, (_, at) => [at + 1, report(at)] as const)
    const trace = fold([[0, start], ...many]).measurement.gpuTrace ?? []
    expect(trace.length).toBeLessThanOrEqual(241)
    expect(trace.at(-1)).toEqual({ elapsed: 1000, busy: 999 })
  })

  it('takes the speed from the clock of the engine where it has one', () => {
    const measurement = {
      ...nothingMeasured,
      usage: { outputTokens: tokens(20) },
      timings: { decode: milliseconds(100) },
    }
    expect(decodeSpeedOf(measurement)).toBeCloseTo(200, 10)
  })
})
