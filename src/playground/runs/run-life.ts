/**
 * The life of a run: its turn in the queue, its events, its end, and a last look at the wattmeter. Every
 * write names its comparison and its run, so that a late event of an abandoned run lands in its own record.
 */
import { promptOfRun, type Comparison } from '@/comparison/comparison'
import {
  isOver,
  measurementOf,
  stoppedIfNeverBegun,
  wasComputed,
  withWattmeter,
  type Run,
  type RunState,
} from '@/comparison/run'
import type { PowerWatch } from '@/playground/stores/wattmeter'
import { between, instant, type Instant } from '@/units/quantity'
import type { EngineShelf } from './engine-shelf'
import { createFrameWriter } from './frame-writer'
import type { RunQueue } from './run-queue'
import { startRun } from './start-run'

/** A reload in the middle of a run loses no more than this of an answer. */
const MS_BETWEEN_SAVES = 1000

export interface RunLifeParts {
  readonly shelf: EngineShelf
  readonly queue: RunQueue
  readonly now: () => Instant
  readonly nextFrame: (callback: () => void) => void
  readonly watchPower?: () => Promise<PowerWatch | undefined>
  readonly keep: (comparison: Comparison) => void
  readonly onRunOver?: (run: Run) => void
}

/** Where comparisons with a run under way stand, on the screen or not. */
export interface Records {
  readonly find: (comparisonId: string) => Comparison | undefined
  /** Undefined where the comparison is gone. */
  readonly changeRun: (
    comparisonId: string,
    runId: string,
    change: (run: Run) => Run,
  ) => Comparison | undefined
  /** Told when a comparison has its first run under way, and when it has none any more. */
  readonly hold: (comparison: Comparison) => void
  readonly release: (comparisonId: string) => void
}

export interface RunLife {
  /** Resolves when the run is over and its meter read. */
  readonly begin: (comparison: Comparison, run: Run) => Promise<void>
  readonly stop: (runId: string) => void
  readonly stopAll: () => void
}

export function createRunLife(parts: RunLifeParts, records: Records): RunLife {
  const { find, changeRun } = records
  const aborts = new Map<string, AbortController>()
  /** Runs that are over, of which the wattmeter is asked a last time. */
  const metering = new Set<string>()

  let keptAt = parts.now()
  const keepNowAndThen = (comparisonId: string): void => {
    const comparison = find(comparisonId)
    if (comparison === undefined || between(keptAt, parts.now()) < MS_BETWEEN_SAVES) return
    keptAt = parts.now()
    parts.keep(comparison)
  }
  const frames = createFrameWriter<{ comparisonId: string; runId: string; state: RunState }>(
    (changes) => {
      for (const { comparisonId, runId, state } of changes.values()) {
        changeRun(comparisonId, runId, (run) => ({ ...run, state }))
        keepNowAndThen(comparisonId)
      }
    },
    parts.nextFrame,
  )

  /** What the wattmeter showed of a run that is over; nothing where nothing was computed, or the run begins again. */
  const readWattmeter = async (
    comparisonId: string,
    runId: string,
    watch: PowerWatch,
  ): Promise<void> => {
    const stateOf = () => find(comparisonId)?.runs.find(({ id }) => id === runId)?.state
    const state = stateOf()
    const { startedAt, duration } =
      (state && wasComputed(state) ? measurementOf(state) : undefined) ?? {}
    if (startedAt === undefined || duration === undefined) {
      watch.drop()
      return
    }
    metering.add(runId)
    const to = instant(startedAt + duration)
    const reading = await watch.finish({ from: startedAt, to })
    metering.delete(runId)
    if (stateOf() !== state) return
    const metered = changeRun(comparisonId, runId, (run) => withWattmeter(run, reading))
    if (metered !== undefined) parts.keep(metered)
  }

  const begin = async (comparison: Comparison, run: Run): Promise<void> => {
    const { id: runId, variant } = run
    const comparisonId = comparison.id
    const abort = new AbortController()
    aborts.set(runId, abort)
    records.hold(find(comparisonId) ?? comparison)
    const { signal } = abort
    const order = { variant, prompt: promptOfRun(comparison, run), signal }
    const take = (state: RunState) => {
      // A retry has taken this run's place: its late events are nobody's.
      if (aborts.get(runId) !== abort) return
      frames.put(runId, { comparisonId, runId, state })
      if (isOver(state)) frames.flush()
    }
    const place = parts.shelf.placeOf(variant)
    let watch: PowerWatch | undefined
    await parts.queue.enter(place, signal, async () => {
      watch = place.kind === 'this-device' ? await parts.watchPower?.() : undefined
      await startRun(() => parts.shelf.engineOf(variant), order, parts.now, take)
    })
    if (aborts.get(runId) !== abort) {
      watch?.drop()
      return
    }
    aborts.delete(runId)
    frames.flush()
    const kept = changeRun(comparisonId, runId, stoppedIfNeverBegun)
    if (kept !== undefined) parts.keep(kept)
    const over = kept?.runs.find(({ id }) => id === runId)
    if (over !== undefined) parts.onRunOver?.(over)
    if (watch !== undefined) await readWattmeter(comparisonId, runId, watch)
    const isLive = find(comparisonId)?.runs.some(({ id }) => aborts.has(id) || metering.has(id))
    if (isLive !== true) records.release(comparisonId)
  }

  return {
    begin,
    stop(runId) {
      aborts.get(runId)?.abort()
    },
    stopAll() {
      for (const abort of aborts.values()) abort.abort()
    },
  }
}
