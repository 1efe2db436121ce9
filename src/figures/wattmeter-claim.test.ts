/** A figure by the sender's wattmeter: what is sent of it, and that it is worked out again to the same. */
import { describe, expect, it } from 'vitest'
import { measurementOf, withWattmeter } from '@/comparison/run'
import type { WattmeterReading } from '@/comparison/wattmeter'
import { loadSources } from '@/energy'
import { bestEstimate } from '@/energy/source'
import { comparisonOf, publishedFigureOf } from '@/share/opened-comparison'
import { fromLinkFragment, toLinkFragment } from '@/share/link'
import { receiptOf } from '@/share/write-receipt'
import { milliseconds, wattHours, watts } from '@/units/quantity'
import { NOW, books, laptop, sent, shelf } from './claimed-sample.fixture'
import { verify } from './claims'
import { inputOf } from './estimate-input'

const sampled: WattmeterReading = {
  how: 'sampled',
  by: 'power',
  energy: { low: wattHours(0.019), mid: wattHours(0.02), high: wattHours(0.0221234567) },
  idle: watts(12.5),
  samples: 20,
  failures: 2,
  gaps: [],
  trace: [{ elapsed: milliseconds(0), power: watts(30) }],
  problem: 'timeout',
}
const sources = await loadSources()

/** The first run of the sample ran on the sender's laptop. */
async function sentWith(reading: WattmeterReading) {
  const comparison = comparisonOf(sent())
  const [here] = comparison.runs
  if (here === undefined) throw new Error('The sample has no run.')
  const run = withWattmeter(here, reading)
  const input = inputOf(run, books(), shelf, laptop)
  if (input === undefined) throw new Error('Nothing to ask.')
  const estimate = bestEstimate(sources, input)
  const made = receiptOf({
    comparison: { ...comparison, runs: [run] },
    estimates: [estimate],
    level: 'numbers',
    withThoughts: false,
  })
  if (!made.ok) throw new Error(made.why)
  const opened = await fromLinkFragment(await toLinkFragment(made.value.receipt))
  if (!opened.ok) throw new Error(opened.why)
  return { receipt: opened.value.receipt, estimate }
}

describe('a receipt of a run behind a wattmeter', () => {
  it.each<[string, WattmeterReading]>([
    ['typed power', { how: 'power', running: watts(40.5), idle: watts(15) }],
    ['typed energy', { how: 'energy', energy: wattHours(0.4) }],
    ['a curve', sampled],
  ])('carries what its figure follows from: %s', async (_name, reading) => {
    const { receipt, estimate } = await sentWith(reading)
    expect(estimate).toMatchObject({ mark: 'metered' })
    const [run] = comparisonOf(receipt).runs
    const [sentRun] = receipt.runs
    if (run === undefined || sentRun === undefined) throw new Error('No run came.')
    const published = publishedFigureOf(sentRun)
    expect(published).toMatchObject({ mark: 'metered', grade: 'A', boundary: 'plug' })
    // The sender did not say what device it was: a meter tells the same of any.
    const input = inputOf(run, books(), shelf, { class: 'unknown' })
    const claimed = { run, sent: sentRun, published, input }
    expect(verify(receipt, claimed, sources, NOW)).toEqual({ faults: [], figure: 'follows' })
  })
  it('leaves out the curve, and says so where its figure was made smaller', async () => {
    const { receipt } = await sentWith(sampled)
    const [run] = comparisonOf(receipt).runs
    const [sentRun] = receipt.runs
    if (run === undefined || sentRun?.estimate === undefined) throw new Error('No run came.')
    expect(measurementOf(run.state)?.wattmeter).toMatchObject({ trace: [], failures: 0 })
    const { lowWh, midWh, highWh } = sentRun.estimate
    const estimate = {
      ...sentRun.estimate,
      lowWh: lowWh / 2,
      midWh: midWh / 2,
      highWh: highWh / 2,
    }
    const claimed = {
      run,
      sent: { ...sentRun, estimate },
      published: publishedFigureOf({ ...sentRun, estimate }),
      input: inputOf(run, books(), shelf, { class: 'unknown' }),
    }
    expect(verify(receipt, claimed, sources, NOW).figure).toBe('differs')
  })
})
