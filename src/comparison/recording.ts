/** A run as it once came, to be played again at its own pace. */
import { between, tokens, type Tokens } from '@/units/quantity'
import { outputTokensOf, type Measurement } from './measurement'
import type { RunEvent, StampedEvent } from './run-event'

type RunEnd = Extract<RunEvent, { type: 'run-end' }>

interface TimedEvent {
  readonly atMs: number
  readonly event: RunEvent
}

export interface Recording {
  /** In order, each with the milliseconds since the first. */
  readonly events: readonly TimedEvent[]
}

/** What the runner stamped, counted from its first event. */
export function recordingOf(stamped: readonly StampedEvent[]): Recording {
  const [first] = stamped
  if (first === undefined) return { events: [] }
  return { events: stamped.map(({ at, event }) => ({ atMs: between(first.at, at), event })) }
}

/** What is left of a run once its events are gone. */
export interface RunTotals {
  readonly text: string
  readonly thought: string
  readonly measurement: Measurement
  /** How it ended; `complete` unless said. */
  readonly end?: RunEnd
}

/**
 * A run played from its totals: its first piece when the first token came, the others at constant
 * speed until the end. It has as many pieces as the run had output tokens, so that it is measured
 * as the run was; where text and times are missing, so are its pieces and pauses.
 */
export function recordingFromTotals({ text, thought, measurement, end }: RunTotals): Recording {
  const { compute, duration, timeToFirstToken, usage, timings } = measurement
  const { meteredEnergy, stated, wattmeter } = measurement
  const pieces = piecesOf(text, thought, measurement)
  const last = duration ?? timeToFirstToken ?? 0
  const first = Math.min(timeToFirstToken ?? last / Math.max(1, pieces.length), last)
  const step = pieces.length > 1 ? (last - first) / (pieces.length - 1) : 0
  const isReported =
    Object.keys({ ...usage, ...timings, ...meteredEnergy, ...stated, ...wattmeter }).length > 0
  return {
    events: [
      // A run that never began has no start to play.
      ...(compute ? [{ atMs: 0, event: { type: 'run-start', compute } as const }] : []),
      ...pieces.map((event, index) => ({ atMs: first + index * step, event })),
      ...(isReported
        ? [
            {
              atMs: last,
              event: {
                type: 'usage-report',
                usage,
                timings,
                ...(meteredEnergy && { meteredEnergy }),
                ...(stated && { stated }),
                ...(wattmeter && { wattmeter }),
              } as const,
            },
          ]
        : []),
      { atMs: last, event: end ?? { type: 'run-end', reason: 'complete' } },
    ],
  }
}

/** Reasoning first, each kind with its share of the tokens: as reported, else by its length. */
function piecesOf(text: string, thought: string, measurement: Measurement): readonly RunEvent[] {
  const thoughtLetters = Array.from(thought)
  const textLetters = Array.from(text)
  const count = outputTokensOf(measurement)?.count ?? tokens(1)
  const share = thoughtLetters.length / Math.max(1, thoughtLetters.length + textLetters.length)
  const forThought = measurement.usage.reasoningTokens ?? tokens(Math.round(count * share))
  const thoughtPieces = evenly(thoughtLetters, forThought)
  const textPieces = evenly(textLetters, tokens(Math.max(0, count - thoughtPieces.length)))
  return [
    ...thoughtPieces.map((piece) => ({ type: 'thought-delta', text: piece }) as const),
    ...textPieces.map((piece) => ({ type: 'text-delta', text: piece }) as const),
  ]
}

/** Cuts a text into `count` pieces of nearly the same length, none of them empty. */
function evenly(letters: readonly string[], count: Tokens): readonly string[] {
  const pieces = Math.min(letters.length, Math.max(1, Math.floor(count)))
  const edge = (index: number) => Math.round((index * letters.length) / pieces)
  return Array.from({ length: pieces }, (_, index) =>
    letters.slice(edge(index), edge(index + 1)).join(''),
  )
}
