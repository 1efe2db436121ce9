/**
 * Asks a wattmeter over and over, for as long as somebody watches: one question at a time, and none when
 * nobody does. A reading counts for the middle between its question and its answer.
 */
import type { MeterProblem } from '@/comparison/wattmeter'
import { instant, type Instant, type Milliseconds } from '@/units/quantity'
import type { MeterReply, MeterValues } from './read-reply'

export interface MeterSample extends MeterValues {
  readonly at: Instant
}

export interface MeterSeries {
  /** In order. */
  readonly samples: readonly MeterSample[]
  readonly failures: number
  /** The last of them. */
  readonly problem?: MeterProblem
  readonly interval: Milliseconds
}

export interface MeterWatch {
  /** Ends it, after one more question that was asked after this call: it brackets what was watched. */
  readonly finish: () => Promise<MeterSeries>
  /** Ends it at once. */
  readonly drop: () => void
}

export interface SamplerParts {
  readonly ask: () => Promise<MeterReply>
  readonly interval: Milliseconds
  /** The one clock. */
  readonly now: () => Instant
  /** Resolves after so many milliseconds, or when `signal` aborts; never rejects. */
  readonly wait: (time: number, signal: AbortSignal) => Promise<void>
}

interface Listener {
  readonly samples: MeterSample[]
  failures: number
  problem?: MeterProblem
  /** Set once it is to end: by the first answer to a question from then on. */
  endsAt?: Instant
  end?: (series: MeterSeries) => void
}

export interface MeterSampler {
  /** Begins with a question at once. */
  readonly watch: () => MeterWatch
}

export function createMeterSampler({ ask, interval, now, wait }: SamplerParts): MeterSampler {
  const listeners = new Set<Listener>()
  let isRunning = false
  let pause = new AbortController()

  const seriesOf = ({ samples, failures, problem }: Listener): MeterSeries => ({
    samples,
    failures,
    ...(problem && { problem }),
    interval,
  })

  const tell = (reply: MeterReply, askedAt: Instant, at: Instant): void => {
    for (const listener of listeners) {
      if (reply.ok) listener.samples.push({ at, ...reply.values })
      else {
        listener.failures += 1
        listener.problem = reply.problem
      }
      if (listener.endsAt === undefined || askedAt < listener.endsAt) continue
      listeners.delete(listener)
      listener.end?.(seriesOf(listener))
    }
  }

  const run = async (): Promise<void> => {
    isRunning = true
    while (listeners.size > 0) {
      pause = new AbortController()
      const askedAt = now()
      const reply = await ask()
      const answeredAt = now()
      tell(reply, askedAt, instant((askedAt + answeredAt) / 2))
      const rest = askedAt + interval - now()
      const { signal } = pause
      if (rest > 0 && listeners.size > 0 && !signal.aborted) await wait(rest, signal)
    }
    isRunning = false
  }

  /** Asks now rather than after the pause. */
  const nudge = (): void => {
    pause.abort()
    if (!isRunning) void run()
  }

  return {
    watch() {
      const listener: Listener = { samples: [], failures: 0 }
      listeners.add(listener)
      nudge()
      return {
        finish: () =>
          new Promise((resolve) => {
            listener.endsAt = now()
            listener.end = resolve
            nudge()
          }),
        drop: () => {
          listeners.delete(listener)
          listener.end?.(seriesOf(listener))
          pause.abort()
        },
      }
    },
  }
}
