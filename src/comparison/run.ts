/** One prompt at one variant through one engine, and how its state follows from its events. */
import { nothingMeasured, outputTokensOf, type Measurement } from './measurement'
import type { Prompt } from './prompt'
import type { Recorded } from './recorded'
import type { RunError, RunErrorKind, RunEvent } from './run-event'
import type { Variant } from './variant'
import type { WattmeterReading } from './wattmeter'

interface Answer {
  readonly text: string
  readonly thought: string
}

/** A run that failed keeps its measurement: it cost energy too. */
export type RunState =
  | { readonly status: 'waiting' }
  | {
      readonly status: 'loading'
      readonly progress: Extract<RunEvent, { type: 'load-progress' }>
      readonly measurement: Measurement
    }
  | ({ readonly status: 'streaming'; readonly measurement: Measurement } & Answer)
  | ({
      readonly status: 'ended'
      readonly reason: 'complete' | 'length' | 'stopped'
      readonly measurement: Measurement
    } & Answer)
  | ({
      readonly status: 'failed'
      readonly error: RunError
      readonly measurement: Measurement
    } & Answer)

/** How a run differs from the one beside which it was asked. */
export const twists = ['no-reasoning', 'half-length'] as const
export type Twist = (typeof twists)[number]

export interface Run {
  readonly id: string
  readonly variant: Variant
  readonly state: RunState
  /** The visitor's answer to "good enough for you?"; absent until given. */
  readonly accepted?: boolean
  /** What it was asked, where that is not the comparison's prompt: with a history of its own, or in other words. */
  readonly prompt?: Prompt
  readonly twist?: Twist
  /** Whose answer it is and from when, where it was read from a file and not given here. */
  readonly recorded?: Recorded
}

export const isOver = (state: RunState): boolean =>
  state.status === 'ended' || state.status === 'failed'

export const answerOf = (state: RunState): Answer =>
  'text' in state ? { text: state.text, thought: state.thought } : { text: '', thought: '' }

export const measurementOf = (state: RunState): Measurement | undefined =>
  'measurement' in state ? state.measurement : undefined

/**
 * Ends of a request before a model begins on it. After `unreachable` nobody can tell what a host did
 * with it; then the time of waiting says nothing of its energy either.
 */
const endsBeforeComputing: ReadonlySet<RunErrorKind> = new Set<RunErrorKind>([
  'offline',
  'unreachable',
  'redirected',
  'auth',
  'model-not-found',
  'rate-limit',
  'bad-request',
])

/** Whether a model computed for this run as far as it shows: not where it was turned away and nothing came. */
export function wasComputed(state: RunState): boolean {
  const measurement = measurementOf(state)
  if (measurement?.startedAt === undefined) return false
  if (state.status !== 'failed' || !endsBeforeComputing.has(state.error.kind)) return true
  return (outputTokensOf(measurement)?.count ?? 0) > 0
}

/** The next state of a run. Pure; an event after the end changes nothing. */
export function reduceRun(state: RunState, event: RunEvent, measurement: Measurement): RunState {
  if (isOver(state)) return state
  const { text, thought } = answerOf(state)
  switch (event.type) {
    case 'load-progress':
      return { status: 'loading', progress: event, measurement }
    case 'run-start':
    case 'usage-report':
      return { status: 'streaming', text, thought, measurement }
    case 'text-delta':
      return { status: 'streaming', text: text + event.text, thought, measurement }
    case 'thought-delta':
      return { status: 'streaming', text, thought: thought + event.text, measurement }
    case 'run-end':
      return event.reason === 'failed'
        ? { status: 'failed', text, thought, error: event.error, measurement }
        : { status: 'ended', text, thought, reason: event.reason, measurement }
  }
}

/** A run that was stopped while it waited has ended, too. */
export const stoppedIfNeverBegun = (run: Run): Run =>
  isOver(run.state)
    ? run
    : {
        ...run,
        state: {
          status: 'ended',
          reason: 'stopped',
          text: '',
          thought: '',
          measurement: nothingMeasured,
        },
      }

/** The run with this reading, or with none; as it was where nothing of it has been measured. */
export function withWattmeter(run: Run, reading: WattmeterReading | undefined): Run {
  const { state } = run
  if (!('measurement' in state)) return run
  const { wattmeter: _, ...measurement } = state.measurement
  return {
    ...run,
    state: { ...state, measurement: { ...measurement, ...(reading && { wattmeter: reading }) } },
  }
}
