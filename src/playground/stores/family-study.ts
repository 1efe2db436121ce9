/**
 * Asks every Pocket variant the same questions, one after the other on this device, and counts what
 * was right. Nothing of it goes into the history.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RunState } from '@/comparison/run'
import type { Variant } from '@/comparison/variant'
import type { QuestionItem } from '@/study/question-set'
import type { StudyAnswer } from '@/study/tally'
import { tokens, type Instant } from '@/units/quantity'
import type { EngineShelf } from '@/playground/runs/engine-shelf'
import type { RunQueue } from '@/playground/runs/run-queue'
import { startRun } from '@/playground/runs/start-run'

export interface FamilyStudyState {
  readonly status: 'idle' | 'running' | 'stopped' | 'finished'
  /** Answers asked for in all, over all variants. */
  readonly planned: number
  /** By the id of the variant, in the order they were asked. */
  readonly answers: Readonly<Record<string, readonly StudyAnswer[]>>
  /** Why it ended early. */
  readonly problem?: string
}

export interface FamilyStudyActions {
  /** Begins anew; what was counted before is dropped. */
  readonly start: (variants: readonly Variant[], items: readonly QuestionItem[]) => void
  /** Keeps what was counted so far. */
  readonly stop: () => void
}

export type FamilyStudy = StoreApi<FamilyStudyState> & { readonly actions: FamilyStudyActions }

/** Longer than any answer the models were trained on; one that runs on is counted as such. */
const MAXIMUM_TOKENS = tokens(48)

export function createFamilyStudy(parts: {
  readonly shelf: EngineShelf
  readonly queue: RunQueue
  readonly now: () => Instant
}): FamilyStudy {
  const { shelf, queue, now } = parts
  const store = createStore<FamilyStudyState>(() => ({ status: 'idle', planned: 0, answers: {} }))
  let abort = new AbortController()

  async function ask(variant: Variant, item: QuestionItem, signal: AbortSignal): Promise<RunState> {
    let last: RunState = { status: 'waiting' }
    const prompt = {
      messages: [{ role: 'user', text: item.question } as const],
      settings: { temperature: 0, seed: 1, maximumTokens: MAXIMUM_TOKENS },
    }
    await queue.enter(shelf.placeOf(variant), signal, () =>
      startRun(
        () => shelf.engineOf(variant),
        { variant, prompt, signal },
        now,
        (state) => {
          last = state
        },
      ),
    )
    return last
  }

  /** @returns whether to go on. */
  function take(variant: Variant, item: QuestionItem, state: RunState): boolean {
    if (state.status === 'failed') {
      store.setState({ status: 'stopped', problem: state.error.message })
      return false
    }
    if (state.status !== 'ended' || state.reason === 'stopped') return false
    const { text, measurement, reason } = state
    const answer = { item, text, measurement, isComplete: reason === 'complete' }
    store.setState(({ answers }) => ({
      answers: { ...answers, [variant.id]: [...(answers[variant.id] ?? []), answer] },
    }))
    return true
  }

  async function run(
    variants: readonly Variant[],
    items: readonly QuestionItem[],
    signal: AbortSignal,
  ): Promise<void> {
    for (const variant of variants)
      for (const item of items) {
        const state = await ask(variant, item, signal)
        if (signal.aborted || !take(variant, item, state)) return
      }
    store.setState({ status: 'finished' })
  }

  const actions: FamilyStudyActions = {
    start(variants, items) {
      abort.abort()
      abort = new AbortController()
      store.setState(
        { status: 'running', planned: variants.length * items.length, answers: {} },
        true,
      )
      void run(variants, items, abort.signal)
    },
    stop() {
      abort.abort()
      store.setState(({ status }) => (status === 'running' ? { status: 'stopped' } : {}))
    },
  }
  return Object.assign(store, { actions })
}
