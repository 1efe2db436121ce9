import { describe, expect, it } from 'vitest'
import type { Prompt } from '@/comparison/prompt'
import type { RunEvent } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import { collectEvents, engineContract } from '@/engines/contract.fixture'
import { engineWords } from '@/words/of-engines'
import { createDeltaReader } from './delta-reader'
import { downloadBuiltin } from './download'
import { createBuiltinEngine } from './index'
import { makeApi, story, type Behaviour } from './prompt-api.fixture'

const { builtin } = engineWords
const variant: Variant = {
  id: 'builtin:gemini-nano',
  model: { id: 'builtin:gemini-nano', name: 'Gemini Nano' },
  engine: 'builtin',
  setup: {},
}
const prompt: Prompt = {
  messages: [
    { role: 'system', text: 'Be kind.' },
    { role: 'user', text: 'Tell me a story.' },
  ],
  settings: {},
}
const run = async (behaviour: Behaviour = {}) => {
  const made = makeApi(behaviour)
  const events = await collectEvents(createBuiltinEngine(made.api), variant, { prompt })
  return { ...made, events }
}
const textOf = (events: readonly RunEvent[]) =>
  events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('')

describe('the engine contract', () => {
  engineContract(() => ({ engine: createBuiltinEngine(makeApi().api), variant }))
})

describe('an answer of the browser’s own model', () => {
  it.each<[string, Behaviour]>([
    ['as new text', {}],
    ['as all of the text so far', { isCumulative: true }],
    ['with the old names of the counts', { isOld: true }],
  ])('comes whole %s, with the tokens that the session counts', async (_how, behaviour) => {
    const { events, calls, alive } = await run(behaviour)
    expect(textOf(events)).toBe(story.join(''))
    expect(events[0]).toEqual({ type: 'run-start', compute: { kind: 'browser' } })
    // Two words of the system prompt and four of the question; five pieces of the answer.
    expect(events.at(-2)).toEqual({
      type: 'usage-report',
      usage: { promptTokens: 6, outputTokens: 5 },
    })
    expect(events.at(-1)).toEqual({ type: 'run-end', reason: 'complete' })
    expect(calls).toEqual(['availability', 'create from available', 'prompt Tell me a story.'])
    expect(alive()).toBe(0)
  })

  it('has no counts where the session gives none', async () => {
    const { events } = await run({ isSilent: true })
    expect(events.some(({ type }) => type === 'usage-report')).toBe(false)
    expect(textOf(events)).toBe(story.join(''))
  })

  it('starts each run from a session of its own, and leaves none behind when stopped', async () => {
    const { api, alive } = makeApi()
    const engine = createBuiltinEngine(api)
    const abort = new AbortController()
    await collectEvents(engine, variant, {
      abort,
      onEvent: ({ type }) => {
        if (type === 'text-delta') abort.abort()
      },
    })
    expect(alive()).toBe(0)
    const events = await collectEvents(engine, variant, { prompt })
    expect(events.at(-2)).toMatchObject({ usage: { promptTokens: 6 } })
  })
})

describe('the browser’s own model, where it cannot answer', () => {
  it.each(['downloadable', 'downloading'] as const)(
    'is never downloaded by a run: %s',
    async (state) => {
      const { events, calls } = await run({ state })
      expect(events).toEqual([
        {
          type: 'run-end',
          reason: 'failed',
          error: { kind: 'download', message: builtin.notDownloaded },
        },
      ])
      expect(calls).toEqual(['availability'])
    },
  )

  it.each<[string, Behaviour, string, string]>([
    ['this device is too weak', { state: 'unavailable' }, 'unsupported', builtin.unavailable],
    ['the prompt is too long', { window: 3 }, 'context-length', builtin.promptTooLong],
    [
      'it holds its answer back',
      { failsWith: new DOMException('', 'NotSupportedError') },
      'bad-request',
      builtin.notSupported,
    ],
    [
      'it dies midway',
      { failsWith: new DOMException('gone', 'UnknownError') },
      'interrupted',
      builtin.interrupted('gone'),
    ],
  ])('says so where %s', async (_what, behaviour, kind, message) => {
    const { events, alive } = await run(behaviour)
    expect(events.at(-1)).toEqual({ type: 'run-end', reason: 'failed', error: { kind, message } })
    expect(alive()).toBe(0)
  })

  it('says so where the browser has none', async () => {
    const engine = createBuiltinEngine(undefined)
    expect(await engine.availability(variant)).toEqual({ ok: false, why: builtin.missing })
    const events = await collectEvents(engine, variant)
    expect(events).toMatchObject([{ error: { kind: 'unsupported', message: builtin.missing } }])
  })
})

describe('its download', () => {
  it('tells its share as it comes, and leaves no session', async () => {
    const { api, alive } = makeApi({ state: 'downloadable' })
    const shares: number[] = []
    const outcome = await downloadBuiltin(
      new AbortController().signal,
      (share) => shares.push(share),
      api,
    )
    expect(outcome).toEqual({ kind: 'ready' })
    expect(shares).toEqual([0, 0.5, 1])
    expect(alive()).toBe(0)
    expect(await createBuiltinEngine(api).availability(variant)).toEqual({ ok: true })
  })

  it('can be stopped, and says why it failed', async () => {
    const abort = new AbortController()
    const stopping = () => {
      abort.abort()
    }
    const { api } = makeApi({ state: 'downloadable' })
    expect(await downloadBuiltin(abort.signal, stopping, api)).toEqual({ kind: 'stopped' })
    const none = makeApi({ state: 'unavailable' }).api
    expect(await downloadBuiltin(new AbortController().signal, () => undefined, none)).toEqual({
      kind: 'failed',
      why: builtin.notSupported,
    })
  })
})

describe('pieces of a stream', () => {
  const read = (chunks: readonly string[]) => {
    const reader = createDeltaReader()
    return [...chunks.flatMap(reader.take), ...reader.end()].join('')
  }
  it.each([
    [['1', '10', '2'], '1102'],
    [['ha', 'haha'], 'hahaha'],
    [['\n', '\n\n', 'x'], '\n\n\nx'],
    [['a', 'ab', 'abc', 'abcd'], 'abcd'],
    [['one'], 'one'],
    [[], ''],
  ])('%j are “%s”', (chunks, text) => {
    expect(read(chunks)).toBe(text)
  })
})
