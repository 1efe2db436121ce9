/**
 * The comparisons that are open or still running, and what may be done to them.
 *
 * Every write names its comparison and its run, so a late event of an abandoned run lands in its own
 * record and never in the comparison that is on the screen now.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { promptOfRun, type Comparison } from '@/comparison/comparison'
import type { Prompt } from '@/comparison/prompt'
import {
  isOver,
  measurementOf,
  stoppedIfNeverBegun,
  wasComputed,
  type Run,
  type RunState,
  withWattmeter,
} from '@/comparison/run'
import type { Variant } from '@/comparison/variant'
import type { WattmeterReading } from '@/comparison/wattmeter'
import { between, instant, type Instant } from '@/units/quantity'
import { createFrameWriter } from '@/playground/runs/frame-writer'
import { nextPrompt, promptAfter, type Again } from '@/playground/runs/next-prompt'
import type { EngineShelf } from '@/playground/runs/engine-shelf'
import type { Original, Received } from './received'
import type { RunQueue } from '@/playground/runs/run-queue'
import { startRun } from '@/playground/runs/start-run'
import type { PowerWatch } from './wattmeter'

export interface ComparisonState {
  /** The comparison on the screen. */
  readonly current: Comparison | undefined
  /** The visitor asked to see the names before every answer was judged. */
  readonly areNamesShown: boolean
  /** Where the comparison on the screen came from somebody else: it is only shown. */
  readonly received: Received | undefined
  /** What somebody sent, to be asked again with other models or another prompt and seen beside it. */
  readonly original: Original | undefined
}

export interface ComparisonActions {
  /** Asks all variants at once, in a new comparison; what still ran is stopped and kept. */
  readonly compare: (prompt: Prompt, variants: readonly Variant[]) => void
  /** Asks once more, in another way, and puts the new run beside the old one. */
  readonly askBeside: (runId: string, again: Again) => void
  /** Asks every run of the comparison on the screen on, each with its own history. */
  readonly follow: (question: string) => void
  readonly stop: (runId: string) => void
  readonly stopAll: () => void
  /** Asks one variant again, in place of its old answer. */
  readonly retry: (runId: string) => void
  /** Says what a wattmeter showed of a run that is over; with nothing, takes it away. */
  readonly sayWattmeter: (runId: string, reading: WattmeterReading | undefined) => void
  readonly judge: (runId: string, accepted: boolean | undefined) => void
  /** Shows a comparison from the history. */
  readonly open: (comparison: Comparison) => void
  /** Shows what somebody sent. It is not kept, not judged and not run. */
  readonly receive: (received: Received) => void
  /** Takes what somebody sent as the start of a comparison of the visitor's own. */
  readonly fork: (original: Original) => void
  readonly close: () => void
  readonly showNames: () => void
}

export interface ComparisonStoreParts {
  readonly shelf: EngineShelf
  /** Shared with everything else that runs models on this page. */
  readonly queue: RunQueue
  /** The one clock. */
  readonly now: () => Instant
  /** Milliseconds since 1970, for the date of a comparison. */
  readonly today: () => number
  readonly newId: () => string
  readonly nextFrame: (callback: () => void) => void
  /** Begins to watch the visitor's wattmeter; undefined where there is none. Never rejects. */
  readonly watchPower?: () => Promise<PowerWatch | undefined>
  /** Told after each change worth keeping: at the start, at each end, at each judgement. */
  readonly keep: (comparison: Comparison) => void
  /** Told of each run that has come to its end. */
  readonly onRunOver?: (run: Run) => void
}

/** A reload in the middle of a run loses no more than this of an answer. */
const MS_BETWEEN_SAVES = 1000

const nothingOpen: ComparisonState = {
  current: undefined,
  areNamesShown: false,
  received: undefined,
  original: undefined,
}

export type ComparisonStore = StoreApi<ComparisonState> & { readonly actions: ComparisonActions }

export function createComparisonStore(parts: ComparisonStoreParts): ComparisonStore {
  const store = createStore<ComparisonState>(() => nothingOpen)
  const { queue } = parts
  const aborts = new Map<string, AbortController>()
  /** Runs that are over, of which the wattmeter is asked a last time. */
  const metering = new Set<string>()
  /** Comparisons with a run under way, by id: also those that have left the screen. */
  const live = new Map<string, Comparison>()

  const find = (comparisonId: string): Comparison | undefined => {
    const { current } = store.getState()
    return current?.id === comparisonId ? current : live.get(comparisonId)
  }
  const write = (comparison: Comparison): void => {
    if (live.has(comparison.id)) live.set(comparison.id, comparison)
    if (store.getState().current?.id === comparison.id) store.setState({ current: comparison })
  }
  const changeRun = (
    comparisonId: string,
    runId: string,
    change: (run: Run) => Run,
  ): Comparison | undefined => {
    const comparison = find(comparisonId)
    if (comparison === undefined) return undefined
    const runs = comparison.runs.map((run) => (run.id === runId ? change(run) : run))
    const changed = { ...comparison, runs }
    write(changed)
    return changed
  }

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

  const begin = async (comparison: Comparison, run: Run): Promise<void> => {
    const { id: runId, variant } = run
    const comparisonId = comparison.id
    const abort = new AbortController()
    aborts.set(runId, abort)
    live.set(comparisonId, find(comparisonId) ?? comparison)
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
    await queue.enter(place, signal, async () => {
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
    if (isLive !== true) live.delete(comparisonId)
  }

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

  const stop = (runId: string): void => {
    aborts.get(runId)?.abort()
  }
  const stopAll = (): void => {
    for (const abort of aborts.values()) abort.abort()
  }
  const newRun = (variant: Variant): Run => ({
    id: parts.newId(),
    variant,
    state: { status: 'waiting' },
  })

  const start = (comparison: Comparison): void => {
    stopAll()
    store.setState({ current: comparison, areNamesShown: false, received: undefined })
    parts.keep(comparison)
    for (const run of comparison.runs) void begin(comparison, run)
  }

  const actions: ComparisonActions = {
    compare(prompt, variants) {
      const runs = variants.map(newRun)
      const { original } = store.getState()
      start({
        id: parts.newId(),
        askedAt: parts.today(),
        prompt,
        runs,
        ...(original && { forkedFrom: original.origin }),
      })
    },
    askBeside(runId, again) {
      const { current, received } = store.getState()
      const index = current?.runs.findIndex(({ id }) => id === runId) ?? -1
      if (current === undefined || index === -1 || received !== undefined) return
      const run = { ...newRun(again.variant), ...again }
      const runs = current.runs.toSpliced(index + 1, 0, run)
      const comparison = { ...current, runs }
      live.set(comparison.id, comparison)
      write(comparison)
      void begin(comparison, run)
    },
    follow(question) {
      const { current, received } = store.getState()
      if (current === undefined || received !== undefined) return
      const prompt = nextPrompt(current.prompt, question)
      const runs = current.runs.map((run) => ({
        ...newRun(run.variant),
        prompt: promptAfter(promptOfRun(current, run), run.state, question),
      }))
      start({ id: parts.newId(), askedAt: parts.today(), prompt, runs })
    },
    stop,
    stopAll,
    retry(runId) {
      const { current, received } = store.getState()
      const run = current?.runs.find(({ id }) => id === runId)
      if (current === undefined || run === undefined || received !== undefined) return
      stop(runId)
      const { state: _, accepted: __, ...asked } = run
      const again: Run = { ...asked, state: { status: 'waiting' } }
      changeRun(current.id, runId, () => again)
      void begin(current, again)
    },
    sayWattmeter(runId, reading) {
      const { current, received } = store.getState()
      if (current === undefined || received !== undefined) return
      const said = changeRun(current.id, runId, (run) => withWattmeter(run, reading))
      if (said !== undefined) parts.keep(said)
    },
    judge(runId, accepted) {
      const { current, received } = store.getState()
      if (current === undefined || received !== undefined) return
      const judged = changeRun(current.id, runId, ({ accepted: _, ...run }) =>
        accepted === undefined ? run : { ...run, accepted },
      )
      if (judged !== undefined) parts.keep(judged)
    },
    open(comparison) {
      store.setState({ ...nothingOpen, current: live.get(comparison.id) ?? comparison })
    },
    receive(received) {
      // With models and prompt alone there is nothing to show in panes.
      const current = received.level === 'prompt' ? undefined : received.comparison
      store.setState({ current, areNamesShown: true, received, original: undefined })
    },
    fork(original) {
      store.setState({ current: undefined, received: undefined, original })
    },
    close() {
      store.setState(nothingOpen)
    },
    showNames() {
      store.setState({ areNamesShown: true })
    },
  }
  return Object.assign(store, { actions })
}
