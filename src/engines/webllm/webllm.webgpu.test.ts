import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '@/engines/engine'
import { collectEvents, engineContract } from '@/engines/contract.fixture'
import { engineWords } from '@/words/of-engines'
import {
  createTestEngine,
  emptyStore,
  endOf,
  saying,
  story,
  textOf,
  variantAt,
} from './engine.fixture'
import { commands, deviceWasLost } from './library.fixture'
import { folders, vocabulary, WEIGHT_BYTES } from './model.fixture'
import { WEBLLM_VERSION } from './version'

let engine: Engine
let workers: Worker[]
let wish: { timesPasses: boolean }
beforeEach(async () => {
  await emptyStore()
  ;({ engine, workers, wish } = createTestEngine())
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
    wish.timesPasses = true
    const adapter = await navigator.gpu.requestAdapter()
    if (adapter?.features.has('timestamp-query') === true)
      expect((await passesOf())?.gpuPasses).toBeGreaterThan(0)
    else expect(await passesOf()).toBeUndefined()
    expect(workers).toHaveLength(2)
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
    expect(workers).toHaveLength(1)
  })

  it('stops at the number of tokens asked for', async () => {
    const prompt = saying('Tell.', 3)
    const events = await collectEvents(engine, variantAt(folders.good), { prompt })
    expect(endOf(events)).toBe('length')
    expect(textOf(events).trim().split(' ')).toHaveLength(3)
    const paces = events.flatMap((event) => (event.type === 'usage-report' && event.pace) || [])
    expect(paces.map(({ gaps }) => gaps)).toEqual([2])
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
    expect(workers).toHaveLength(1)
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
    expect(workers).toHaveLength(2)
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
        workers.at(-1)?.addEventListener('message', ({ data }: MessageEvent<{ kind: string }>) => {
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
    expect(workers).toHaveLength(2)
  })
})
