/** The tables of the WebLLM benchmark: medians of the answers of each model. */
import type { DeviceProfile } from '@/comparison/device-profile'
import { decodeSpeedOf } from '@/comparison/measurement'
import type { RecognisedGraphics } from '@/device/power/recognise'
import { timed as timedSource } from '@/energy/timed'
import { toJoules, type Bytes, type TokensPerSecond } from '@/units/quantity'
import type { Range } from '@/units/range'
import { median, type Table } from '../report'
import { joulesBetween, type BoardReading } from './board-meter'
import type { Answered } from './main'

export interface Span {
  readonly from: number
  readonly to: number
}

export interface Found {
  readonly name: string
  readonly weights: Bytes
  readonly plain: readonly Answered[]
  /** While the model was loaded and nobody asked. */
  readonly loaded: Span
  readonly timed: readonly Answered[]
  /** With a pause after each token. */
  readonly slow: readonly Answered[]
  readonly told?: Range<TokensPerSecond>
}

export interface Board {
  readonly readings: readonly BoardReading[]
  readonly graphics: RecognisedGraphics
  /** Before the browser had asked for the graphics processor. */
  readonly idle: Span
}

const percent = (share: number) =>
  Number.isNaN(share) ? 'unknown' : `${(share * 100).toFixed(1)} %`
const fixed = (digits: number) => (value: number) =>
  Number.isNaN(value) ? 'unknown' : value.toFixed(digits)
const one = fixed(1)
const whole = fixed(0)

const secondsOf = ({ from, to }: Span) => (to - from) / 1000
const tokensOf = ({ measurement }: Answered) => measurement.usage.outputTokens ?? NaN
const busyOf = ({ measurement, from, to }: Answered) =>
  (measurement.timings.gpuBusy ?? NaN) / (to - from)
const decodeOf = ({ measurement }: Answered) => decodeSpeedOf(measurement) ?? NaN
const prefillOf = ({ measurement: { usage, timings } }: Answered) =>
  ((usage.promptTokens ?? NaN) / (timings.prefill ?? NaN)) * 1000
const passesOf = ({ measurement: { timings } }: Answered) =>
  (timings.gpuPasses ?? NaN) / (timings.gpuBusy ?? NaN)
const middle = (answers: readonly Answered[], of: (answer: Answered) => number) =>
  median(answers.map(of))

export const speedTable = (title: string, all: readonly Found[]): Table => ({
  title,
  head: [
    ...['model', 'weights, MB', 'an answer, s', 'writes, tok/s', 'reads, tok/s'],
    ...['busy over wall', 'passes over busy'],
  ],
  rows: all.map(({ name, weights, plain, timed }) => [
    name,
    whole(weights / 1e6),
    fixed(2)(middle(plain, secondsOf)),
    `**${one(middle(plain, decodeOf))}**`,
    whole(middle(plain, prefillOf)),
    percent(middle(plain, busyOf)),
    percent(middle(timed, passesOf)),
  ]),
})

const wattsOf = (readings: readonly BoardReading[], span: Span) =>
  joulesBetween(readings, span.from, span.to) / secondsOf(span)

/** What the page says of an answer, in J: low, middle and high. */
function toldOf({ measurement }: Answered, device: DeviceProfile): string {
  const estimate = timedSource.estimate({
    variant: { id: '', model: { id: '', name: '' }, engine: 'webllm', setup: {} },
    measurement,
    place: { kind: 'this-device' },
    device,
  })
  if (estimate.kind !== 'estimate') return estimate.why
  const { low, mid, high } = estimate.energy
  return [low, mid, high].map((energy) => whole(toJoules(energy))).join(' – ')
}

export function energyTable({ readings, graphics }: Board, all: readonly Found[]): Table {
  const rated = graphics.rated ?? NaN
  const { name = '', kind, isMobile } = graphics
  const named: DeviceProfile = {
    class: 'desktop',
    ...(graphics.rated !== undefined &&
      (kind === 'discrete' || kind === 'integrated') && {
        graphics: { name, kind, rated: graphics.rated, isMobile },
      }),
  }
  return {
    title: `what the card says it drew, and what the page says of the whole device (${name}, ${whole(rated)} W)`,
    head: [
      ...['model', 'drawn, W', 'of rated', 'J a token', 'card, J an answer'],
      ...['page, J an answer', 'page where only the vendor is known'],
    ],
    rows: all.map(({ name: model, plain }) => {
      const drawn = middle(plain, (answer) => wattsOf(readings, answer))
      const [some] = plain
      return [
        model,
        one(drawn),
        `**${percent(drawn / rated)}**`,
        fixed(3)(
          middle(
            plain,
            (answer) => (wattsOf(readings, answer) * secondsOf(answer)) / tokensOf(answer),
          ),
        ),
        whole(middle(plain, (answer) => wattsOf(readings, answer) * secondsOf(answer))),
        some === undefined ? '' : toldOf(some, named),
        some === undefined ? '' : toldOf(some, { class: 'unknown' }),
      ]
    }),
  }
}

/**
 * Watts while computing and while waiting, from answers without and with a pause after each token:
 * drawn = computing · share busy + waiting · (1 − share busy), twice.
 */
export function pauseTable({ readings, graphics, idle }: Board, all: readonly Found[]): Table {
  const rated = graphics.rated ?? NaN
  const ofRated = (drawn: number) => `${one(drawn)} (${percent(drawn / rated)})`
  return {
    title: `watts, and of the rated ${whole(rated)}; idle before the browser asked: ${one(wattsOf(readings, idle))}`,
    head: [
      ...['model', 'loaded, nobody asks', 'with pauses, busy', 'drawn'],
      ...['so: while computing', 'while waiting'],
    ],
    rows: all.map(({ name, plain, loaded, slow }) => {
      const [busy, busySlow] = [middle(plain, busyOf), middle(slow, busyOf)]
      const drawn = middle(plain, (answer) => wattsOf(readings, answer))
      const drawnSlow = middle(slow, (answer) => wattsOf(readings, answer))
      const slope = (drawn - drawnSlow) / (busy - busySlow)
      return [
        name,
        ofRated(wattsOf(readings, loaded)),
        percent(busySlow),
        ofRated(drawnSlow),
        ofRated(drawn + slope * (1 - busy)),
        ofRated(drawn - slope * busy),
      ]
    }),
  }
}

export const forecastTable = (all: readonly Found[]): Table => ({
  title: 'told before anything was run here, and measured',
  head: ['model', 'told, tok/s', 'measured', 'measured over middle'],
  rows: all.map(({ name, told, plain }) => {
    const measured = middle(plain, decodeOf)
    return [
      name,
      told === undefined ? 'unknown' : [told.low, told.mid, told.high].map(whole).join(' – '),
      one(measured),
      told === undefined ? 'unknown' : `×${(measured / told.mid).toFixed(2)}`,
    ]
  }),
})
