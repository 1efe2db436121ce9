/** A run that is stopped ends at once, in each of its phases, and leaves nothing running. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { RunEvent } from '@/comparison/run-event'
import { collectEvents } from '@/engines/contract.fixture'
import type { Engine } from '@/engines/engine'
import { tokens } from '@/units/quantity'
import { engineWords } from '@/words/of-engines'
import { urlModel } from './setup'
import {
  cold,
  emptyStore,
  engineWith,
  errorOf,
  modelStore,
  onProcessor,
  textOf,
  tiny,
  tinyUrl,
  tinyVariant,
  typed,
} from './engine.fixture'
import { countWorkers, inPieces, respond, variantOf } from './host.fixture'
import { tinyGguf, tinyStory } from './tiny-gguf.fixture'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

beforeEach(emptyStore)

let workers: ReturnType<typeof countWorkers>
beforeEach(() => {
  workers = countWorkers()
})
afterEach(() => {
  workers.restore()
})
const stopAt = async (
  engine: Engine,
  variant: typeof tinyVariant,
  is: (event: RunEvent) => boolean,
) => {
  const abort = new AbortController()
  const onEvent = (event: RunEvent) => {
    if (is(event)) abort.abort()
  }
  return collectEvents(engine, variant, { prompt: cold, abort, onEvent })
}

it('breaks the download off', async () => {
  const headers = { 'content-length': String(tiny.length) }
  const { engine } = engineWith({
    [tinyUrl]: () => respond(inPieces(tiny.slice(0, 9000), 3, 'silence'), headers),
  })
  const events = await stopAt(engine, tinyVariant, ({ type }) => type === 'load-progress')
  expect(events.at(-1)).toEqual({ type: 'run-end', reason: 'stopped' })
  expect(await modelStore.find(tinyUrl)).toBeUndefined()
  expect(workers.alive()).toBe(0)
})

it('ends the worker that is starting, and the next run starts clean', async () => {
  const { engine } = engineWith()
  const events = await stopAt(
    engine,
    tinyVariant,
    (event) => event.type === 'load-progress' && event.phase === 'starting',
  )
  expect(events.at(-1)).toEqual({ type: 'run-end', reason: 'stopped' })
  expect(workers.alive()).toBe(0)
  const next = await collectEvents(engine, tinyVariant, { prompt: cold })
  expect(next.at(-1)).toEqual({ type: 'run-end', reason: 'complete' })
  await engine.release()
  expect(workers.alive()).toBe(0)
})

it('ends an answer that would never end, and keeps the model', async () => {
  const url = 'https://models.example/endless.gguf'
  const endless = tinyGguf({ endless: true, contextTokens: 4096 })
  const { engine } = engineWith({ [url]: () => respond(endless) })
  const variant = variantOf(urlModel(url, onProcessor))
  const events = await stopAt(engine, variant, ({ type }) => type === 'text-delta')
  expect(events.at(-1)).toEqual({ type: 'run-end', reason: 'stopped' })
  expect(workers.alive()).toBe(1)
  const prompt = { ...cold, settings: { temperature: 0, maximumTokens: tokens(4) } }
  const next = await collectEvents(engine, variant, { prompt })
  expect(typed(next, 'load-progress')).toEqual([])
  expect(textOf(next).trim()).toBe(tinyStory.slice(0, 4).join(' '))
  await engine.release()
})

it('ends the worker where the library does not answer', async () => {
  const deaf = `
    let answers = 0
    onmessage = ({ data }) => {
      if (data.kind === 'start') postMessage({ kind: 'started', compute: { kind: 'cpu', threads: 1 } })
      // After warming up it hears nothing any more, as llama.cpp does in a step that takes long.
      if (data.kind === 'answer' && answers++ === 0) postMessage({ kind: 'answered', end: 'length' })
    }
    const forGood = () => (postMessage({ kind: 'alive' }), new Promise(() => {}))
    navigator.locks.request(self.name, forGood)`
  const startHost = (name: string) => new Worker(URL.createObjectURL(new Blob([deaf])), { name })
  const { engine } = engineWith({}, {}, { startHost })
  const events = await stopAt(engine, tinyVariant, ({ type }) => type === 'run-start')
  expect(typed(events, 'run-start')).toHaveLength(1)
  expect(events.at(-1)).toEqual({ type: 'run-end', reason: 'stopped' })
  expect(workers.alive()).toBe(0)
})

it('ends the library’s own worker with ours', async () => {
  const held = async () =>
    (await navigator.locks.query()).held?.filter(({ name }) => name?.startsWith('llama-')).length
  const { engine } = engineWith()
  await collectEvents(engine, tinyVariant, { prompt: cold })
  // One of each holds a lock.
  expect(await held()).toBe(2)
  await engine.release()
  await expect.poll(held).toBe(0)
})

it('waits for its turn no longer than it is wanted', async () => {
  const { engine } = engineWith()
  const waiting = new AbortController()
  let second: Promise<RunEvent[]> | undefined
  await collectEvents(engine, tinyVariant, {
    prompt: cold,
    onEvent: ({ type }) => {
      if (type !== 'run-start') return
      second = collectEvents(engine, tinyVariant, { abort: waiting })
      waiting.abort()
    },
  })
  expect(await second).toEqual([{ type: 'run-end', reason: 'stopped' }])
  await engine.release()
})

it('stops when nobody listens any more', async () => {
  const url = 'https://models.example/endless.gguf'
  const endless = tinyGguf({ endless: true, contextTokens: 4096 })
  const { engine } = engineWith({ [url]: () => respond(endless) })
  const variant = variantOf(urlModel(url, onProcessor))
  const { signal } = new AbortController()
  for await (const event of engine.run(variant, cold, signal))
    if (event.type === 'text-delta') break
  // It would wait for its turn behind an answer that never ends.
  await engine.release()
  expect(workers.alive()).toBe(0)
})

it('keeps what came before the worker died, and starts afresh', async () => {
  const { engine } = engineWith()
  const events = await collectEvents(engine, tinyVariant, {
    prompt: cold,
    onEvent: ({ type }) => {
      if (type === 'text-delta') workers.killLatest()
    },
  })
  expect(errorOf(events)).toEqual({
    kind: 'interrupted',
    message: engineWords.wllama.crashed('killed'),
  })
  expect(textOf(events)).not.toBe('')
  expect(workers.alive()).toBe(0)
  const next = await collectEvents(engine, tinyVariant, { prompt: cold })
  expect(textOf(next).trim()).toBe(tinyStory.join(' '))
  await engine.release()
})
