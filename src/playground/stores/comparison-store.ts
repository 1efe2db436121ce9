/** The comparisons that are open or still running, and what may be done to them. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { promptOfRun, type Comparison } from '@/comparison/comparison'
import type { Prompt } from '@/comparison/prompt'
import { withWattmeter, type Run } from '@/comparison/run'
import type { Variant } from '@/comparison/variant'
import type { WattmeterReading } from '@/comparison/wattmeter'
import { nextPrompt, promptAfter, type Again } from '@/playground/runs/next-prompt'
import { createRunLife, type RunLifeParts } from '@/playground/runs/run-life'
import type { Original, Received } from './received'
import {
  comparisonIn,
  nothingShown,
  originalIn,
  ownIn,
  withChanged,
  withNames,
  withNew,
  withoutOriginal,
  type Shown,
} from './shown'

export interface ComparisonState {
  readonly shown: Shown
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
  /** Takes what somebody sent away from beside the visitor's own comparison. */
  readonly dropOriginal: () => void
  readonly close: () => void
  readonly showNames: () => void
}

/** `keep` is told of each change worth keeping: at the start, at each end, at each judgement. */
export interface ComparisonStoreParts extends RunLifeParts {
  /** Milliseconds since 1970, for the date of a comparison. */
  readonly today: () => number
  readonly newId: () => string
}

export type ComparisonStore = StoreApi<ComparisonState> & { readonly actions: ComparisonActions }

export function createComparisonStore(parts: ComparisonStoreParts): ComparisonStore {
  const store = createStore<ComparisonState>(() => ({ shown: nothingShown }))
  const shown = (): Shown => store.getState().shown
  const show = (next: Shown): void => {
    store.setState({ shown: next })
  }
  /** Comparisons with a run under way, by id: also those that have left the screen. */
  const live = new Map<string, Comparison>()

  const find = (comparisonId: string): Comparison | undefined => {
    const current = comparisonIn(shown())
    return current?.id === comparisonId ? current : live.get(comparisonId)
  }
  const write = (comparison: Comparison): void => {
    if (live.has(comparison.id)) live.set(comparison.id, comparison)
    show(withChanged(shown(), comparison))
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
  const { begin, stop, stopAll } = createRunLife(parts, {
    find,
    changeRun,
    hold: (comparison) => live.set(comparison.id, comparison),
    release: (comparisonId) => live.delete(comparisonId),
  })

  const newRun = (variant: Variant): Run => ({
    id: parts.newId(),
    variant,
    state: { status: 'waiting' },
  })
  const start = (comparison: Comparison): void => {
    stopAll()
    show(withNew(shown(), comparison))
    parts.keep(comparison)
    for (const run of comparison.runs) void begin(comparison, run)
  }
  /** Changes a run of the visitor's own comparison, and keeps it. */
  const changeOwn = (runId: string, change: (run: Run) => Run): void => {
    const own = ownIn(shown())
    const changed = own && changeRun(own.id, runId, change)
    if (changed !== undefined) parts.keep(changed)
  }

  const actions: ComparisonActions = {
    compare(prompt, variants) {
      const runs = variants.map(newRun)
      const original = originalIn(shown())
      start({
        id: parts.newId(),
        askedAt: parts.today(),
        prompt,
        runs,
        ...(original && { forkedFrom: original.origin }),
      })
    },
    askBeside(runId, again) {
      const own = ownIn(shown())
      const index = own?.runs.findIndex(({ id }) => id === runId) ?? -1
      if (own === undefined || index === -1) return
      const run = { ...newRun(again.variant), ...again }
      const comparison = { ...own, runs: own.runs.toSpliced(index + 1, 0, run) }
      live.set(comparison.id, comparison)
      write(comparison)
      void begin(comparison, run)
    },
    follow(question) {
      const own = ownIn(shown())
      if (own === undefined) return
      const prompt = nextPrompt(own.prompt, question)
      const runs = own.runs.map((run) => ({
        ...newRun(run.variant),
        prompt: promptAfter(promptOfRun(own, run), run.state, question),
      }))
      start({ id: parts.newId(), askedAt: parts.today(), prompt, runs })
    },
    stop,
    stopAll,
    retry(runId) {
      const own = ownIn(shown())
      const run = own?.runs.find(({ id }) => id === runId)
      if (own === undefined || run === undefined) return
      stop(runId)
      const { state: _, accepted: __, ...asked } = run
      const again: Run = { ...asked, state: { status: 'waiting' } }
      changeRun(own.id, runId, () => again)
      void begin(own, again)
    },
    sayWattmeter(runId, reading) {
      changeOwn(runId, (run) => withWattmeter(run, reading))
    },
    judge(runId, accepted) {
      changeOwn(runId, ({ accepted: _, ...run }) =>
        accepted === undefined ? run : { ...run, accepted },
      )
    },
    open(comparison) {
      const known = live.get(comparison.id) ?? comparison
      show({ kind: 'own', comparison: known, areNamesShown: false })
    },
    receive(received) {
      show({ kind: 'received', received })
    },
    fork(original) {
      show({ kind: 'forked', original })
    },
    dropOriginal() {
      show(withoutOriginal(shown()))
    },
    close() {
      show(nothingShown)
    },
    showNames() {
      show(withNames(shown()))
    },
  }
  return Object.assign(store, { actions })
}
