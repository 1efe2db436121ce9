import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RunEvent } from '@/comparison/run-event'
import type { Engine } from '@/engines/engine'
import { collectEvents } from '@/engines/contract.fixture'
import { engineWords } from '@/words/of-engines'
import { createTestEngine, emptyStore, endOf, story, textOf, variantAt } from './engine.fixture'
import { folders, WEIGHT_BYTES } from './model.fixture'

let engine: Engine
beforeEach(async () => {
  await emptyStore()
  engine = createTestEngine().engine
})
afterEach(async () => {
  await engine.release()
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
