/** What was observed of one run, folded from its stamped events. An absent field is not known. */
import {
  between,
  milliseconds,
  plus,
  speedOf,
  tokens,
  type Instant,
  type Milliseconds,
  type Tokens,
  type TokensPerSecond,
} from '@/units/quantity'
import type { HostStatement } from './host-statement'
import type { Range, Spread } from '@/units/range'
import type { WattmeterReading } from './wattmeter'
import type {
  AnswerPace,
  Compute,
  EngineTimings,
  MeteredEnergy,
  StampedEvent,
  TokenUsage,
} from './run-event'

/** Both since `run-start`. */
export interface GpuSample {
  readonly elapsed: Milliseconds
  readonly busy: Milliseconds
}

export interface Measurement {
  readonly usage: TokenUsage
  readonly timings: EngineTimings
  /** As the engine stamped it, away from the page's own thread. Not kept. */
  readonly pace?: AnswerPace
  /** What the visitor's own wattmeter showed of this run on this device. */
  readonly wattmeter?: WattmeterReading
  /** As the host reported it with its answer; the last report stands. */
  readonly meteredEnergy?: MeteredEnergy
  /** What the host states beside it; the last word on each stands. */
  readonly stated?: HostStatement
  /**
   * Pieces of text received; they stand in for output tokens where none are reported. An engine that
   * hands over several tokens at once reports how many there were.
   */
  readonly pieces: Tokens
  /** Output tokens counted from a text that was read from a file, where nobody reported them. */
  readonly textTokens?: Range<Tokens>
  readonly compute?: Compute
  /** Of the library that answered, where it ran in the page. */
  readonly engineVersion?: string
  /** First `load-progress` to `run-start`. */
  readonly loadTime?: Milliseconds
  readonly timeToFirstToken?: Milliseconds
  /** `run-start` to `run-end`, or to now while it runs: loading is left out. */
  readonly duration?: Milliseconds
  /** How busy the graphics processor was, as it was seen while the answer came. */
  readonly gpuTrace?: readonly GpuSample[]
  readonly loadingSince?: Instant
  readonly startedAt?: Instant
}

export const nothingMeasured: Measurement = { usage: {}, timings: {}, pieces: tokens(0) }

const ONE = tokens(1)

/** What is known after one more event. */
export function measure(known: Measurement, { at, event }: StampedEvent): Measurement {
  const { startedAt, loadingSince } = known
  switch (event.type) {
    case 'load-progress':
      return loadingSince === undefined ? { ...known, loadingSince: at } : known
    case 'run-start':
      return {
        ...known,
        startedAt: at,
        compute: event.compute,
        ...(event.engineVersion !== undefined && { engineVersion: event.engineVersion }),
        ...(loadingSince !== undefined && { loadTime: between(loadingSince, at) }),
      }
    case 'text-delta':
    case 'thought-delta':
      if (startedAt === undefined) return known
      return {
        timeToFirstToken: between(startedAt, at),
        ...known,
        pieces: plus(known.pieces, ONE),
        duration: between(startedAt, at),
      }
    case 'usage-report':
      return {
        ...known,
        usage: { ...known.usage, ...event.usage },
        timings: { ...known.timings, ...event.timings },
        ...(startedAt !== undefined && { duration: between(startedAt, at) }),
        ...(event.pace && { pace: event.pace }),
        ...traced(known, event.timings?.gpuBusy, at),
        ...(event.meteredEnergy && { meteredEnergy: event.meteredEnergy }),
        ...(event.stated && { stated: { ...known.stated, ...event.stated } }),
        ...(event.wattmeter && { wattmeter: event.wattmeter }),
      }
    case 'run-end':
      return startedAt === undefined ? known : { ...known, duration: between(startedAt, at) }
  }
}

const MOST_SAMPLES = 240

/** One more sample; where there are many, every second one goes, so that a long run stays small. */
function traced(
  { startedAt, gpuTrace = [] }: Measurement,
  busy: Milliseconds | undefined,
  at: Instant,
): Pick<Measurement, 'gpuTrace'> {
  if (busy === undefined || startedAt === undefined) return {}
  const kept =
    gpuTrace.length < MOST_SAMPLES ? gpuTrace : gpuTrace.filter((_, index) => index % 2 === 1)
  return { gpuTrace: [...kept, { elapsed: between(startedAt, at), busy }] }
}

/**
 * A count with the word on how it is known: `reported` by the engine, `counted` by us as pieces of the
 * stream, or `from-text`, within `spread`.
 */
export type TokenCount =
  | { readonly count: Tokens; readonly how: 'reported' | 'counted' }
  | { readonly count: Tokens; readonly how: 'from-text'; readonly spread: Spread }

/** Reasoning and answer together; counted as pieces of the stream where nothing was reported. */
export function outputTokensOf(measurement: Measurement): TokenCount | undefined {
  const { usage, pieces, textTokens } = measurement
  if (usage.outputTokens !== undefined) return { count: usage.outputTokens, how: 'reported' }
  if (textTokens !== undefined && textTokens.low > 0) {
    const { low, mid, high } = textTokens
    return { count: mid, how: 'from-text', spread: { down: mid / low, up: high / mid } }
  }
  return pieces > 0 ? { count: pieces, how: 'counted' } : undefined
}

/**
 * Output tokens per second while decoding: by the engine's own clock where it has one, else over
 * the time from the first token to the end. The first token belongs to prefill in both, as in
 * llama.cpp. Undefined below two tokens, and where the first token is said to have come after the end.
 */
export function decodeSpeedOf(measurement: Measurement): TokensPerSecond | undefined {
  const output = outputTokensOf(measurement)
  const { timings, timeToFirstToken, duration } = measurement
  if (output === undefined || output.count < 2) return undefined
  if (timings.decode !== undefined) return speedOf(output.count, timings.decode)
  if (timeToFirstToken === undefined || duration === undefined) return undefined
  if (duration < timeToFirstToken) return undefined
  return speedOf(tokens(output.count - 1), milliseconds(duration - timeToFirstToken))
}
