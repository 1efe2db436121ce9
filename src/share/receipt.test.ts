import { receiptLevels } from '@/comparison/receipt-level'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CountedGrid } from '@/comparison/electricity'
import type { Prompt } from '@/comparison/prompt'
import { gramsCO2ePerKWh } from '@/units/quantity'
import { fromFileText, toFileText } from './file'
import { fromLinkFragment, toLinkFragment } from './link'
import { comparisonOf, publishedFigureOf } from './opened-comparison'
import { faultsOf } from './faults'
import { readReceipt } from './read-receipt'
import { sampleReceipt } from './sample.fixture'
import { sampleWithGrid } from './sample-grid.fixture'
import { sampleWithMore } from './sample-more.fixture'
import { sampleRecorded } from './sample-recorded.fixture'
import { openedGrid } from './sent-electricity'
import { receiptOf } from './write-receipt'

const fixture = (name: string) =>
  readFileSync(new URL(`__fixtures__/${name}`, import.meta.url), 'utf8')
const opened = { ok: true, value: { receipt: sampleReceipt, isNewer: false } }

describe('every version that was ever published', () => {
  it('opens version 1 from its file', () => {
    expect(fromFileText(fixture('v1.json'))).toEqual(opened)
  })

  it('opens version 1 from its link', async () => {
    expect(await fromLinkFragment(fixture('v1.link.txt').trim())).toEqual(opened)
  })

  it('opens what version 1 was given later, from file and link', async () => {
    const more = { ok: true, value: { receipt: sampleWithMore, isNewer: false } }
    expect(fromFileText(fixture('v1-more.json'))).toEqual(more)
    expect(await fromLinkFragment(fixture('v1-more.link.txt').trim())).toEqual(more)
  })

  it('opens how the grid was counted, from file and link', async () => {
    const withGrid = { ok: true, value: { receipt: sampleWithGrid, isNewer: false } }
    expect(fromFileText(fixture('v1-grid.json'))).toEqual(withGrid)
    expect(await fromLinkFragment(fixture('v1-grid.link.txt').trim())).toEqual(withGrid)
  })

  it('opens references to recorded answers, from file and link', async () => {
    const recorded = { ok: true, value: { receipt: sampleRecorded, isNewer: false } }
    expect(fromFileText(fixture('v1-recorded.json'))).toEqual(recorded)
    expect(await fromLinkFragment(fixture('v1-recorded.link.txt').trim())).toEqual(recorded)
  })

  it('packs version 1 in the order of then', async () => {
    // What deflate makes of it may differ between browsers; what it unfolds to may not.
    const again = await fromLinkFragment(await toLinkFragment(sampleReceipt))
    expect(again).toEqual(opened)
    expect(fromFileText(toFileText(sampleReceipt))).toEqual(opened)
  })
})

describe('a receipt of a newer version', () => {
  it('opens as far as it is understood, and says so', () => {
    const [first, ...others] = sampleReceipt.runs
    const newer = {
      ...sampleReceipt,
      version: 2,
      weather: 'fine',
      settings: { ...sampleReceipt.settings, temperature: { from: 0, to: 1 } },
      runs: [{ ...first, estimate: { ...first?.estimate, mark: 'weighed' } }, ...others],
    }
    const { estimate: _, ...understood } = first ?? {}
    const { temperature: __, ...settings } = sampleReceipt.settings
    expect(readReceipt(newer)).toEqual({
      ok: true,
      value: {
        isNewer: true,
        receipt: { ...sampleReceipt, settings, runs: [understood, ...others] },
      },
    })
  })

  it('is refused with its number where nothing of it is understood', () => {
    const read = readReceipt({ format: 'rightsize-receipt', version: 7, things: [] })
    expect(!read.ok && read.why).toContain('7')
  })
})

describe('a receipt', () => {
  it.each(['sk-proj-a1b2c3d4e5f6g7h8i9j0', 'AKIAIOSFODNN7EXAMPLE', 'Bearer a1b2c3d4e5f6g7h8i9j0k'])(
    'with %s in it is neither made nor opened',
    (key) => {
      const messages = [{ role: 'user', text: `Use ${key} please` }] as const
      expect(readReceipt({ ...sampleReceipt, messages })).toMatchObject({ ok: false })
      const comparison = { ...comparisonOf(sampleReceipt), prompt: { messages, settings: {} } }
      const made = receiptOf({ comparison, estimates: [], level: 'prompt', withThoughts: false })
      expect(!made.ok && made.why).toMatch(/key/)
    },
  )

  it('is not taken for holding a key where it only speaks of one', () => {
    const messages = [{ role: 'user', text: 'Set OPENAI_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxx' }]
    expect(readReceipt({ ...sampleReceipt, messages })).toMatchObject({ ok: true })
  })

  it('becomes a comparison that can be frozen again to the same', () => {
    const comparison = comparisonOf(sampleWithMore)
    const made = receiptOf({
      comparison,
      estimates: sampleWithMore.runs.map(publishedFigureOf),
      level: 'answers',
      withThoughts: true,
      device: { class: 'laptop', gpu: 'integrated' },
      title: 'Is small enough?',
      note: 'From the workshop of Monday.',
    })
    if (!made.ok) throw new Error(made.why)
    const [withVotes, second, third] = sampleWithMore.runs
    const { votes: _, ...first } = withVotes ?? {}
    expect(made.value.receipt.runs.slice(0, 3)).toEqual([first, second, third])
  })

  it('keeps the energy that a host reported', async () => {
    const [first, ...others] = sampleReceipt.runs
    if (first?.measurement === undefined) throw new Error('The sample has a measurement.')
    const metered = { meteredWh: 0.0001, meteredBoundary: 'server', meteredMethod: 'NVML' } as const
    const runs = [{ ...first, measurement: { ...first.measurement, ...metered } }, ...others]
    const comparison = comparisonOf({ ...sampleReceipt, runs })
    const made = receiptOf({ comparison, estimates: [], level: 'answers', withThoughts: true })
    if (!made.ok) throw new Error(made.why)
    const again = await fromLinkFragment(await toLinkFragment(made.value.receipt))
    if (!again.ok) throw new Error(again.why)
    expect(again.value.receipt.runs[0]?.measurement).toMatchObject(metered)
  })

  it('says which runs shared a device, and not which device it was', () => {
    const figures = sampleWithMore.runs.map(publishedFigureOf)
    const comparison = comparisonOf(sampleWithMore)
    const made = receiptOf({
      comparison,
      estimates: figures,
      level: 'numbers',
      withThoughts: false,
    })
    const shared = made.ok && made.value.receipt.runs[0]?.estimate?.factors?.[0]?.shared
    expect(shared).toBe('this-device 1')
  })

  it('tells nothing of the device where the sender did not agree', () => {
    const comparison = comparisonOf(sampleReceipt)
    const made = receiptOf({ comparison, estimates: [], level: 'answers', withThoughts: false })
    const text = JSON.stringify(made)
    expect(text).not.toContain('apple')
    expect(text).not.toContain('laptop')
    expect(text).not.toContain('Let me add')
  })
})

describe('where the electricity came from', () => {
  const comparison = comparisonOf(sampleWithMore)
  const electricity = comparison.runs.map(() => ({ zone: 'FRA' }))
  const zonesOf = (device?: { class: 'laptop' }) => {
    const made = receiptOf({
      comparison,
      estimates: [],
      electricity,
      level: 'numbers',
      withThoughts: false,
      ...(device && { device }),
    })
    return made.ok ? made.value.receipt.runs.map((run) => run.electricity?.zone) : []
  }

  it('is told of a server, and of the sender’s own device only where they agreed', () => {
    expect(zonesOf()).toEqual([undefined, 'FRA', undefined, undefined])
    expect(zonesOf({ class: 'laptop' })).toEqual(['FRA', 'FRA', 'FRA', 'FRA'])
  })

  it('keeps the grid as it was counted, which tells of the own device no more than its zone', () => {
    const gridsOf = (grid: CountedGrid) => {
      const grids = comparison.runs.map(() => grid)
      const parts = {
        comparison,
        estimates: [],
        grids,
        level: 'numbers',
        withThoughts: false,
      } as const
      const made = receiptOf(parts)
      return made.ok ? made.value.receipt.runs.map(openedGrid) : []
    }
    const [low, mid, high] = [33.333333, 44.17666, 56].map(gramsCO2ePerKWh)
    if (low === undefined || mid === undefined || high === undefined) throw new Error('Three.')
    const france = { intensity: { low, mid, high }, data: 'ember 2024' }
    const rounded = { ...france, intensity: { low: 33.33, mid: 44.18, high: 56 } }
    expect(gridsOf(france)).toEqual([undefined, rounded, undefined, undefined])
    const anywhere = { ...rounded, data: 'countries' }
    expect(gridsOf({ ...france, data: 'countries' })).toEqual(comparison.runs.map(() => anywhere))
  })
})

describe('a receipt of recorded answers', () => {
  const comparison = comparisonOf(sampleRecorded)
  const made = (level: (typeof receiptLevels)[number]) => {
    const [first, ...others] = comparison.runs
    if (first?.state.status !== 'ended') throw new Error('The sample has an answer.')
    const prompt: Prompt = {
      ...comparison.prompt,
      messages: [{ role: 'user', text: 'A prompt that is not ours.' }],
    }
    const shown = { ...first, state: { ...first.state, text: 'A text that is not ours.' } }
    const next = { ...others[0], ...shown, recorded: undefined, id: 'next', prompt }
    const { recorded: _, ...live } = next
    return receiptOf({
      comparison: { ...comparison, prompt, runs: [shown, ...others, live] },
      estimates: [],
      level,
      withThoughts: true,
    })
  }
  it.each(receiptLevels)(
    'holds references and no text that is not ours, at the level %s',
    (level) => {
      const opened = made(level)
      if (!opened.ok) throw new Error(opened.why)
      const { receipt } = opened.value
      const [first] = receipt.runs
      expect(JSON.stringify(receipt).match(/not ours/g)?.length ?? 0).toBe(
        level === 'answers' ? 1 : 0,
      )
      expect(first?.text).toBeUndefined()
      expect(receipt.messages).toEqual([])
      expect(receipt.promptReference).toEqual(sampleRecorded.promptReference)
      expect(first?.recorded).toEqual(sampleRecorded.runs[0]?.recorded)
    },
  )
  it('is shown again with its counts, its place and no times', () => {
    const [first, second] = comparison.runs
    expect(first?.recorded?.reference?.index).toBe(22)
    expect(first?.state).toMatchObject({
      status: 'ended',
      measurement: { startedAt: 0, textTokens: { low: 318, mid: 374, high: 471 } },
    })
    expect(second?.state).toMatchObject({ text: 'Sand, mostly, with some' })
    expect(comparison.prompt.reference).toEqual(sampleRecorded.promptReference)
  })
  it('does not contradict itself', () => {
    for (const run of sampleRecorded.runs)
      expect(faultsOf(sampleRecorded, run, sampleRecorded.askedAt)).toEqual([])
  })
})
