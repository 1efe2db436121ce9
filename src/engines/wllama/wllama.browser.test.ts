/** The real library in a real browser: answers, several models in turn, older browsers. */
import { Wllama } from '@wllama/wllama/esm/index.js'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Prompt } from '@/comparison/prompt'
import { collectEvents, engineContract } from '@/engines/contract.fixture'
import { tokens } from '@/units/quantity'
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
      const [report] = typed(events, 'usage-report')
      // <s> <|user|> ▁Tell … in bytes, newline, <|answer|>: the same both times, nothing kept.
      expect(report?.usage.promptTokens).toBeGreaterThan(10)
      expect(report?.usage.cachedPromptTokens).toBe(0)
      // The words of the story and the end of it.
      expect(report?.usage.outputTokens).toBe(tinyStory.length + 1)
      expect(report?.timings?.prefill).toBeGreaterThan(0)
      expect(report?.timings?.decode).toBeGreaterThan(0)
    }
    expect(typed(second, 'usage-report')[0]?.usage).toEqual(typed(first, 'usage-report')[0]?.usage)
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
  it('holds one at a time, and none once released', async () => {
    const workers = countWorkers()
    const other = 'https://models.example/other.gguf'
    const story = ['Quite', 'another', 'tale']
    const { engine } = engineWith({ [other]: () => respond(tinyGguf({ story })) })
    const run = async (url: string) => {
      const variant = variantOf(urlModel(url, onProcessor))
      return textOf(await collectEvents(engine, variant, { prompt: cold })).trim()
    }
    for (let round = 0; round < 2; round += 1) {
      expect(await run(tinyUrl)).toBe(tinyStory.join(' '))
      expect(workers.alive()).toBe(1)
      expect(await run(other)).toBe(story.join(' '))
      expect(workers.alive()).toBe(1)
    }
    await engine.release()
    expect(workers.alive()).toBe(0)
    workers.restore()
  })

  it('lets a model go that nobody asks any more, and loads it again when asked', async () => {
    const workers = countWorkers()
    const { engine } = engineWith({}, {}, 50)
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
  const layersAskedFor = async (features: readonly string[]) => {
    const limits = { maxStorageBufferBindingSize: 2 ** 27, maxBufferSize: 2 ** 28 }
    const info = { vendor: 'nvidia', architecture: 'pascal', description: '', device: '' }
    const adapter = { info, features: new Set(features), limits }
    const requestAdapter = vi.fn(() => Promise.resolve(adapter))
    Object.defineProperty(navigator, 'gpu', { configurable: true, value: { requestAdapter } })
    const load = vi.spyOn(Wllama.prototype, 'loadModel').mockRejectedValue(new Error('enough'))
    const { engine } = engineWith()
    const variant = variantOf(urlModel(tinyUrl, { cpuOnly: false, threads: 1 }))
    await collectEvents(engine, variant, { prompt: cold })
    expect(requestAdapter).toHaveBeenCalledWith({ powerPreference: 'high-performance' })
    return load.mock.lastCall?.[1]?.n_gpu_layers
  }

  it('is left out of it', async () => {
    expect(await layersAskedFor([])).toBe(0)
    expect(await layersAskedFor(['shader-f16'])).toBeUndefined()
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
