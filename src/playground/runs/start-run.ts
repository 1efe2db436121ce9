/** The heart: runs one variant to its end, with the one clock, and hands on every new state. */
import { measure, nothingMeasured } from '@/comparison/measurement'
import type { Prompt } from '@/comparison/prompt'
import { answerOf, isOver, reduceRun, type RunState } from '@/comparison/run'
import type { RunEvent } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import type { Engine } from '@/engines/engine'
import type { Instant } from '@/units/quantity'
import { countText } from '@/units/format'
import { words } from '@/words'
import { pageTurn } from './page-turn'

/** Letters of reasoning and answer together: about 250,000 tokens, more than a model writes. */
export const LONGEST_ANSWER = 1_000_000
/** Where events come all at once, so many are taken before the page gets its turn. */
const EVENTS_IN_A_TURN = 64

export interface Order {
  readonly variant: Variant
  readonly prompt: Prompt
  readonly signal: AbortSignal
}

const notAvailable = (message: string): RunEvent => ({
  type: 'run-end',
  reason: 'failed',
  error: { kind: 'unsupported', message },
})

const tooLong: RunEvent = {
  type: 'run-end',
  reason: 'failed',
  error: { kind: 'too-long', message: words.errors.tooLong(countText(LONGEST_ANSWER)) },
}

const roomIn = (state: RunState): number => {
  const { text, thought } = answerOf(state)
  return LONGEST_ANSWER - text.length - thought.length
}

/** As much of a piece of text as there is room for. */
const fitting = (event: RunEvent, room: number): RunEvent =>
  (event.type === 'text-delta' || event.type === 'thought-delta') && event.text.length > room
    ? { ...event, text: event.text.slice(0, room) }
    : event

/** Never rejects: an engine that throws, or goes quiet without a `run-end`, becomes `failed`. */
export async function startRun(
  load: () => Promise<Engine>,
  { variant, prompt, signal }: Order,
  now: () => Instant,
  onChange: (state: RunState) => void,
): Promise<void> {
  let state: RunState = { status: 'waiting' }
  let measurement = nothingMeasured
  const enough = new AbortController()
  const isEnough = () => enough.signal.aborted && !signal.aborted

  const take = (given: RunEvent): void => {
    const event = given.type === 'run-end' && isEnough() ? tooLong : fitting(given, roomIn(state))
    measurement = measure(measurement, { at: now(), event })
    state = reduceRun(state, event, measurement)
    onChange(state)
    if (roomIn(state) === 0) enough.abort()
  }
  const isMoreText = ({ type }: RunEvent) => type === 'text-delta' || type === 'thought-delta'

  /** Once there is enough the engine is stopped, and what it still says of the answer is left out. */
  const takeAll = async (events: AsyncIterable<RunEvent>): Promise<void> => {
    let taken = 0
    for await (const event of events) {
      if (!enough.signal.aborted || !isMoreText(event)) take(event)
      taken += 1
      if (taken % EVENTS_IN_A_TURN === 0) await pageTurn()
    }
  }

  let message = words.errors.quietEngine
  try {
    const engine = await load()
    const availability = await engine.availability(variant)
    if (!availability.ok) take(notAvailable(availability.why))
    else await takeAll(engine.run(variant, prompt, AbortSignal.any([signal, enough.signal])))
  } catch (cause) {
    message = words.errors.bug(String(cause))
  }
  if (isOver(state)) return
  if (signal.aborted || isEnough()) take({ type: 'run-end', reason: 'stopped' })
  else take({ type: 'run-end', reason: 'failed', error: { kind: 'bug', message } })
}
