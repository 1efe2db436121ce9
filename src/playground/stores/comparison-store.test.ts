import { describe, expect, it, vi } from 'vitest'
import type { Comparison } from '@/comparison/comparison'
import type { Prompt } from '@/comparison/prompt'
import { instant } from '@/units/quantity'
import { createComparisonStore } from './comparison-store'
import { createFakeShelf, variantNamed } from '@/playground/runs/fake-engine.fixture'
import { createRunQueue } from '@/playground/runs/run-queue'
import { comparisonIn } from './shown'

const prompt: Prompt = { messages: [{ role: 'user', text: 'Hello?' }], settings: {} }
const both = [variantNamed('A'), variantNamed('B')]

function setUp(place?: Parameters<typeof createFakeShelf>[0]) {
  let id = 0
  const fake = createFakeShelf(place)
  const kept: Comparison[] = []
  const store = createComparisonStore({
    shelf: fake.shelf,
    queue: createRunQueue(),
    now: () => instant(0),
    today: () => 1_700_000_000_000,
    newId: () => `id-${(id += 1)}`,
    nextFrame: (callback) => {
      queueMicrotask(callback)
    },
    keep: (comparison) => kept.push(comparison),
  })
  const runs = () => comparisonIn(store.getState().shown)?.runs ?? []
  const statuses = () => runs().map(({ state }) => state.status)
  return { ...fake, store, kept, runs, statuses }
}

describe('the comparison store', () => {
  it('runs what shares this machine one at a time', async () => {
    const { store, held, statuses } = setUp()
    store.actions.compare(prompt, both)
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['streaming', 'waiting'])
    })
    held[0]?.release()
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['ended', 'streaming'])
    })
    held[1]?.release()
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['ended', 'ended'])
    })
  })

  it('runs remote ones together', async () => {
    const { store, statuses } = setUp({ kind: 'remote', host: 'example.org' })
    store.actions.compare(prompt, both)
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['streaming', 'streaming'])
    })
    store.actions.stopAll()
  })

  it('stops one run and lets the next have its turn', async () => {
    const { store, runs, statuses } = setUp()
    store.actions.compare(prompt, both)
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['streaming', 'waiting'])
    })
    store.actions.stop(runs()[0]?.id ?? '')
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['ended', 'streaming'])
    })
    expect(runs()[0]?.state).toMatchObject({ reason: 'stopped', text: 'A says ' })
    store.actions.stopAll()
  })

  it('ends a run that was stopped while it waited', async () => {
    const { store, statuses, runs } = setUp()
    store.actions.compare(prompt, both)
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['streaming', 'waiting'])
    })
    store.actions.stopAll()
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['ended', 'ended'])
    })
    expect(runs()[1]?.state).toMatchObject({ reason: 'stopped', text: '' })
  })

  it('lets late events of an abandoned comparison land in its own record', async () => {
    const { store, statuses, kept } = setUp()
    store.actions.compare(prompt, [variantNamed('A')])
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['streaming'])
    })
    const old = comparisonIn(store.getState().shown)?.id
    store.actions.compare(prompt, [variantNamed('B')])
    await vi.waitFor(() => {
      expect(comparisonIn(store.getState().shown)?.runs[0]?.state).toMatchObject({
        text: 'B says ',
      })
    })
    const last = kept.findLast(({ id }) => id === old)
    expect(last?.runs[0]?.state).toMatchObject({ status: 'ended', text: 'A says ' })
    expect(comparisonIn(store.getState().shown)?.runs).toHaveLength(1)
    store.actions.stopAll()
  })

  it('retries one run in place of its old answer, the others untouched', async () => {
    const { store, held, statuses, runs } = setUp({ kind: 'remote', host: 'example.org' })
    store.actions.compare(prompt, both)
    await vi.waitFor(() => {
      expect(held).toHaveLength(2)
    })
    held.forEach(({ release }) => {
      release()
    })
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['ended', 'ended'])
    })
    store.actions.retry(runs()[0]?.id ?? '')
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['streaming', 'ended'])
    })
    held[2]?.release()
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['ended', 'ended'])
    })
  })

  it('asks again beside the old run, and keeps both', async () => {
    const { store, held, runs, statuses } = setUp()
    store.actions.compare(prompt, both)
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['streaming', 'waiting'])
    })
    held[0]?.release()
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['ended', 'streaming'])
    })
    const [first] = runs()
    const twist = 'half-length'
    store.actions.askBeside(first?.id ?? '', { variant: variantNamed('A'), prompt, twist })
    expect(runs().map(({ variant, twist }) => [variant.id, twist])).toEqual([
      [first?.variant.id, undefined],
      [first?.variant.id, 'half-length'],
      [both[1]?.id, undefined],
    ])
    expect(statuses()).toEqual(['ended', 'waiting', 'streaming'])
    held[1]?.release()
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['ended', 'streaming', 'ended'])
    })
    held[2]?.release()
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['ended', 'ended', 'ended'])
    })
  })

  it('asks on with the history of each run, in a comparison of its own', async () => {
    const { store, held, runs, statuses } = setUp({ kind: 'remote', host: 'example.org' })
    store.actions.compare(prompt, both)
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['streaming', 'streaming'])
    })
    const before = comparisonIn(store.getState().shown)?.id
    for (const { release } of held) release()
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['ended', 'ended'])
    })
    store.actions.follow('And then?')
    expect(comparisonIn(store.getState().shown)?.id).not.toBe(before)
    for (const run of runs()) {
      expect(run.prompt?.messages.at(-1)).toEqual({ role: 'user', text: 'And then?' })
      expect(run.prompt?.messages[0]).toEqual(prompt.messages[0])
    }
    store.actions.stopAll()
  })

  it('keeps a judgement, and takes it back', async () => {
    const { store, held, runs, statuses, kept } = setUp()
    store.actions.compare(prompt, [variantNamed('A')])
    await vi.waitFor(() => {
      expect(held).toHaveLength(1)
    })
    held[0]?.release()
    await vi.waitFor(() => {
      expect(statuses()).toEqual(['ended'])
    })
    const runId = runs()[0]?.id ?? ''
    store.actions.judge(runId, true)
    expect(kept.at(-1)?.runs[0]?.accepted).toBe(true)
    store.actions.judge(runId, undefined)
    expect(kept.at(-1)?.runs[0]).not.toHaveProperty('accepted')
  })
})
