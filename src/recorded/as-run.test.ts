import { describe, expect, it } from 'vitest'
import type { Comparison } from '@/comparison/comparison'
import { decodeSpeedOf, outputTokensOf } from '@/comparison/measurement'
import type { ModelCard } from '@/comparison/model-card'
import { withoutOthersTexts } from '@/comparison/others-texts'
import { answerOf, isOver, measurementOf, type Run } from '@/comparison/run'
import { timed } from '@/energy/timed'
import { parametric } from '@/energy/parametric'
import { billionParameters, milliseconds, tokens } from '@/units/quantity'
import { foundBy, recordedRun, referenceTo } from './as-run'

const of = (billions: number): ModelCard => {
  const count = { low: billionParameters(billions), high: billionParameters(billions) }
  return {
    id: `m/${billions}`,
    name: `M ${billions}B`,
    size: { total: count, active: count, basis: 'published' },
  }
}
const text = 'The moon pulls at the sea, and the sea follows it around the earth every day.'
const reference = referenceTo({ source: 'alpaca-eval', revision: 'abc', file: 'm', index: 3 }, text)
const recorded = { from: 'AlpacaEval', given: '2023 to 2025', reference }
const run = (billions: number, host?: string): Run =>
  recordedRun({
    id: `r${billions}`,
    model: of(billions),
    answer: { text, usage: {} },
    recorded,
    ...(host !== undefined && { host }),
  })

const inputOf = ({ variant, state }: Run) => {
  const measurement = measurementOf(state)
  if (measurement?.compute?.kind !== 'recording' || measurement.compute.of.kind !== 'server')
    throw new Error('It was not computed on a server.')
  return {
    variant,
    measurement,
    place: { kind: 'remote', host: measurement.compute.of.host } as const,
    device: { class: 'laptop' } as const,
  }
}
const figureOf = (given: Run) => {
  const estimate = parametric.estimate(inputOf(given))
  if (estimate.kind !== 'estimate') throw new Error(estimate.why)
  return estimate
}

describe('a recorded answer as a run', () => {
  it('is over at once, with its tokens counted within a range and no time at all', () => {
    const { state } = run(8)
    const measurement = measurementOf(state)
    if (measurement === undefined) throw new Error('no measurement')
    expect(isOver(state)).toBe(true)
    expect(answerOf(state).text).toBe(text)
    // Sixteen words and two marks.
    const output = outputTokensOf(measurement)
    expect(output?.how).toBe('from-text')
    expect(output?.count).toBeGreaterThanOrEqual(16)
    expect(output?.count).toBeLessThanOrEqual(21)
    expect(measurement.duration).toBeUndefined()
    expect(decodeSpeedOf(measurement)).toBeUndefined()
  })
  it('keeps counts and times that the file reports', () => {
    const answer = {
      text,
      usage: { outputTokens: tokens(19) },
      duration: milliseconds(800),
      isCut: true,
    } as const
    const { state } = recordedRun({ id: 'r', model: of(8), answer, recorded })
    expect(state).toMatchObject({ reason: 'length', measurement: { duration: 800 } })
    expect(state).not.toHaveProperty('measurement.textTokens')
  })
  it('is billed by sources of served models, and never by those of this device', () => {
    expect(figureOf(run(8)).boundary).toBe('server-and-pue')
    expect(timed.estimate(inputOf(run(8))).kind).toBe('unknown')
  })
  it('is as unsure as its count, and takes no time of this page for one of the server', () => {
    const counted = figureOf(run(8)).uncertainty.find(({ id }) => id === 'count')
    expect(counted?.spread.up).toBeGreaterThan(1.05)
    expect(counted?.spread.up).toBeLessThan(1.6)
    expect(figureOf(run(8)).energy.mid).toBeLessThan(figureOf(run(405)).energy.mid)
  })
  it('shares what a host has in common only where it is known that both had the same host', () => {
    const sharedOf = (given: Run) =>
      figureOf(given).uncertainty.flatMap(({ id, shared }) =>
        id === 'pue' && shared !== undefined ? [shared] : [],
      )
    expect(sharedOf(run(8))).not.toEqual(sharedOf(run(70)))
    expect(sharedOf(run(8, 'api.together.xyz'))).toEqual(sharedOf(run(70, 'api.together.xyz')))
  })
})

describe('texts that are not ours', () => {
  const prompt = {
    messages: [{ role: 'user', text: 'Why are there tides?' }],
    settings: {},
    reference,
  } as const
  const own: Run = {
    id: 'own',
    variant: { id: 'v', model: of(1), engine: 'wllama', setup: {} },
    state: {
      ...run(1).state,
      status: 'ended',
      reason: 'complete',
      text: 'My own.',
      thought: '',
      measurement: { usage: {}, timings: {}, pieces: tokens(2) },
    },
    prompt: { ...prompt, messages: [...prompt.messages, { role: 'assistant', text }] },
  }
  const comparison: Comparison = { id: 'c', askedAt: 1, prompt, runs: [run(8), own] }
  it('leave the page as references alone, and what was answered here leaves whole', () => {
    const left = JSON.stringify(withoutOthersTexts(comparison))
    expect(left).not.toContain('moon')
    expect(left).not.toContain('tides')
    expect(left).toContain('My own.')
    expect(left).toContain(reference.digest)
  })
  it('are ours where there is no reference', () => {
    const { reference: _, ...asked } = prompt
    const mine = { ...run(8), recorded: { from: 'my.json' } }
    const kept = { ...comparison, prompt: asked, runs: [mine] }
    expect(withoutOthersTexts(kept)).toEqual(kept)
  })
})

describe('a reference', () => {
  it('tells whether the text is the same, another, or gone', () => {
    const at = (found: string | undefined) => foundBy(reference, () => found)
    expect(at(text)).toEqual({ kind: 'same', text })
    expect(at(`${text} `)).toMatchObject({ kind: 'changed' })
    expect(at(undefined)).toEqual({ kind: 'missing' })
  })
})
