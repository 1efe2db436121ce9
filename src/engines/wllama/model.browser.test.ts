/** Where models come from, and what is said where they cannot be had. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { RunEvent } from '@/comparison/run-event'
import { collectEvents } from '@/engines/contract.fixture'
import { engineWords } from '@/words/of-engines'
import { fileModel, hubModel, siteModel, urlModel } from './setup'
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
import { inPieces, respond, variantOf, type Answers } from './host.fixture'
import { tinySplitGguf, tinyStory } from './tiny-gguf.fixture'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

beforeEach(emptyStore)

describe('a model that comes from somewhere', () => {
  const check = async (answers: Answers, variant = tinyVariant, files = {}) => {
    const { engine, asked } = engineWith(answers, files)
    const events = await collectEvents(engine, variant, { prompt: cold })
    await engine.release()
    expect(errorOf(events)).toBeUndefined()
    expect(textOf(events).trim()).toBe(tinyStory.join(' '))
    return { events, asked }
  }

  it('tells its progress in bytes, up to the size of the file', async () => {
    const headers = { 'content-length': String(tiny.length) }
    const { events } = await check({ [tinyUrl]: () => respond(inPieces(tiny, 8), headers) })
    const progress = typed(events, 'load-progress')
    const fetching = progress.filter(({ phase }) => phase === 'fetching')
    expect(fetching.length).toBeGreaterThan(1)
    expect(fetching.map(({ done }) => done)).toEqual(
      fetching.map(({ done }) => done).toSorted((a, b) => a - b),
    )
    expect(fetching.at(-1)).toMatchObject({ done: tiny.length, total: tiny.length })
    expect(progress.at(-1)?.phase).toBe('starting')
  })

  it('tells no total where the server does not', async () => {
    const { events } = await check({ [tinyUrl]: () => respond(inPieces(tiny, 3)) })
    const last = typed(events, 'load-progress').findLast(({ phase }) => phase === 'fetching')
    expect(last).toEqual({ type: 'load-progress', phase: 'fetching', done: tiny.length })
  })

  it('is split into parts on the hub', async () => {
    const parts = tinySplitGguf(3)
    const address = (part: number) =>
      `https://huggingface.co/someone/tiny/resolve/main/q8/tiny-0000${String(part)}-of-00003.gguf`
    const answers = Object.fromEntries(
      parts.map((part, index) => [address(index + 1), () => respond(part)]),
    )
    const file = 'q8/tiny-00001-of-00003.gguf'
    const variant = variantOf(hubModel({ repository: 'someone/tiny', file }, onProcessor))
    const { events } = await check(answers, variant)
    const size = parts.reduce((sum, part) => sum + part.length, 0)
    expect(typed(events, 'load-progress').at(-1)).toMatchObject({ done: size, total: size })
  })

  it('is a file that the visitor opened', async () => {
    const file = new File([tiny], 'mine.gguf')
    await check({}, variantOf(fileModel('f1', onProcessor)), { f1: file })
  })

  it('is served with the page, and fetched anew only when it has changed', async () => {
    const url = new URL('pocket/made-up.gguf', document.baseURI).href
    const variant = variantOf(siteModel('pocket/made-up.gguf', onProcessor))
    const serve = (etag: string) => ({ [url]: () => respond(tiny, { etag }) })
    const gets = (asked: readonly string[]) => asked.filter((line) => line === `GET ${url}`)
    expect(gets((await check(serve('"1"'), variant)).asked)).toHaveLength(1)
    expect(gets((await check(serve('"1"'), variant)).asked)).toHaveLength(0)
    expect(gets((await check(serve('"2"'), variant)).asked)).toHaveLength(1)
    const offline = () => Promise.reject(new TypeError('Failed to fetch'))
    await check({ [url]: offline }, variant)
  })

  it('is kept: the second engine needs no network for it', async () => {
    await check({})
    const { asked } = await check({ [tinyUrl]: () => respond('', {}, 500) })
    expect(asked).not.toContain(`GET ${tinyUrl}`)
  })

  it('runs without being kept where the storage is full', async () => {
    const full = new DOMException('full', 'QuotaExceededError')
    const put = vi.spyOn(Cache.prototype, 'put').mockRejectedValue(full)
    await check({})
    expect(put).toHaveBeenCalled()
    put.mockRestore()
    expect(await modelStore.find(tinyUrl)).toBeUndefined()
  })

  it('is not called ready for offline where the storage is full', async () => {
    const full = new DOMException('full', 'QuotaExceededError')
    const put = vi.spyOn(Cache.prototype, 'put').mockRejectedValue(full)
    const { engine } = engineWith({ [tinyUrl]: () => respond(tiny) })
    const ahead: RunEvent[] = []
    const { signal } = new AbortController()
    for await (const event of engine.downloads?.fetch(tinyVariant, signal) ?? []) ahead.push(event)
    put.mockRestore()
    expect(errorOf(ahead)?.message).toBe(engineWords.storage.storageFull)
  })

  it('is not begun where its parts together have no room', async () => {
    const room = { quota: 100_000, usage: 90_000 }
    const estimate = vi.spyOn(navigator.storage, 'estimate').mockResolvedValue(room)
    const url = (part: number) => `https://models.example/tiny-0000${String(part)}-of-00002.gguf`
    const answers = Object.fromEntries(
      [1, 2].map((part) => [
        url(part),
        () => respond(tiny.slice(0, 8000), { 'content-length': '8000' }),
      ]),
    )
    const { engine, asked } = engineWith(answers)
    const events = await collectEvents(engine, variantOf(urlModel(url(1), onProcessor)))
    estimate.mockRestore()
    expect(errorOf(events)?.message).toMatch(
      /^16 kB are still to be fetched, and .* has 10 kB left/,
    )
    expect(asked).not.toContain(`GET ${url(1)}`)
  })

  it('is fetched anew where what was kept is broken', async () => {
    const cut = respond(tiny.slice(0, 5000), { 'content-length': String(tiny.length) })
    await modelStore.keep(tinyUrl, cut)
    const { asked } = await check({})
    expect(asked).toContain(`GET ${tinyUrl}`)
  })
})

describe('a model that cannot be had', () => {
  const html = respond('<!doctype html><title>Not here</title>', { 'content-type': 'text/html' })
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 9\n'
  const large = { 'content-length': '3000000000' }
  const cut = () =>
    respond(inPieces(tiny.slice(0, 9000), 3, 'error'), { 'content-length': String(tiny.length) })
  const short = () => respond(tiny.slice(0, 9000), { 'content-length': String(tiny.length) })
  const badFile = engineWords.wllama

  it.each<[string, () => Response, string, string]>([
    ['a missing file', () => respond('', {}, 404), 'model-not-found', badFile.notFound(tinyUrl)],
    ['a closed door', () => respond('', {}, 401), 'auth', badFile.forbidden('models.example')],
    [
      'a broken server',
      () => respond('', {}, 503),
      'download',
      badFile.badStatus('models.example', 503),
    ],
    ['a web page', () => html.clone(), 'bad-model', badFile.webPage(tinyUrl)],
    ['a pointer', () => respond(pointer), 'bad-model', badFile.pointer(tinyUrl)],
    [
      'another file',
      () => respond('PK\u0003\u0004 and more bytes'),
      'bad-model',
      badFile.notAGguf(tinyUrl),
    ],
    ['an empty file', () => respond(new Uint8Array()), 'bad-model', badFile.empty(tinyUrl)],
    [
      'too large a file',
      () => respond(inPieces(tiny, 2, 'silence'), large),
      'bad-model',
      badFile.tooLarge(tinyUrl),
    ],
    ['a download that breaks off', cut, 'cut', badFile.cut],
    ['a download that ends too soon', short, 'cut', badFile.cut],
  ])('says so: %s; and keeps nothing of it', async (_what, answer, kind, message) => {
    const { engine } = engineWith({ [tinyUrl]: answer })
    const events = await collectEvents(engine, tinyVariant)
    expect(errorOf(events)).toEqual({ kind, message })
    expect(await modelStore.find(tinyUrl)).toBeUndefined()
  })

  it('is refused before it is fetched where its parts are more than a page can hold', async () => {
    const address = (part: number) => `https://models.example/big-0000${String(part)}-of-00003.gguf`
    const answers = Object.fromEntries(
      [1, 2, 3].map((part) => [
        address(part),
        () => respond('', { 'content-length': '2000000000' }),
      ]),
    )
    const { engine, asked } = engineWith(answers)
    const events = await collectEvents(engine, variantOf(urlModel(address(1), onProcessor)))
    expect(errorOf(events)).toEqual({
      kind: 'out-of-memory',
      message: badFile.tooMuchMemory('6.0 GB', '4.3 GB'),
    })
    expect(asked.filter((line) => line.startsWith('GET https://models.example'))).toEqual([])
  })

  it('says that a host cannot be reached', async () => {
    const variant = variantOf(urlModel('https://nowhere.example/x.gguf', onProcessor))
    const events = await collectEvents(engineWith().engine, variant)
    expect(errorOf(events)?.message).toBe(engineWords.wllama.unreachable('nowhere.example'))
  })

  it('says that the opened file is gone', async () => {
    const variant = variantOf(fileModel('gone', onProcessor))
    const { engine } = engineWith()
    expect(await engine.availability(variant)).toEqual({
      ok: false,
      why: engineWords.wllama.fileGone,
    })
    expect(errorOf(await collectEvents(engine, variant))?.message).toBe(engineWords.wllama.fileGone)
    expect(await engine.availability(tinyVariant)).toEqual({ ok: true })
  })

  it('says what llama.cpp finds wrong, forgets the file and recovers', async () => {
    // Whole to the eye, but the weights of the last layer are missing.
    let content = tiny.slice(0, tiny.length - 100_000)
    const { engine } = engineWith({ [tinyUrl]: () => respond(content) })
    const error = errorOf(await collectEvents(engine, tinyVariant))
    expect(error?.kind).toBe('bad-model')
    expect(error?.message).toContain('not within the file bounds')
    expect(error?.message).toContain('has been deleted')
    content = tiny
    const events = await collectEvents(engine, tinyVariant, { prompt: cold })
    expect(textOf(events).trim()).toBe(tinyStory.join(' '))
    await engine.release()
  })
})
