import { describe, expect, it } from 'vitest'
import { nothingMeasured } from '@/comparison/measurement'
import { joules, milliseconds, tokens } from '@/units/quantity'
import { stripFacts, stripOf } from './live-strip'

const sample = (elapsed: number, busy: number) => ({
  elapsed: milliseconds(elapsed),
  busy: milliseconds(busy),
})

describe('stripOf', () => {
  it('gives each stretch between two samples its share', () => {
    expect(stripOf([sample(100, 50), sample(200, 150), sample(400, 150)])).toEqual([
      { from: 0, width: 0.25, share: 0.5 },
      { from: 0.25, width: 0.25, share: 1 },
      { from: 0.5, width: 0.5, share: 0 },
    ])
  })
  it('is empty where nothing was seen, and never more than full', () => {
    expect(stripOf([])).toEqual([])
    expect(stripOf([sample(0, 0)])).toEqual([])
    expect(stripOf([sample(100, 130)])[0]?.share).toBe(1)
  })
})

describe('stripFacts', () => {
  const seen = {
    ...nothingMeasured,
    duration: milliseconds(10_000),
    timings: { gpuBusy: milliseconds(8000) },
  }

  it('tells busy time from idle time', () => {
    expect(stripFacts(seen, undefined)).toEqual([
      'Graphics processor busy 80 % of the time',
      '2.0 s without work',
    ])
  })
  it('adds speed and cost while the answer comes, and leaves out a speed that is not known yet', () => {
    const running = { joulesSoFar: joules(12) }
    expect(stripFacts(seen, running)).toHaveLength(3)
    const answering = { ...seen, pieces: tokens(11), timeToFirstToken: milliseconds(5000) }
    expect(stripFacts(answering, running)).toContain('2.0 tok/s')
    expect(stripFacts(answering, running).at(-1)).toMatch(/^12 J so far/)
  })
  it('says nothing where nothing was watched', () => {
    expect(stripFacts(nothingMeasured, undefined)).toEqual([])
  })
})
