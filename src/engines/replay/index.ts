/**
 * Plays a recorded run at its true pace, or faster: for talks where the network fails, for kept
 * comparisons, for tests. Nothing is computed, and the run says so.
 */
import type { Recording } from '@/comparison/recording'
import type { RunError, RunEvent } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import type { Engine, EngineHost } from '@/engines/engine'
import { words } from '@/words'
import { clockOfPage, type Clock } from './clock'
import { readReplaySetup } from './setup'

/** Events closer together than this, in milliseconds, share a timer; a screen shows no more. */
const LEAST_WAIT = 8
/** As many events are played at speed 0 before the page gets its turn. */
const EVENTS_IN_A_ROW = 256

export function createReplayEngine(host: EngineHost, clock: Clock = clockOfPage): Engine {
  const find = ({ setup }: Variant): Found => {
    const read = readReplaySetup(setup)
    if (read === undefined) return { ok: false, why: words.errors.notAReplay }
    const recording = host.recordingFor(read.recordingId)
    if (recording === undefined) return { ok: false, why: words.errors.unknownRecording }
    return { ok: true, recording, speed: read.speed }
  }

  async function* play(
    { events }: Recording,
    speed: number,
    signal: AbortSignal,
  ): AsyncGenerator<RunEvent, void> {
    // Every wait is counted from this one moment, so that no delay adds to the next.
    const startedAt = clock.now()
    let played = 0
    for (const { atMs, event } of events) {
      if (speed > 0) {
        for (
          let missing = atMs / speed - (clock.now() - startedAt);
          missing > 0 && !signal.aborted;
          missing = atMs / speed - (clock.now() - startedAt)
        )
          await clock.wait(Math.max(missing, LEAST_WAIT), signal)
      } else if (played > 0 && played % EVENTS_IN_A_ROW === 0) await clock.wait(0, signal)
      if (signal.aborted) {
        yield stopped
        return
      }
      yield asReplayed(event)
      if (event.type === 'run-end') return
      played += 1
    }
    yield signal.aborted
      ? stopped
      : failed({ kind: 'interrupted', message: words.errors.recordingWithoutEnd })
  }

  return {
    async *run(variant, _prompt, signal) {
      const found = find(variant)
      if (signal.aborted) yield stopped
      else if (!found.ok) yield failed({ kind: 'unsupported', message: found.why })
      else yield* play(found.recording, found.speed, signal)
    },
    availability(variant) {
      const found = find(variant)
      return Promise.resolve(found.ok ? { ok: true } : found)
    },
    release: () => Promise.resolve(),
  }
}

type Found =
  | { readonly ok: true; readonly recording: Recording; readonly speed: number }
  | { readonly ok: false; readonly why: string }

const stopped: RunEvent = { type: 'run-end', reason: 'stopped' }
const failed = (error: RunError): RunEvent => ({ type: 'run-end', reason: 'failed', error })

/** Whatever computed it then, nothing does now. */
function asReplayed(event: RunEvent): RunEvent {
  if (event.type !== 'run-start' || event.compute.kind === 'recording') return event
  return { type: 'run-start', compute: { kind: 'recording', of: event.compute } }
}
