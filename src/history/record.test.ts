import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Comparison } from '@/comparison/comparison'
import type { Measurement } from '@/comparison/measurement'
import type { Run } from '@/comparison/run'
import type { Compute } from '@/comparison/run-event'
import { gramsCO2e, bytes, milliseconds, tokens, usDollars, wattHours } from '@/units/quantity'
import { words } from '@/words'
import { createBrowserHistory } from '.'
import { readRecord } from './read-record'
import { sampleComparison } from './record.fixture'
import { toRecord } from './write-record'

describe('a kept comparison', () => {
  it('comes back as it was', () => {
    expect(readRecord(toRecord(sampleComparison))).toEqual({ ok: true, value: sampleComparison })
  })

  it('comes back with what had arrived where the page went away in the middle of a run', () => {
    const [run] = sampleComparison.runs
    if (run === undefined) throw new Error('The sample has runs.')
    const measurement = { usage: {}, timings: {}, pieces: tokens(2) }
    const streaming: Comparison = {
      ...sampleComparison,
      runs: [
        { ...run, state: { status: 'streaming', text: '47 + 38', thought: '', measurement } },
        { ...run, id: 'run-3', state: { status: 'waiting' } },
      ],
    }
    const read = readRecord(toRecord(streaming))
    expect(read).toMatchObject({
      ok: true,
      value: {
        runs: [
          { state: { status: 'failed', text: '47 + 38', error: { kind: 'interrupted' } } },
          { state: { status: 'failed', text: '', error: { kind: 'interrupted' } } },
        ],
      },
    })
  })

  it('holds nothing that was not named, such as a key that slipped into an object', () => {
    const [run] = sampleComparison.runs
    if (run === undefined) throw new Error('The sample has runs.')
    const leaky = { ...run, apiKey: 'sk-canary', variant: { ...run.variant, apiKey: 'sk-canary' } }
    const record = toRecord({ ...sampleComparison, runs: [leaky] })
    expect(JSON.stringify(record)).not.toContain('canary')
  })

  it('holds no secret that stood in a setup or an address', () => {
    const [run] = sampleComparison.runs
    if (run === undefined) throw new Error('The sample has runs.')
    const variant = {
      ...run.variant,
      id: 'openai:https://me:canary@x.org/v1?key=canary:m',
      setup: { baseUrl: 'https://me:canary@x.org/v1?key=canary', apiKey: 'canary', model: 'm' },
    }
    const record = toRecord({ ...sampleComparison, runs: [{ ...run, variant }] })
    expect(JSON.stringify(record)).not.toContain('canary')
    expect(JSON.stringify(record)).toContain('https://x.org/v1')
  })

  it('comes back with what a run was asked by itself, and with its price', () => {
    const [run] = sampleComparison.runs
    if (run === undefined) throw new Error('The sample has a run.')
    const price = {
      prompt: usDollars(0.4),
      output: usDollars(1.6),
      source: 'api.example.org',
      day: '2026-11-23',
    }
    const prompt = {
      messages: [
        { role: 'user', text: 'Hello?' },
        { role: 'assistant', text: 'Yes?' },
        { role: 'user', text: 'Go on.' },
      ],
      settings: { temperature: 0.5, maximumTokens: tokens(64) },
    } as const
    const own = {
      ...run,
      variant: { ...run.variant, price },
      prompt,
      twist: 'half-length',
    } as const
    const kept = { ...sampleComparison, runs: [own] }
    expect(readRecord(toRecord(kept))).toEqual({ ok: true, value: kept })
  })

  it('comes back with the energy that its host reported', () => {
    const [run] = sampleComparison.runs
    if (run?.state.status !== 'ended') throw new Error('The first run of the sample has ended.')
    const meteredEnergy = {
      energy: wattHours(0.002),
      boundary: 'accelerator',
      method: 'NVML',
    } as const
    const measurement = { ...run.state.measurement, meteredEnergy }
    const kept = { ...sampleComparison, runs: [{ ...run, state: { ...run.state, measurement } }] }
    expect(readRecord(toRecord(kept))).toEqual({ ok: true, value: kept })
  })

  it('comes back with what its host stated', () => {
    const [run] = sampleComparison.runs
    if (run?.state.status !== 'ended') throw new Error('The first run of the sample has ended.')
    const stated = {
      geo: 'us',
      tier: 'standard',
      energy: { low: wattHours(0.1), high: wattHours(0.4) },
      carbon: { low: gramsCO2e(0.02), high: gramsCO2e(0.02) },
    }
    const measurement = { ...run.state.measurement, stated }
    const kept = { ...sampleComparison, runs: [{ ...run, state: { ...run.state, measurement } }] }
    expect(readRecord(toRecord(kept))).toEqual({ ok: true, value: kept })
  })

  it('comes back with how busy the graphics processor was, over time', () => {
    const [run] = sampleComparison.runs
    if (run?.state.status !== 'ended') throw new Error('The first run of the sample has ended.')
    const { measurement: before } = run.state
    const [gpuBusy, gpuPasses] = [milliseconds(40.5), milliseconds(39.25)]
    const measurement: Measurement = {
      ...before,
      timings: { ...before.timings, gpuBusy, gpuPasses },
      gpuTrace: [
        { elapsed: milliseconds(20), busy: milliseconds(18) },
        { elapsed: milliseconds(47), busy: gpuBusy },
      ],
    }
    const kept = { ...sampleComparison, runs: [{ ...run, state: { ...run.state, measurement } }] }
    expect(readRecord(toRecord(kept))).toEqual({ ok: true, value: kept })
  })

  it('comes back whatever computed it, and whatever had to be fetched for it', () => {
    const [run] = sampleComparison.runs
    if (run?.state.status !== 'ended') throw new Error('The first run of the sample has ended.')
    const { state } = run
    const computes: readonly Compute[] = [
      { kind: 'webgpu' },
      { kind: 'webgpu', adapter: 'apple m2' },
      { kind: 'server', host: 'api.example.org' },
      { kind: 'recording', of: { kind: 'cpu', threads: 4 } },
    ]
    const runs = computes.map((compute): Run => ({
      ...run,
      variant: { ...run.variant, download: bytes(1234) },
      state: { ...state, measurement: { ...state.measurement, compute } },
    }))
    const comparison = { ...sampleComparison, runs }
    expect(readRecord(toRecord(comparison))).toEqual({ ok: true, value: comparison })
  })

  it('comes back with whose answer it was, its texts left where they are to be found', () => {
    const reference = {
      source: 'alpaca-eval',
      revision: 'abc',
      file: 'm',
      index: 3,
      digest: 'd'.repeat(64),
    }
    const [run] = sampleComparison.runs
    if (run?.state.status !== 'ended') throw new Error('The sample has an answer.')
    const { usage: _, ...measured } = run.state.measurement
    const textTokens = { low: tokens(9), mid: tokens(11), high: tokens(14) }
    const state = { ...run.state, measurement: { ...measured, usage: {}, textTokens } }
    const recorded = { from: 'AlpacaEval', given: '2024', reference }
    const mine = { from: 'results.json' }
    const comparison: Comparison = {
      ...sampleComparison,
      prompt: { ...sampleComparison.prompt, reference },
      runs: [
        { ...run, state, recorded },
        { ...run, recorded: mine },
      ],
    }
    const kept = readRecord(toRecord(comparison))
    expect(JSON.stringify(toRecord(comparison))).not.toContain('What is 47 + 38?')
    expect(kept).toEqual({
      ok: true,
      value: {
        ...comparison,
        prompt: { ...comparison.prompt, messages: [] },
        runs: [
          { ...run, state: { ...state, text: '', thought: '' }, recorded },
          { ...run, recorded: mine },
        ],
      },
    })
  })

  it('comes back with any seed', () => {
    const settings = { seed: -7 }
    const comparison = { ...sampleComparison, prompt: { ...sampleComparison.prompt, settings } }
    expect(readRecord(toRecord(comparison))).toEqual({ ok: true, value: comparison })
  })

  it('opens every version that was ever written', () => {
    const path = new URL('__fixtures__/v1.json', import.meta.url)
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'))
    expect(readRecord(kept)).toEqual({ ok: true, value: sampleComparison })
  })

  it.each([
    ['no object', 'text'],
    ['no version', { id: 'a' }],
    ['a newer version', { version: 99, id: 'a' }],
    ['a missing field', { version: 1, id: 'a', askedAt: 1 }],
    ['a negative count', negative()],
    ['a setup that is no setup', { ...object(), runs: [{ id: 'a', variant: { setup: [] } }] }],
  ])('is refused with a sentence: %s', (_, kept) => {
    const read = readRecord(kept)
    expect(read.ok).toBe(false)
    expect(!read.ok && read.why).toMatch(/\.$/)
  })
})

describe('a browser without a database', () => {
  it('keeps nothing, says why, and breaks nothing', async () => {
    // Node offers no IndexedDB, as some private windows do not.
    expect('indexedDB' in globalThis).toBe(false)
    const history = createBrowserHistory()
    const off = { ok: false, why: words.history.noDatabase }
    expect(await history.save(sampleComparison)).toEqual(off)
    expect(await history.list()).toEqual(off)
    expect(await history.get('comparison-1')).toEqual(off)
    expect(await history.remove('comparison-1')).toEqual(off)
    expect(await history.clear()).toEqual(off)
  })
})

function object(): object {
  return toRecord(sampleComparison) as object
}

function negative(): unknown {
  return JSON.parse(JSON.stringify(object()).replace('"pieces":13', '"pieces":-13'))
}
