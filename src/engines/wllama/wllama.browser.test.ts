/** The real library in a real browser: answers, several models in turn, older browsers. */
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Prompt } from '@/comparison/prompt'
import type { RunEvent } from '@/comparison/run-event'
import { collectEvents, engineContract } from '@/engines/contract.fixture'
import type { Engine } from '@/engines/engine'
import { bytes, tokens } from '@/units/quantity'
import { LoadError, type LlamaOrder } from './llama'
import { urlModel } from './setup'
import {
  cold,
  emptyStore,
  engineWith,
  errorOf,
  onProcessor,
  textOf,
  tinyUrl,
  tinyVariant,
  typed,
} from './engine.fixture'
import { countWorkers, respond, variantOf } from './host.fixture'
import { tinyGguf, tinyStory } from './tiny-gguf.fixture'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

beforeEach(emptyStore)

describe('the engine contract', () => {
  const { engine } = engineWith()
  afterAll(engine.release)
  engineContract(() => ({ engine, variant: tinyVariant }))
})

describe('an answer', () => {
  const { engine } = engineWith()
  afterAll(engine.release)

  it('says what the weights say, and ends by itself', async () => {
    const events = await collectEvents(engine, tinyVariant, { prompt: cold })
    expect(textOf(events).trim()).toBe(tinyStory.join(' '))
    expect(events.at(-1)).toEqual({ type: 'run-end', reason: 'complete' })
  })

  it('reports the tokens of the whole prompt each time, and times that are not zero', async () => {
    const first = await collectEvents(engine, tinyVariant, { prompt: cold })
    const second = await collectEvents(engine, tinyVariant, { prompt: cold })
    for (const events of [first, second]) {
      const report = typed(events, 'usage-report').at(-1)
      // <s> <|user|> ▁Tell … in bytes, newline, <|answer|>: the same both times, nothing kept.
      expect(report?.usage.promptTokens).toBeGreaterThan(10)
      expect(report?.usage.cachedPromptTokens).toBe(0)
      // The words of the story and the end of it.
      expect(report?.usage.outputTokens).toBe(tinyStory.length + 1)
      expect(report?.timings?.prefill).toBeGreaterThan(0)
      expect(report?.timings?.decode).toBeGreaterThan(0)
    }
    const [ofFirst, ofSecond] = [first, second].map((events) =>
      typed(events, 'usage-report').at(-1),
    )
    expect(ofSecond?.usage).toEqual(ofFirst?.usage)
  })

  it('tells how its time went, token by token, away from the page', async () => {
    const events = await collectEvents(engine, tinyVariant, { prompt: cold })
    const paces = typed(events, 'usage-report').flatMap(({ pace }) => pace ?? [])
    const [pace] = paces
    expect(paces).toHaveLength(1)
    // Between the words of the story, and before the end of it.
    expect(pace?.gaps).toBe(tinyStory.length)
    expect(pace?.medianGap).toBeGreaterThan(0)
    const { firstToken = 0, tail = 0, duration = 0 } = pace ?? {}
    expect(firstToken).toBeGreaterThan(0)
    expect(firstToken + tail).toBeLessThan(duration)
  })

  it('hands over several words at once, and counts them one by one', async () => {
    const story = Array.from({ length: 200 }, (_, at) => `word${String(at)}`)
    const url = 'https://models.example/long.gguf'
    const long = engineWith({ [url]: () => respond(tinyGguf({ story, contextTokens: 512 })) })
    const abort = new AbortController()
    const variant = variantOf(urlModel(url, onProcessor))
    let heard = ''
    const counts: number[] = []
    const events = await collectEvents(long.engine, variant, {
      prompt: cold,
      abort,
      onEvent: (event) => {
        if (event.type === 'text-delta') heard += event.text
        if (event.type !== 'usage-report') return
        counts.push(event.usage.outputTokens ?? NaN)
        // As many as there are words in the text that came with it.
        if (event.pace === undefined)
          expect(heard.trim().split(' ')).toHaveLength(counts.at(-1) ?? 0)
      },
    })
    expect(typed(events, 'text-delta').length).toBeLessThan(story.length / 2)
    expect(counts.at(-1)).toBe(story.length + 1)
    await long.engine.release()
  })

  it('stops at the maximum of tokens, and says so', async () => {
    const prompt = { ...cold, settings: { temperature: 0, maximumTokens: tokens(5) } }
    const events = await collectEvents(engine, tinyVariant, { prompt })
    expect(textOf(events).trim()).toBe(tinyStory.slice(0, 5).join(' '))
    expect(events.at(-1)).toEqual({ type: 'run-end', reason: 'length' })
  })

  it('is the same for the same seed, and another for another', async () => {
    const warm = async (seed: number) => {
      const prompt = { ...cold, settings: { seed, temperature: 1, maximumTokens: tokens(20) } }
      return textOf(await collectEvents(engine, tinyVariant, { prompt }))
    }
    expect(await warm(7)).toBe(await warm(7))
    expect(await warm(8)).not.toBe(await warm(7))
  })

  it('refuses a prompt that is longer than the context, and stays usable', async () => {
    const prompt: Prompt = {
      messages: [{ role: 'user', text: 'small '.repeat(400) }],
      settings: {},
    }
    const error = errorOf(await collectEvents(engine, tinyVariant, { prompt }))
    expect(error?.kind).toBe('context-length')
    expect(error?.message).toMatch(/ 256\. /)
    const events = await collectEvents(engine, tinyVariant, { prompt: cold })
    expect(typed(events, 'load-progress')).toEqual([])
    expect(events.at(-1)).toEqual({ type: 'run-end', reason: 'complete' })
  })

  it('parts reasoning from answer', async () => {
    const story = ['<think>', 'hard', '</think>', 'done']
    const url = 'https://models.example/thinker.gguf'
    const thinker = engineWith({ [url]: () => respond(tinyGguf({ story })) })
    const variant = variantOf(urlModel(url, onProcessor))
    const events = await collectEvents(thinker.engine, variant, { prompt: cold })
    const thought = typed(events, 'thought-delta').map(({ text }) => text)
    expect(thought.join('').trim()).toBe('hard')
    expect(textOf(events).trim()).toBe('done')
    await thinker.engine.release()
  })

  it.each([1, 2])('says how many threads computed: %d', async (threads) => {
    const variant = variantOf(urlModel(tinyUrl, { cpuOnly: true, threads }))
    const prompt = { ...cold, settings: { temperature: 0, maximumTokens: tokens(2) } }
    const events = await collectEvents(engine, variant, { prompt })
    expect(typed(events, 'run-start')[0]?.compute).toEqual({ kind: 'cpu', threads })
  })
})

describe('several models in turn', () => {
  const other = 'https://models.example/other.gguf'
  const story = ['Quite', 'another', 'tale']
  const answers = { [other]: () => respond(tinyGguf({ story })) }
  const variantAt = (url: string) => variantOf(urlModel(url, onProcessor))
  const run = async (engine: Engine, url: string) => {
    const events = await collectEvents(engine, variantAt(url), { prompt: cold })
    return { text: textOf(events).trim(), hasLoaded: typed(events, 'load-progress').length > 0 }
  }

  it('holds those that fit, and none once released', async () => {
    const workers = countWorkers()
    const { engine } = engineWith(answers)
    for (let round = 0; round < 2; round += 1) {
      const hasLoaded = round === 0
      expect(await run(engine, tinyUrl)).toEqual({ text: tinyStory.join(' '), hasLoaded })
      expect(await run(engine, other)).toEqual({ text: story.join(' '), hasLoaded })
    }
    expect(workers.alive()).toBe(2)
    await engine.release()
    expect(workers.alive()).toBe(0)
    workers.restore()
  })

  it('lets the one go that was asked longest ago, where there is room for one', async () => {
    const workers = countWorkers()
    const { engine } = engineWith(answers, {}, { room: bytes(0) })
    for (let round = 0; round < 2; round += 1) {
      expect(await run(engine, tinyUrl)).toEqual({ text: tinyStory.join(' '), hasLoaded: true })
      expect(workers.alive()).toBe(1)
      expect(await run(engine, other)).toEqual({ text: story.join(' '), hasLoaded: true })
      expect(workers.alive()).toBe(1)
      expect(engine.memory?.holds(variantAt(tinyUrl))).toBe(false)
      expect(engine.memory?.holds(variantAt(other))).toBe(true)
    }
    await engine.release()
    workers.restore()
  })

  it('warms a model up without an answer, and the next run finds it', async () => {
    const { engine } = engineWith(answers)
    expect(engine.memory?.holds(tinyVariant)).toBe(false)
    const ahead: RunEvent[] = []
    const { signal } = new AbortController()
    for await (const event of engine.memory?.warmUp(tinyVariant, signal) ?? []) ahead.push(event)
    expect(new Set(ahead.map(({ type }) => type))).toEqual(new Set(['load-progress', 'run-end']))
    expect(ahead.at(-1)).toEqual({ type: 'run-end', reason: 'complete' })
    expect(engine.memory?.holds(tinyVariant)).toBe(true)
    expect(await run(engine, tinyUrl)).toEqual({ text: tinyStory.join(' '), hasLoaded: false })
    await engine.release()
    expect(engine.memory?.holds(tinyVariant)).toBe(false)
  })

  it('lets a model go that nobody asks any more, and loads it again when asked', async () => {
    const workers = countWorkers()
    const { engine } = engineWith({}, {}, { idleMs: 50 })
    for (let round = 0; round < 2; round += 1) {
      const events = await collectEvents(engine, tinyVariant, { prompt: cold })
      expect(textOf(events).trim()).toBe(tinyStory.join(' '))
      await expect.poll(() => workers.alive(), { timeout: 20_000 }).toBe(0)
    }
    workers.restore()
  })
})

describe('a graphics processor without 16-bit shaders', () => {
  const gpu = Object.getOwnPropertyDescriptor(navigator, 'gpu')
  afterEach(() => {
    if (gpu === undefined) Reflect.deleteProperty(navigator, 'gpu')
    else Object.defineProperty(navigator, 'gpu', gpu)
    vi.restoreAllMocks()
  })
  const isLeftOutOf = async (features: readonly string[]) => {
    const limits = { maxStorageBufferBindingSize: 2 ** 27, maxBufferSize: 2 ** 28 }
    const info = { vendor: 'nvidia', architecture: 'pascal', description: '', device: '' }
    const adapter = { info, features: new Set(features), limits }
    const requestAdapter = vi.fn(() => Promise.resolve(adapter))
    Object.defineProperty(navigator, 'gpu', { configurable: true, value: { requestAdapter } })
    const started: LlamaOrder[] = []
    const startOnPage = (order: LlamaOrder) => {
      started.push(order)
      return Promise.reject(new LoadError('', new Error('enough')))
    }
    const startHost = () => {
      throw new Error('no workers')
    }
    const loadOnPage = () => Promise.resolve({ startOnPage })
    const { engine } = engineWith({}, {}, { startHost, loadOnPage })
    const variant = variantOf(urlModel(tinyUrl, { cpuOnly: false, threads: 1 }))
    await collectEvents(engine, variant, { prompt: cold })
    expect(requestAdapter).toHaveBeenCalledWith({ powerPreference: 'high-performance' })
    return started.at(-1)?.setup.cpuOnly
  }

  it('is left out of it', async () => {
    expect(await isLeftOutOf([])).toBe(true)
    expect(await isLeftOutOf(['shader-f16'])).toBe(false)
  })
})

describe('an older browser', () => {
  const suspending = Object.getOwnPropertyDescriptor(WebAssembly, 'Suspending')
  beforeEach(() => {
    Reflect.deleteProperty(WebAssembly, 'Suspending')
  })
  afterEach(() => {
    if (suspending !== undefined) Object.defineProperty(WebAssembly, 'Suspending', suspending)
    vi.restoreAllMocks()
  })
  const tell = async () => {
    const { engine, asked } = engineWith()
    const events = await collectEvents(engine, tinyVariant, { prompt: cold })
    await engine.release()
    expect(textOf(events).trim()).toBe(tinyStory.join(' '))
    return asked.filter((line) => line.endsWith('.wasm') || line.endsWith('.js'))
  }

  it('runs the build made for it, from the page’s own host', async () => {
    const asked = await tell()
    expect(asked).toHaveLength(2)
    for (const line of asked) expect(line).toContain(`${location.origin}/`)
    expect(asked.every((line) => line.includes('wllama-compat'))).toBe(true)
  })

  it('that is Firefox runs the usual build', async () => {
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(firefox)
    const asked = await tell()
    expect(asked).toHaveLength(1)
    expect(asked[0]).not.toContain('wllama-compat')
  })
})
