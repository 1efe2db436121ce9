import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Comparison } from '@/comparison/comparison'
import { tokens } from '@/units/quantity'
import { readRecord } from './read-record'
import { sampleComparison } from './sample'
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

function object(): object {
  return toRecord(sampleComparison) as object
}

function negative(): unknown {
  return JSON.parse(JSON.stringify(object()).replace('"pieces":13', '"pieces":-13'))
}
