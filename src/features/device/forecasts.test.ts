import { describe, expect, it } from 'vitest'
import { pocketVariants } from '@/catalog/shipped'
import { nothingMeasured, type Measurement } from '@/comparison/measurement'
import type { Run } from '@/comparison/run'
import type { Variant } from '@/comparison/variant'
import { timed } from '@/energy/timed'
import {
  bytesPerSecond,
  milliseconds,
  operationsPerSecond,
  tokens,
  tokensPerSecond,
} from '@/units/quantity'
import { createForecasts, pastForecasts } from './forecasts'
import { noteSpeed } from '@/playground/stores/note-speed'
import { createProbeStore, type ProbeState } from '@/playground/stores/probe-store'
import { oneTab } from '@/playground/stores/tabs.fixture'

const pace = { bandwidth: bytesPerSecond(25e9), throughput: operationsPerSecond(28e9) }
const figures: NonNullable<ProbeState['figures']> = {
  measuredAt: 1_790_000_000_000,
  took: milliseconds(1900),
  cpu: { one: pace, all: pace, threads: 2 },
}
const parts = {
  notes: [],
  device: { class: 'laptop' },
  timed,
  canShareThreads: true,
} as const

/** A run of so many tokens at so many a second, by the engine's clock. */
const run = (
  variant: Variant,
  count: number,
  speed: number,
  part: Partial<Measurement> = {},
): Run => ({
  id: 'a',
  variant,
  state: {
    status: 'ended',
    reason: 'complete',
    text: '',
    thought: '',
    measurement: {
      ...nothingMeasured,
      usage: { outputTokens: tokens(count) },
      timings: { decode: milliseconds((count * 1000) / speed) },
      compute: { kind: 'cpu', threads: 1 },
      ...part,
    },
  },
})
const { small, big } = pocketVariants

describe('what a run teaches', () => {
  it('is its speed, beside what was told of it before', () => {
    const store = createProbeStore()
    noteSpeed(store, run(small, 11, 1300))
    store.setState({ figures })
    noteSpeed(store, run(small, 11, 1200))
    const [first, second] = store.getState().notes
    expect(first?.told).toBeUndefined()
    expect(first?.measured).toBeCloseTo(1300, 6)
    // Told from the first.
    expect(second?.told?.mid).toBeGreaterThan(1000)
    expect(second?.told?.mid).toBeLessThan(1600)
  })

  it('is nothing where few tokens came, it was stopped midway or computed elsewhere', () => {
    const store = createProbeStore()
    noteSpeed(store, run(small, 4, 1300))
    noteSpeed(store, run(small, 11, 1300, { compute: { kind: 'server', host: 'localhost' } }))
    noteSpeed(store, run({ ...small, model: { id: 'x', name: 'X' } }, 11, 1300))
    const failed = run(small, 11, 1300)
    noteSpeed(store, { ...failed, state: { status: 'waiting' } })
    expect(store.getState().notes).toEqual([])
  })

  it('is kept, the last sixty of it, and only in its right shape', () => {
    const storage = oneTab()
    const store = createProbeStore(storage)
    store.setState({ figures })
    for (let count = 0; count < 70; count += 1) noteSpeed(store, run(small, 11, 1000 + count))
    const again = createProbeStore(storage).getState()
    expect(again.notes).toHaveLength(60)
    expect(again.notes.at(-1)?.measured).toBeCloseTo(1069, 6)
    expect(again.figures).toEqual(figures)
    storage.device.setItem('rightsize-probe', '{"state":{"notes":[{"name":1}]},"version":0}')
    expect(createProbeStore(storage).getState().notes).toEqual([])
  })
})

describe('a forecast', () => {
  it('says why there is none', () => {
    const why = (state: Partial<ProbeState>, variant: Variant) => {
      const forecast = createForecasts({ ...parts, ...state })(variant)
      return forecast.kind === 'none' ? forecast.why : forecast.kind
    }
    expect(why({}, small)).toBe('not-measured')
    expect(why({ figures }, { ...small, engine: 'webllm' })).toBe('no-webgpu')
    expect(why({ figures }, { ...small, engine: 'openai' })).toBe('elsewhere')
    expect(why({ figures }, { ...small, model: { id: 'x', name: 'X' } })).toBe('no-size')
    expect(why({ figures }, small)).toBe('forecast')
  })

  it('has an energy that spans the range of the power and that of the time', () => {
    const forecast = createForecasts({ ...parts, figures })(big)
    if (forecast.kind === 'none' || forecast.energy === undefined) throw new Error('no energy')
    const { low, mid, high } = forecast.energy
    // 200 tokens at the middle speed, and one laptop thread: (8 + 5) W / 0.88 = 14.8 W.
    const seconds = 200 / forecast.speed.mid
    expect(mid / ((14.8 * seconds) / 3600)).toBeGreaterThan(1)
    expect(mid / ((14.8 * seconds) / 3600)).toBeLessThan(1.4)
    const ofSpeed = forecast.speed.high / forecast.speed.low
    expect(high / low).toBeGreaterThan(ofSpeed)
  })
})

describe('forecasts that were tested', () => {
  it('are counted with how far they were off', () => {
    const store = createProbeStore()
    store.setState({ figures })
    noteSpeed(store, run(small, 11, 1300))
    const [note] = store.getState().notes
    if (note === undefined) throw new Error('no note')
    const told = { low: 80, mid: 100, high: 140 }
    const range = {
      low: tokensPerSecond(told.low),
      mid: tokensPerSecond(told.mid),
      high: tokensPerSecond(told.high),
    }
    const at = (measured: number) => ({ ...note, told: range, measured: tokensPerSecond(measured) })
    // Off by 1.25, 1.3 and 2.
    expect(pastForecasts([at(125), at(130), at(50)])).toEqual({
      count: 3,
      within: 2,
      median: 1.3,
      worst: 2,
    })
    expect(pastForecasts([])).toBeUndefined()
  })
})
