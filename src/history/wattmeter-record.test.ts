import * as v from 'valibot'
import { expect, it } from 'vitest'
import { measurementOf, withWattmeter } from '@/comparison/run'
import type { WattmeterReading } from '@/comparison/wattmeter'
import { milliseconds, wattHours, watts } from '@/units/quantity'
import { readRecord } from './read-record'
import { sampleComparison } from './record.fixture'
import { wattmeterRecord, writtenWattmeter } from './wattmeter-record'
import { toRecord } from './write-record'

const sampled: WattmeterReading = {
  how: 'sampled',
  by: 'counter',
  energy: { low: wattHours(0.1), mid: wattHours(0.2), high: wattHours(0.3) },
  idle: watts(12.5),
  samples: 3,
  failures: 1,
  gaps: [{ from: milliseconds(1000), to: milliseconds(5000) }],
  trace: [
    { elapsed: milliseconds(0), power: watts(30) },
    { elapsed: milliseconds(900.5), power: watts(31.2) },
  ],
  problem: 'timeout',
}
const { energy: _, idle: __, problem: ___, ...withLittle } = sampled

it.each<[string, WattmeterReading]>([
  ['a typed power', { how: 'power', running: watts(40), idle: watts(15) }],
  ['a typed energy', { how: 'energy', energy: wattHours(0.4) }],
  ['a curve', sampled],
  ['a curve without a figure', withLittle],
])('keeps %s as it was', (_name, reading) => {
  const runs = sampleComparison.runs.map((run) => withWattmeter(run, reading))
  const comparison = { ...sampleComparison, runs }
  const written: unknown = JSON.parse(JSON.stringify(toRecord(comparison)))
  expect(readRecord(written)).toEqual({ ok: true, value: comparison })
  expect(runs.filter(({ state }) => measurementOf(state)?.wattmeter === reading)).not.toEqual([])
})

it('takes no range upside down, and no number below zero', () => {
  const written = writtenWattmeter(sampled)
  const reads = (change: object) => v.is(wattmeterRecord, { ...written, ...change })
  expect(reads({})).toBe(true)
  expect(reads({ energyWh: { low: 3, mid: 2, high: 4 } })).toBe(false)
  expect(reads({ trace: [[0, -1]] })).toBe(false)
  expect(reads({ idleW: undefined })).toBe(false)
})
