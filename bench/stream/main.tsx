/** The whole page, wired as `src/app/main.tsx` wires it, and a way to play answers of any length. */
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '@/app/App'
import { openKeys } from '@/app/open-keys'
import { isFinished } from '@/comparison/comparison'
import type { Recording } from '@/comparison/recording'
import { answerOf } from '@/comparison/run'
import type { Variant } from '@/comparison/variant'
import { engines } from '@/engines'
import { createBrowserHistory } from '@/history'
import { newIdOfPage } from '@/playground/new-id'
import { createPageFrames } from '@/playground/runs/page-frames'
import { createPlayground } from '@/playground/playground'
import { createQueryClient, refreshHistory } from '@/figures/queries'
import { PlaygroundProvider } from '@/playground/react'
import { instant } from '@/units/quantity'
import '@/ui/theme.css'
import '@/ui/base.css'
import '@/app/shell.css'
import { tokensOf } from './text'
import { comparisonIn } from '@/playground/stores/shown'

export interface StreamOrder {
  readonly panes: number
  readonly tokensPerSecond: number
  /** Of each pane. */
  readonly tokens: number
}

declare global {
  interface Window {
    /** Starts the panes and gives back at once. */
    startStream: (order: StreamOrder) => void
    /** Holds a text ready, in pieces of so many letters. */
    holdText: (text: string, lettersOfPiece: number) => void
    /** Plays the text that is held, as fast as the page takes it. */
    playText: () => void
    /** The text of each answer as the store has it. */
    answersOfStream: () => readonly string[]
    isStreamOver: () => boolean
  }
}

const queryClient = createQueryClient()
const playground = createPlayground({
  openKeys,
  engines,
  history: createBrowserHistory('rightsize-bench'),
  fetch: (input, init) => fetch(input, init),
  now: () => instant(performance.now()),
  today: () => Date.now(),
  newId: newIdOfPage,
  nextFrame: createPageFrames(),
  onHistoryChange: () => {
    refreshHistory(queryClient)
  },
})

type RecordedEvent = Recording['events'][number]

const start: RecordedEvent = {
  atMs: 0,
  event: { type: 'run-start', compute: { kind: 'cpu', threads: 1 } },
}
const eventOf = (text: string, atMs: number): RecordedEvent => ({
  atMs,
  event: { type: 'text-delta', text },
})
const endAt = (atMs: number): RecordedEvent => ({
  atMs,
  event: { type: 'run-end', reason: 'complete' },
})

/** An answer of so many tokens at a constant speed. */
function recordingOf({ tokens, tokensPerSecond }: StreamOrder): Recording {
  const atMs = (index: number) => (index * 1000) / tokensPerSecond
  return {
    events: [
      start,
      ...tokensOf(tokens).map((text, index) => eventOf(text, atMs(index))),
      endAt(atMs(tokens)),
    ],
  }
}

const variantOf = (index: number): Variant => {
  const id = `recorded-${String(index)}`
  return {
    id,
    model: { id, name: `Recorded ${String(index + 1)}` },
    engine: 'replay',
    setup: { recordingId: id, speed: 1 },
  }
}

const { comparisons, recordings } = playground

const ask = (variants: readonly Variant[]): void => {
  comparisons.actions.compare(
    { messages: [{ role: 'user', text: 'Why does the size of a model matter?' }], settings: {} },
    variants,
  )
}

window.startStream = (order) => {
  const variants = Array.from({ length: order.panes }, (_, index) => variantOf(index))
  for (const { id } of variants) recordings.set(id, recordingOf(order))
  ask(variants)
}
const held = variantOf(0)
window.holdText = (text, lettersOfPiece) => {
  const events: RecordedEvent[] = [start]
  for (let at = 0; at < text.length; at += lettersOfPiece)
    events.push(eventOf(text.slice(at, at + lettersOfPiece), 0))
  events.push(endAt(0))
  recordings.set(held.id, { events })
}
window.playText = () => {
  ask([{ ...held, setup: { recordingId: held.id, speed: 0 } }])
}
window.answersOfStream = () =>
  comparisonIn(comparisons.getState().shown)?.runs.map(({ state }) => answerOf(state).text) ?? []
window.isStreamOver = () => {
  const current = comparisonIn(comparisons.getState().shown)
  return current !== undefined && isFinished(current)
}

const root = document.getElementById('page')
if (root === null) throw new Error('index.html has no element #page.')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <PlaygroundProvider playground={playground}>
        <App />
      </PlaygroundProvider>
    </QueryClientProvider>
  </StrictMode>,
)
