/** For tests: the engine with a worker whose library is a small stand-in, and readers of its events. */
import type { Prompt } from '@/comparison/prompt'
import type { RunEvent } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import { tokens } from '@/units/quantity'
import { createWebllmEngine } from './'
import { PRECISE } from './messages'
import { vocabulary } from './model.fixture'

/** All that the good model says. */
export const story = `${vocabulary.slice(1).join(' ')} `

export const variantAt = (url: string, more: Record<string, boolean | number> = {}): Variant => ({
  id: `webllm:${url}`,
  model: { id: url, name: 'Tiny' },
  engine: 'webllm',
  setup: { from: 'record', url, library: `${url}library.wasm`, ...more },
})
export const saying = (text: string, maximumTokens?: number): Prompt => ({
  messages: [{ role: 'user', text }],
  settings: { ...(maximumTokens !== undefined && { maximumTokens: tokens(maximumTokens) }) },
})
export const textOf = (events: readonly RunEvent[]) =>
  events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('')
export const endOf = (events: readonly RunEvent[]) => {
  const end = events.at(-1)
  if (end?.type !== 'run-end') throw new Error('There is no end.')
  return end.reason === 'failed' ? end.error : end.reason
}
export const emptyStore = async () => {
  for (const name of await caches.keys()) await caches.delete(name)
}

/** The engine, what became of its workers, and whether it is to time passes. */
export function createTestEngine() {
  const workers: Worker[] = []
  const wish = { timesPasses: false }
  const startWorker = (isPrecise: boolean): Worker => {
    const worker = new Worker(new URL('./worker.fixture.ts', import.meta.url), {
      type: 'module',
      name: isPrecise ? PRECISE : 'test',
    })
    workers.push(worker)
    return worker
  }
  const engine = createWebllmEngine({ startWorker, timesPasses: () => wish.timesPasses })
  return { engine, workers, wish }
}
