import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Prompt } from '@/comparison/prompt'
import type { RunEvent } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import type { Engine } from '@/engines/engine'
import { collectEvents, engineContract } from '@/engines/contract'
import { tokens } from '@/units/quantity'
import { engineWords } from '@/words/of-engines'
import { createWebllmEngine } from '.'
import { PRECISE } from './messages'
import { commands, deviceWasLost } from './test-library'
import { folders, vocabulary, WEIGHT_BYTES } from './test-model'
import { WEBLLM_VERSION } from './version'

let workers = 0
let lastWorker: Worker
const startWorker = (isPrecise: boolean): Worker => {
  workers += 1
  lastWorker = new Worker(new URL('./test-worker.ts', import.meta.url), {
    type: 'module',
    name: isPrecise ? PRECISE : 'test',
  })
  return lastWorker
}
let timesPasses = false
const variantAt = (url: string, more: Record<string, boolean | number> = {}): Variant => ({
  id: `webllm:${url}`,
  model: { id: url, name: 'Tiny' },
  engine: 'webllm',
  setup: { from: 'record', url, library: `${url}library.wasm`, ...more },
})
const saying = (text: string, maximumTokens?: number): Prompt => ({
  messages: [{ role: 'user', text }],
  settings: { ...(maximumTokens !== undefined && { maximumTokens: tokens(maximumTokens) }) },
})
const textOf = (events: readonly RunEvent[]) =>
  events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('')
const endOf = (events: readonly RunEvent[]) => {
  const end = events.at(-1)
  if (end?.type !== 'run-end') throw new Error('There is no end.')
  return end.reason === 'failed' ? end.error : end.reason
}
const story = `${vocabulary.slice(1).join(' ')} `

let engine: Engine
beforeEach(async () => {
  for (const name of await caches.keys()) await caches.delete(name)
  workers = 0
  timesPasses = false
  engine = createWebllmEngine({ startWorker, timesPasses: () => timesPasses })
})
afterEach(async () => {
  await engine.release()
})

describe('the webllm engine', () => {
  engineContract(() => ({ engine, variant: variantAt(folders.good) }))

  it('answers with what its weights say, and tells how busy the graphics processor was', async () => {
    const events = await collectEvents(engine, variantAt(folders.good))
    expect(textOf(events)).toBe(story)
    expect(endOf(events)).toBe('complete')
    const start = events.find(({ type }) => type === 'run-start')
    expect(start).toMatchObject({ compute: { kind: 'webgpu' }, engineVersion: WEBLLM_VERSION })
    const reports = events.filter((event) => event.type === 'usage-report')
    expect(reports.find(({ usage }) => usage.outputTokens !== undefined)).toMatchObject({
      // 8 tokens at 50 a second, as the library said; one message.
      usage: { promptTokens: 1, outputTokens: vocabulary.length - 1 },
      timings: { prefill: 10, decode: (vocabulary.length - 1) * 20 },
    })
    expect(reports.at(-1)?.timings?.gpuBusy).toBeGreaterThan(0)
    expect(reports.at(-1)?.timings?.compiling).toBeGreaterThan(0)
  })

  it('times the passes by the processor’s own clock from the moment the visitor asks for it', async () => {
    const passesOf = async () => {
      const events = await collectEvents(engine, variantAt(folders.good))
      const reports = events.filter((event) => event.type === 'usage-report')
      return reports.findLast(({ timings }) => timings?.gpuPasses !== undefined)?.timings
    }
    expect(await passesOf()).toBeUndefined()
    timesPasses = true
    const adapter = await navigator.gpu.requestAdapter()
    if (adapter?.features.has('timestamp-query') === true)
      expect((await passesOf())?.gpuPasses).toBeGreaterThan(0)
    else expect(await passesOf()).toBeUndefined()
    expect(workers).toBe(2)
  })

  it('tells the download in bytes, then compiling, then starts', async () => {
    const events = await collectEvents(engine, variantAt(folders.good))
    const loading = events.filter((event) => event.type === 'load-progress')
    expect(loading.map(({ phase }) => phase)).toContain('compiling')
    const fetching = loading.filter(({ phase }) => phase === 'fetching')
    expect(fetching.every(({ total }) => total === WEIGHT_BYTES)).toBe(true)
    expect(fetching.at(-1)?.done).toBe(WEIGHT_BYTES)
  })

  it('tells how much of the model lies in the graphics processor, and is compiled', async () => {
    const events = await collectEvents(engine, variantAt(folders.good))
    const total = WEIGHT_BYTES
    expect(events).toContainEqual({
      type: 'load-progress',
      phase: 'starting',
      done: total / 2,
      total,
    })
    expect(events).toContainEqual({
      type: 'load-progress',
      phase: 'compiling',
      done: total / 4,
      total,
    })
  })

  it('keeps the model warm, and answers the same again without loading', async () => {
    await collectEvents(engine, variantAt(folders.good))
    const again = await collectEvents(engine, variantAt(folders.good))
    expect(again.some(({ type }) => type === 'load-progress')).toBe(false)
    const reports = again.filter((event) => event.type === 'usage-report')
    expect(reports.at(-1)?.timings?.compiling).toBeUndefined()
    expect(textOf(again)).toBe(story)
    expect(workers).toBe(1)
  })

  it('stops at the number of tokens asked for', async () => {
    const prompt = saying('Tell.', 3)
    const events = await collectEvents(engine, variantAt(folders.good), { prompt })
    expect(endOf(events)).toBe('length')
    expect(textOf(events).trim().split(' ')).toHaveLength(3)
  })

  it('ends an endless answer at once when stopped, and keeps the worker', async () => {
    const abort = new AbortController()
    let pieces = 0
    const events = await collectEvents(engine, variantAt(folders.good), {
      prompt: saying(commands.forever),
      abort,
      onEvent: ({ type }) => {
        if (type === 'text-delta' && ++pieces === 20) abort.abort()
      },
    })
    expect(endOf(events)).toBe('stopped')
    expect(endOf(await collectEvents(engine, variantAt(folders.good)))).toBe('complete')
    expect(workers).toBe(1)
  })

  it('ends the worker where it does not answer, and starts another', async () => {
    const abort = new AbortController()
    let pieces = 0
    const events = await collectEvents(engine, variantAt(folders.good), {
      prompt: saying(commands.hang),
      abort,
      onEvent: ({ type }) => {
        if (type === 'text-delta' && ++pieces === 2) abort.abort()
      },
    })
    expect(endOf(events)).toBe('stopped')
    expect(endOf(await collectEvents(engine, variantAt(folders.good)))).toBe('complete')
    expect(workers).toBe(2)
  })

  it('says that the device was lost, keeps what came, and works again', async () => {
    const prompt = saying(commands.loseDevice)
    const events = await collectEvents(engine, variantAt(folders.good), { prompt })
    expect(endOf(events)).toEqual({ kind: 'out-of-memory', message: engineWords.webllm.deviceLost })
    expect(textOf(events)).toBe('a small ')
    expect(endOf(await collectEvents(engine, variantAt(folders.good)))).toBe('complete')
  })

  it('loads afresh where the device was lost while nobody asked', async () => {
    const isLost = () =>
      new Promise<void>((resolve) => {
        lastWorker.addEventListener('message', ({ data }: MessageEvent<{ kind: string }>) => {
          if (data.kind === deviceWasLost.kind) resolve()
        })
      })
    await collectEvents(engine, variantAt(folders.good))
    const lost = isLost()
    const prompt = saying(commands.loseDeviceLater)
    expect(endOf(await collectEvents(engine, variantAt(folders.good), { prompt }))).toBe('complete')
    await lost
    const again = await collectEvents(engine, variantAt(folders.good))
    expect(endOf(again)).toBe('complete')
    expect(again.some(({ type }) => type === 'load-progress')).toBe(true)
  })

  it('says that the device was lost while the model was put into it', async () => {
    const events = await collectEvents(engine, variantAt(folders.lostWhileLoading))
    expect(endOf(events)).toEqual({ kind: 'out-of-memory', message: engineWords.webllm.deviceLost })
    expect(endOf(await collectEvents(engine, variantAt(folders.good)))).toBe('complete')
  })

  it('says so when its worker breaks', async () => {
    const prompt = saying(commands.die)
    const events = await collectEvents(engine, variantAt(folders.good), { prompt })
    expect(endOf(events)).toMatchObject({ kind: 'interrupted' })
    expect(endOf(await collectEvents(engine, variantAt(folders.good)))).toBe('complete')
    expect(workers).toBe(2)
  })
})

describe('the files of a model', () => {
  const shardsKept = async () => {
    const cache = await caches.open('webllm/model')
    return (await cache.keys()).filter(({ url }) => url.endsWith('.bin')).map(({ url }) => url)
  }

  it.each(['cutOnce', 'loginOnce'] as const)(
    'are not kept when they are wrong, and only those are fetched again: %s',
    async (folder) => {
      const variant = variantAt(folders[folder])
      const broken = await collectEvents(engine, variant)
      const what = 'shard_1.bin'
      expect(endOf(broken)).toMatchObject({
        message:
          folder === 'cutOnce'
            ? engineWords.webllm.wrongSize(what)
            : engineWords.webllm.webPage(what),
      })
      expect(await shardsKept()).toEqual([`${folders[folder]}shard_0.bin`])
      const healed = await collectEvents(engine, variant)
      expect(textOf(healed)).toBe(story)
      // It goes on where it broke off: the first shard counts as done from the start.
      expect(healed.find(({ type }) => type === 'load-progress')).toMatchObject({ done: 16 })
    },
  )

  it('heal where something else lies in their place', async () => {
    const variant = variantAt(folders.good)
    const cache = await caches.open('webllm/model')
    await cache.put(`${folders.good}shard_1.bin`, new Response('<!doctype html>'))
    await cache.put(`${folders.good}tensor-cache.json`, new Response('<!doctype html>'))
    expect(textOf(await collectEvents(engine, variant))).toBe(story)
  })

  it('heal where a program came broken, for it has no size in the list', async () => {
    const variant = variantAt(folders.brokenLibraryOnce)
    const broken = await collectEvents(engine, variant)
    const end = endOf(broken)
    expect(end).toMatchObject({ kind: 'bad-model' })
    expect(typeof end === 'object' && end.message).toContain(engineWords.webllm.notLoaded(''))
    const healed = await collectEvents(engine, variant)
    expect(textOf(healed)).toBe(story)
    // The weights are kept.
    expect(healed.find(({ type }) => type === 'load-progress')).toMatchObject({
      done: WEIGHT_BYTES,
    })
  })

  it('heal where their list is older than they are', async () => {
    const variant = variantAt(folders.renewed)
    expect(endOf(await collectEvents(engine, variant))).toMatchObject({
      message: engineWords.webllm.wrongSize('shard_0.bin'),
    })
    expect(textOf(await collectEvents(engine, variant))).toBe(story)
  })

  it.each([
    ['missing', 'model-not-found'],
    ['offline', 'unreachable'],
    ['tooLarge', 'out-of-memory'],
  ] as const)('end in a sentence where they cannot be used: %s', async (folder, kind) => {
    const events = await collectEvents(engine, variantAt(folders[folder]))
    expect(endOf(events)).toMatchObject({ kind })
    expect(events.some(({ type }) => type === 'run-start')).toBe(false)
  })

  it('can be fetched ahead, and stopped in between', async () => {
    const { signal } = new AbortController()
    const variant = variantAt(folders.good)
    expect(await engine.downloads?.size(variant, signal)).toEqual({
      ok: true,
      total: WEIGHT_BYTES,
      kept: 0,
    })
    const ahead: RunEvent[] = []
    for await (const event of engine.downloads?.fetch(variant, signal) ?? []) ahead.push(event)
    expect(endOf(ahead)).toBe('complete')
    expect(await engine.downloads?.size(variant, signal)).toMatchObject({ kept: WEIGHT_BYTES })

    const abort = new AbortController()
    const stopped: RunEvent[] = []
    const endless = engine.downloads?.fetch(variantAt(folders.endless), abort.signal) ?? []
    for await (const event of endless) {
      stopped.push(event)
      abort.abort()
    }
    expect(endOf(stopped)).toBe('stopped')
  })

  it('are not offered for download where one part is larger than the device takes', async () => {
    const { signal } = new AbortController()
    expect(await engine.downloads?.size(variantAt(folders.tooLarge), signal)).toMatchObject({
      ok: false,
    })
  })

  it('are not asked for where the device cannot run the model', async () => {
    const variant = variantAt(folders.good, { needsF16: true })
    const adapter = await navigator.gpu.requestAdapter()
    const hasF16 = adapter?.features.has('shader-f16') === true
    expect((await engine.availability(variant)).ok).toBe(hasF16)
    const events = await collectEvents(engine, variant)
    expect(endOf(events)).toEqual(
      hasF16 ? 'complete' : { kind: 'unsupported', message: engineWords.webllm.noF16 },
    )
  })
})
