/** The heart: runs one variant to its end, with the one clock, and hands on every new state. */
import { measure, nothingMeasured } from '@/comparison/measurement'
import type { Prompt } from '@/comparison/prompt'
import { isOver, reduceRun, type RunState } from '@/comparison/run'
import type { RunEvent } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import type { Engine } from '@/engines/engine'
import type { Instant } from '@/units/quantity'
import { words } from '@/words'

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

/** Never rejects: an engine that throws, or goes quiet without a `run-end`, becomes `failed`. */
export async function startRun(
  load: () => Promise<Engine>,
  { variant, prompt, signal }: Order,
  now: () => Instant,
  onChange: (state: RunState) => void,
): Promise<void> {
  let state: RunState = { status: 'waiting' }
  let measurement = nothingMeasured

  const take = (event: RunEvent): void => {
    measurement = measure(measurement, { at: now(), event })
    state = reduceRun(state, event, measurement)
    onChange(state)
  }

  let message = words.errors.quietEngine
  try {
    const engine = await load()
    const availability = await engine.availability(variant)
    if (!availability.ok) take(notAvailable(availability.why))
    else for await (const event of engine.run(variant, prompt, signal)) take(event)
  } catch (cause) {
    message = words.errors.bug(String(cause))
  }
  if (isOver(state)) return
  if (signal.aborted) take({ type: 'run-end', reason: 'stopped' })
  else take({ type: 'run-end', reason: 'failed', error: { kind: 'bug', message } })
}
