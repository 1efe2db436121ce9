/** Runs behind a simulated wattmeter: whose readings they get, and what a meter that fails does to them. */
import { describe, expect, it, vi } from 'vitest'
import type { Comparison } from '@/comparison/comparison'
import { measurementOf } from '@/comparison/run'
import { milliseconds, instant, watts } from '@/units/quantity'
import { createComparisonStore } from './comparison-store'
import { createFakeShelf, variantNamed } from '@/playground/runs/fake-engine.fixture'
import { createPreferencesStore } from './preferences-store'
import { createRunQueue } from '@/playground/runs/run-queue'
import { createWattmeter } from './wattmeter'
import { comparisonIn } from './shown'

const settings = {
  kind: 'any',
  url: 'http://10.0.0.2/now',
  path: 'power',
  unit: 'W',
  interval: milliseconds(100),
} as const

/** The clock goes on by 10 ms at each look, and by what is waited for; so does every run. */
function setUp(powerAt: (time: number, begun: number) => number | undefined, place?: 'remote') {
  let time = 0
  let id = 0
  let asked = 0
  const now = () => instant((time += 10))
  const fake = createFakeShelf(place && { kind: 'remote', host: 'example.org' })
  const preferences = createPreferencesStore()
  preferences.setState({ plug: { meter: settings, idle: watts(10) } })
  const queue = createRunQueue()
  const wattmeter = createWattmeter({
    preferences,
    queue,
    now,
    pageProtocol: 'http:',
    isDenied: () => Promise.resolve(false),
    fetch: () => {
      asked += 1
      const power = powerAt(time, fake.held.length)
      if (power === undefined) return Promise.reject(new TypeError('Failed to fetch'))
      return Promise.resolve(new Response(JSON.stringify({ power })))
    },
    wait: async (rest, signal) => {
      const until = time + rest
      while (time < until && !signal.aborted) {
        await new Promise((resolve) => setTimeout(resolve))
        time += 10
      }
    },
  })
  const kept: Comparison[] = []
  const store = createComparisonStore({
    shelf: fake.shelf,
    queue,
    now,
    today: () => 1_700_000_000_000,
    newId: () => `id-${(id += 1)}`,
    nextFrame: queueMicrotask,
    keep: (comparison) => kept.push(comparison),
    watchPower: () => Promise.resolve(wattmeter.watch()),
  })
  const runs = () => comparisonIn(store.getState().shown)?.runs ?? []
  const prompt = { messages: [{ role: 'user', text: 'Hello?' }], settings: {} } as const
  return {
    ...fake,
    store,
    kept,
    runs,
    wattmeter,
    asked: () => asked,
    time: () => time,
    ask: (...names: readonly string[]) => {
      store.actions.compare(
        prompt,
        names.map((name) => variantNamed(name)),
      )
    },
    readings: () => runs().map(({ state }) => measurementOf(state)?.wattmeter),
    /** Lets a run go on until the meter was asked so often, then to its end. */
    finish: async (index: number, questions: number) => {
      await vi.waitUntil(() => fake.held.length > index)
      const from = asked
      await vi.waitUntil(() => asked >= from + questions)
      fake.held[index]?.release()
    },
  }
}

describe('a run behind a wattmeter', () => {
  it('gets the readings of its own time, each of two that share this machine', async () => {
    // The power goes up when the second begins.
    const set = setUp((_time, begun) => (begun < 2 ? 20 : 60))
    set.ask('A', 'B')
    await set.finish(0, 15)
    await vi.waitUntil(() => set.readings()[0] !== undefined)
    await set.finish(1, 15)
    await vi.waitUntil(() => set.readings()[1] !== undefined)
    const [first, second] = set.runs().map(({ state }) => {
      const { wattmeter, duration = NaN } = measurementOf(state) ?? {}
      if (wattmeter?.how !== 'sampled') throw new Error('No reading.')
      const meanPower = ((wattmeter.energy?.mid ?? NaN) * 3_600_000) / duration
      return { wattmeter, meanPower }
    })
    // At the edge between them a reading of the one may stand for a moment of the other.
    expect(first?.meanPower).toBeGreaterThanOrEqual(20 - 1e-9)
    expect(first?.meanPower).toBeLessThan(24)
    expect(second?.meanPower).toBeGreaterThan(55)
    expect(second?.meanPower).toBeLessThanOrEqual(60 + 1e-9)
    expect(first?.wattmeter).toMatchObject({ idle: 10, failures: 0, gaps: [] })
    expect(first?.wattmeter.samples).toBeGreaterThanOrEqual(10)
    expect(set.kept.at(-1)?.runs[1]?.state).toMatchObject({
      measurement: { wattmeter: { how: 'sampled' } },
    })
    const asked = set.asked()
    await vi.waitUntil(() => true)
    expect(set.asked()).toBe(asked)
  })
  it('is whole where the meter stops midway, and says what of it is missing', async () => {
    let stopsAt = Infinity
    const set = setUp((time) => (time < stopsAt ? 20 : undefined))
    set.ask('A')
    await vi.waitUntil(() => set.asked() >= 15)
    stopsAt = set.time()
    await set.finish(0, 40)
    await vi.waitUntil(() => set.readings()[0] !== undefined)
    expect(set.runs()[0]?.state).toMatchObject({ status: 'ended', text: 'A says hello.' })
    const [reading] = set.readings()
    expect(reading).toMatchObject({ how: 'sampled', problem: 'unreachable' })
    if (reading?.how !== 'sampled') throw new Error('No reading.')
    expect(reading.energy).toBeUndefined()
    expect(reading.gaps).toHaveLength(1)
    expect(reading.failures).toBeGreaterThan(10)
  })
  it('is never asked for where a server elsewhere answers', async () => {
    const set = setUp(() => 20, 'remote')
    set.ask('A')
    await vi.waitUntil(() => set.held.length === 1)
    set.held[0]?.release()
    await vi.waitUntil(() => set.runs()[0]?.state.status === 'ended')
    expect(set.asked()).toBe(0)
    expect(set.readings()).toEqual([undefined])
  })
  it('keeps what was typed in the place of what is still on its way', async () => {
    const set = setUp(() => 20)
    set.ask('A')
    await set.finish(0, 3)
    await vi.waitUntil(() => set.runs()[0]?.state.status === 'ended')
    const typed = { how: 'power', running: watts(33) } as const
    const id = set.runs()[0]?.id ?? ''
    set.store.actions.sayWattmeter(id, typed)
    await vi.waitUntil(() => set.readings()[0] !== undefined)
    expect(set.readings()).toEqual([typed])
    set.store.actions.sayWattmeter(id, undefined)
    expect(set.readings()).toEqual([undefined])
  })
  it('measures idle when nothing runs here', async () => {
    const set = setUp(() => 12.5)
    set.ask('A')
    const idle = set.wattmeter.measureIdle(settings, milliseconds(1000))
    await set.finish(0, 3)
    const found = await idle
    if (!found.ok) throw new Error('No reading.')
    expect(found.power).toBeCloseTo(12.5, 6)
    expect(set.runs()[0]?.state.status).toBe('ended')
  })
})
