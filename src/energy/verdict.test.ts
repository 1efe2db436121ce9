import { describe, expect, it } from 'vitest'
import type { Boundary, EnergyFigure, UncertaintyFactor } from '@/comparison/estimate'
import { wattHours } from '@/units/quantity'
import { findingWords } from '@/words/of-finding'
import { findingOf, findingText, type JudgedRun } from './finding'
import { rangeFrom } from './spread'
import { compareEstimates } from './verdict'

const factor = (id: string, both: number, shared?: string): UncertaintyFactor => ({
  id,
  name: `the ${id}`,
  spread: { down: both, up: both },
  ...(shared !== undefined && { shared }),
})
const figure = (
  energy: number,
  uncertainty: readonly UncertaintyFactor[] = [],
  boundary: Boundary = 'server-and-pue',
): EnergyFigure => ({
  kind: 'estimate',
  energy: rangeFrom(wattHours(energy), uncertainty),
  mark: 'modelled',
  grade: 'C',
  boundary,
  method: { id: 'test', version: '1' },
  working: [],
  assumptions: [],
  uncertainty,
  citations: [],
})
const unknown = { kind: 'unknown', why: 'Nobody knows.' } as const

describe('the ratio of two figures', () => {
  it('loses what both share, and names it', () => {
    const first = figure(1, [factor('host', 3, 'here'), factor('runs', 1.2)])
    const second = figure(6, [factor('host', 3, 'here'), factor('runs', 1.2)])
    const verdict = compareEstimates(first, second)
    // 6 / 1 = 6; exp(√2 · ln 1.2) = 1.294: 4.64 to 7.77
    expect(verdict).toMatchObject({ kind: 'ratio', thriftier: 'first', cancelled: ['the host'] })
    if (verdict.kind !== 'ratio') return
    expect(verdict.times.low).toBeCloseTo(4.636, 3)
    expect(verdict.times.mid).toBe(6)
    expect(verdict.times.high).toBeCloseTo(7.764, 2)
  })
  it('keeps it between two hosts, and where nobody shares', () => {
    const at = (host?: string) => [factor('host', 3, host)]
    // exp(√2 · ln 3) = 4.73: 6 / 4.73 = 1.27 to 28.4
    for (const [one, other] of [
      ['a', 'b'],
      ['a', undefined],
      [undefined, undefined],
    ]) {
      const verdict = compareEstimates(figure(1, at(one)), figure(6, at(other)))
      expect(verdict).toMatchObject({ kind: 'ratio', cancelled: [] })
      if (verdict.kind === 'ratio') expect(verdict.times.low).toBeCloseTo(1.269, 3)
    }
  })
  it('keeps the part by which a shared factor moves one more than the other', () => {
    const first = figure(1, [factor('host', 1.5, 'here')])
    const second = figure(6, [factor('host', 3, 'here')])
    const verdict = compareEstimates(first, second)
    // the high end moves both up: 3 / 1.5 = 2, the low end both down: 1.5 / 3 = 1 / 2
    if (verdict.kind !== 'ratio') throw new Error(verdict.kind)
    expect(verdict.times).toEqual({ low: 3, mid: 6, high: 12 })
  })
  it('turns an uneven spread of the thriftier upside down', () => {
    const uneven = { id: 'x', name: 'x', spread: { down: 1, up: 2 } }
    const verdict = compareEstimates(figure(1, [uneven]), figure(6))
    if (verdict.kind !== 'ratio') throw new Error(verdict.kind)
    // the thriftier may be up to 2: 6 / 2 = 3; it is never below 1: at most 6
    expect(verdict.times).toEqual({ low: 3, mid: 6, high: 6 })
  })
  it('says which is thriftier, whichever comes first', () => {
    expect(compareEstimates(figure(6), figure(1))).toMatchObject({ thriftier: 'second' })
    expect(compareEstimates(figure(1), figure(6))).toMatchObject({ thriftier: 'first' })
  })
  it('of two unseen models at one host is as uncertain as the fit: 3.1 times', () => {
    const served = [factor('fit', 2.25), factor('batch', 2.1, 'a'), factor('stack', 1.8, 'a')]
    const verdict = compareEstimates(figure(0.1, served), figure(1, served))
    // exp(0.811 · √2) = 3.15
    if (verdict.kind !== 'ratio') throw new Error(verdict.kind)
    expect(verdict.times.mid / verdict.times.low).toBeCloseTo(3.15, 2)
  })
})

describe('what cannot be told', () => {
  it('is too close where the range holds 1', () => {
    const verdict = compareEstimates(figure(1, [factor('fit', 2)]), figure(1.5))
    expect(verdict.kind).toBe('too-close')
  })
  it('is too close between equals', () => {
    expect(compareEstimates(figure(1), figure(1)).kind).toBe('too-close')
  })
  it('is unknown where one is', () => {
    expect(compareEstimates(unknown, figure(1))).toEqual(unknown)
    expect(compareEstimates(figure(1), unknown)).toEqual(unknown)
  })
  it('is unknown between a part and a whole', () => {
    const verdict = compareEstimates(figure(1, [], 'accelerator'), figure(9, [], 'device'))
    expect(verdict.kind).toBe('unknown')
  })
  it('is unknown beside an energy of nothing', () => {
    expect(compareEstimates(figure(0), figure(1)).kind).toBe('unknown')
  })
  it('is told between this device and a building, with both named', () => {
    const verdict = compareEstimates(figure(1, [], 'device'), figure(9))
    expect(verdict).toMatchObject({ kind: 'ratio', boundaries: ['device', 'server-and-pue'] })
  })
})

describe('a ratio in words', () => {
  const { less, more } = findingWords.sentence
  it('is a multiple from twofold on', () => {
    expect(less({ low: 3.1, mid: 4.2, high: 6.2 })).toBe('3 to 6 times less')
    expect(more({ low: 1.4, mid: 2, high: 2.8 })).toBe('1.4 to 2.8 times more')
    expect(more({ low: 3.1, mid: 3.2, high: 3.3 })).toBe('about 3 times more')
  })
  it('is percent below twofold', () => {
    // 1 − 1/1.2 = 17 %, 1 − 1/1.8 = 44 %
    expect(less({ low: 1.2, mid: 1.5, high: 1.8 })).toBe('17 % to 44 % less')
    expect(more({ low: 1.2, mid: 1.5, high: 1.8 })).toBe('20 % to 80 % more')
  })
  it('has no lower end where that is next to nothing', () => {
    expect(more({ low: 1.0043, mid: 1.3, high: 1.68 })).toBe('up to 68 % more')
    // 1 − 1/1.6 = 38 %
    expect(less({ low: 1.0043, mid: 1.2, high: 1.6 })).toBe('up to 38 % less')
  })
})

describe('the finding', () => {
  const spread = [factor('fit', 1.2)]
  const run = (name: string, energy: number | undefined, accepted?: boolean): JudgedRun => ({
    id: name,
    name,
    estimate: energy === undefined ? unknown : figure(energy, spread),
    ...(accepted !== undefined && { accepted }),
  })
  const said = (...runs: JudgedRun[]) => findingText(findingOf(runs))
  // One factor of 1.2 each: ratios ×/÷ 1.294.

  it('names the thriftiest accepted answer beside the hungriest other', () => {
    const text = said(run('Small', 1, true), run('Middle', 3), run('Big', 10, true))
    expect(text.headline).toBe(
      'Of the answers that were good enough, that of Small took the least: 8 to 13 times less energy than Big.',
    )
    expect(text.headline).toContain(text.emphasis)
  })
  it('says when the only one accepted is the hungrier', () => {
    expect(said(run('Small', 1, false), run('Big', 7, true)).headline).toBe(
      'Big was good enough, and used 5 to 9 times more energy than Small, whose answer you turned down.',
    )
  })
  it('compares all before anything is judged', () => {
    expect(said(run('Big', 7), run('Small', 1)).headline).toBe(
      'Small used 5 to 9 times less energy than Big. Was its answer good enough?',
    )
  })
  it('says when none was good enough', () => {
    expect(said(run('Big', 7, false), run('Small', 1)).headline).toMatch(
      /^No answer was good enough so far\. Small used 5 to 9 times less energy than Big\.$/,
    )
  })
  it('says too close to call, and why', () => {
    const text = said(run('One', 1, true), run('Other', 1.2))
    expect(text.headline).toBe(
      'One was good enough; its energy and that of Other are too close to call.',
    )
    expect(text.notes[0]).toBe('The ratio is about 1.2, but may be anything from 0.93 to 1.6.')
  })
  it('says what to do where both runs were too short to be told apart', () => {
    const spreadOfShort = [factor('betweenShortRuns', 1.4)]
    const short = (name: string, energy: number): JudgedRun => ({
      id: name,
      name,
      estimate: figure(energy, spreadOfShort),
    })
    const { tooShort } = findingWords.sentence
    expect(said(short('One', 1), short('Other', 1.3)).notes).toContain(tooShort)
    expect(said(short('One', 1), run('Other', 1.3)).notes).not.toContain(tooShort)
    expect(said(short('One', 1), short('Other', 9)).notes).not.toContain(tooShort)
  })
  it('says what one answer alone took', () => {
    // 0.2 Wh ×/÷ 1.2
    expect(said(run('Solo', 0.2, true)).headline).toBe(
      'Solo was good enough, and used 0.20 Wh (0.17 – 0.24).',
    )
    expect(said(run('Solo', undefined)).headline).toMatch(/unknown/)
  })
  it('leaves out what has no figure, and says so', () => {
    const text = said(run('A', 1), run('B', 9), run('C', undefined))
    expect(text.headline).toMatch(/^A used/)
    expect(text.notes).toContain('C is left out: Nobody knows.')
  })
  it('says unknown where the accepted have no figure', () => {
    expect(said(run('A', 1), run('B', 9), run('C', undefined, true)).headline).toBe(
      'C was good enough, at an energy that is unknown.',
    )
    expect(said(run('A', undefined), run('B', undefined)).headline).toMatch(/unknown/)
  })
  it('has nothing to say of nothing', () => {
    expect(said()).toEqual({ headline: '', notes: [] })
  })
})
