import { describe, expect, it } from 'vitest'
import type { Receipt } from '@/share/receipt-schema'
import { words } from '@/words'
import { sharing } from '@/words/of-sharing'

import { NOW, sent, verified } from './claimed-sample.fixture'

const { claim } = sharing

type Forged = { -readonly [Key in keyof Receipt['runs'][number]]: Receipt['runs'][number][Key] }
type Estimate = NonNullable<Forged['estimate']>
type Measured = NonNullable<Forged['measurement']>

const forgedRun = (place: number, forge: (run: Forged) => Partial<Forged>): Receipt => {
  const receipt = sent()
  return {
    ...receipt,
    runs: receipt.runs.map((run, index) => (index === place ? { ...run, ...forge(run) } : run)),
  }
}
const estimate = (run: Forged): Estimate => {
  if (run.estimate === undefined) throw new Error('No estimate.')
  return run.estimate
}
const measured = (run: Forged): Measured => {
  if (run.measurement === undefined) throw new Error('Not measured.')
  return run.measurement
}
const figureTimes = (place: number, factor: number) => () =>
  forgedRun(place, (run) => {
    const { lowWh, midWh, highWh } = estimate(run)
    const energy = { lowWh: lowWh * factor, midWh: midWh * factor, highWh: highWh * factor }
    return { estimate: { ...estimate(run), ...energy } }
  })
const withEstimate = (place: number, change: Partial<Estimate>) => () =>
  forgedRun(place, (run) => ({ estimate: { ...estimate(run), ...change } }))
const withMeasured = (place: number, change: Partial<Measured>) => () =>
  forgedRun(place, (run) => ({ measurement: { ...measured(run), ...change } }))

const [HERE, THERE] = [0, 1]

/** What was forged, in which run, and the sentence that names it. */
const forgeries: readonly (readonly [string, number, () => Receipt, string])[] = [
  ['a tenth of the energy', THERE, figureTimes(THERE, 0.1), claim.otherMiddle(0.1)],
  ['44 times the energy', THERE, figureTimes(THERE, 44), claim.otherMiddle(44)],
  ['a third less energy here', HERE, figureTimes(HERE, 2 / 3), claim.otherMiddle(2 / 3)],
  [
    'a range drawn narrower',
    THERE,
    () =>
      forgedRun(THERE, (run) => {
        const { midWh, factors: _, ...others } = estimate(run)
        return { estimate: { ...others, midWh, lowWh: midWh * 0.9, highWh: midWh * 1.1 } }
      }),
    claim.otherRange,
  ],
  [
    'a range that is not that of its factors',
    THERE,
    () => forgedRun(THERE, (run) => ({ estimate: { ...estimate(run), factors: [] } })),
    claim.fault.rangeNotOfFactors,
  ],
  [
    'a better mark',
    THERE,
    withEstimate(THERE, { mark: 'benchmark' }),
    claim.otherMark(words.share.marks.benchmark, words.share.marks.modelled),
  ],
  [
    'a meter that never was',
    HERE,
    withEstimate(HERE, { mark: 'metered' }),
    claim.fault.meteredWithoutMeter,
  ],
  [
    'another boundary',
    THERE,
    withEstimate(THERE, { boundary: 'accelerator' }),
    claim.otherBoundary,
  ],
  [
    'a service timed as a device',
    THERE,
    withEstimate(THERE, { boundary: 'device' }),
    claim.fault.timedElsewhere,
  ],
  [
    'a device figured as a service',
    HERE,
    withEstimate(HERE, { boundary: 'server-and-pue' }),
    claim.fault.servedHere,
  ],
  [
    'fewer tokens than words',
    THERE,
    withMeasured(THERE, { outputTokens: 0, reasoningTokens: 0 }),
    claim.fault.wordsOverTokens,
  ],
  [
    'more reasoning than output',
    THERE,
    withMeasured(THERE, { reasoningTokens: 500 }),
    claim.fault.reasoningOverOutput,
  ],
  [
    'a cache larger than the prompt',
    THERE,
    withMeasured(THERE, { cachedPromptTokens: 400 }),
    claim.fault.cachedOverPrompt,
  ],
  [
    'a first token after the end',
    THERE,
    withMeasured(THERE, { timeToFirstTokenMs: 9000 }),
    claim.fault.firstTokenAfterEnd,
  ],
  [
    'a run shorter than its engine worked',
    HERE,
    withMeasured(HERE, { durationMs: 500 }),
    claim.fault.engineTimeOverDuration,
  ],
  [
    'more tokens than were allowed',
    HERE,
    withMeasured(HERE, { outputTokens: 900 }),
    claim.fault.tokensOverLimit,
  ],
  [
    'a figure without a measurement',
    HERE,
    () => {
      const receipt = sent()
      const runs = receipt.runs.map(({ measurement: _, ...run }) => run)
      return { ...receipt, runs }
    },
    claim.fault.figureWithoutRun,
  ],
  [
    'another host',
    THERE,
    withMeasured(THERE, { compute: { kind: 'server', host: 'green.example.org' } }),
    claim.fault.hostNotOfAddress,
  ],
  [
    'a Pocket model blown up',
    HERE,
    () =>
      forgedRun(HERE, ({ model }) => ({
        model: { ...model, size: { totalB: [70, 70], activeB: [70, 70], basis: 'published' } },
      })),
    claim.sizeNotOfModel('70B', '2.89M'),
  ],
  [
    'more active parameters than there are',
    THERE,
    () =>
      forgedRun(THERE, ({ model }) => ({
        model: { ...model, size: { totalB: [8, 8], activeB: [90, 90], basis: 'published' } },
      })),
    claim.fault.activeOverTotal,
  ],
  ['a day to come', HERE, () => ({ ...sent(), askedAt: NOW * 2 }), claim.fault.askedLater],
  [
    'threads it was not set to',
    HERE,
    withMeasured(HERE, { compute: { kind: 'cpu', threads: 8 } }),
    claim.fault.threadsNotOfSetup,
  ],
  [
    'a text without a token',
    HERE,
    withMeasured(HERE, { pieces: 0, outputTokens: 0, reasoningTokens: 0 }),
    claim.fault.textWithoutTokens,
  ],
  [
    'a cleaner grid than its data have',
    THERE,
    () =>
      forgedRun(THERE, ({ grid }) => {
        if (grid === undefined) throw new Error('No grid.')
        return { grid: { ...grid, gPerKWh: [1, 2, 3] } }
      }),
    'its carbon is counted with 2.0 g/kWh',
  ],
  [
    'a size made smaller',
    THERE,
    () =>
      forgedRun(THERE, ({ model }) => ({
        model: { ...model, size: { totalB: [1, 1], activeB: [1, 1], basis: 'published' } },
      })),
    '',
  ],
]

describe('what a receipt claims', () => {
  it('follows where it is honest', () => {
    expect(verified(sent())).toEqual([
      { figure: 'follows', faults: [] },
      { figure: 'follows', faults: [] },
    ])
  })

  it.each(forgeries)('%s is named', (_, place, forge, sentence) => {
    expect(verified(forge())[place]?.faults.join(' ')).toContain(sentence)
  })

  it('is not doubted where it cannot be checked', () => {
    const { deviceClass: _, ...withoutDevice } = sent()
    expect(verified(withoutDevice)[HERE]).toEqual({
      figure: 'unchecked',
      why: claim.noDevice,
      faults: [],
    })
    const [, other] = verified(withEstimate(THERE, { methodVersion: '2031-01' })())
    expect(other).toMatchObject({ figure: 'unchecked', faults: [] })
    expect(other?.why).toContain('2031-01')
    const otherData = forgedRun(THERE, () => ({
      grid: { gPerKWh: [1, 2, 3], data: 'ember 2031' },
    }))
    expect(verified(otherData)[THERE]?.faults).toEqual([])
  })
})
