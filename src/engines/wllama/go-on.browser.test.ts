/** Downloads that break off and go on, in a real browser's storage. */
import { beforeEach, describe, expect, it } from 'vitest'
import { deleteKept, listKept } from '@/features/device/kept-models'
import { engineWords } from '@/words/of-engines'
import { download } from './download'
import { createModelCache, type ModelCache } from './model-cache'
import { PIECE_BYTES } from './pieces'
import { emptyStore } from './engine.fixture'
import { inPieces, respond } from './host.fixture'

const url = 'https://models.example/large-q8_0.gguf'
const pinned = `https://huggingface.co/a/b/resolve/${'0'.repeat(40)}/large.gguf`
/** Two pieces and a bit; no byte is like its neighbour, so that a shifted one would be seen. */
const makeFile = (seed: number) => {
  const file = new Uint8Array(2 * PIECE_BYTES + 300_000)
  for (let index = 0; index < file.length; index += 1) file[index] = (index * 31 + seed) % 251
  file.set(new TextEncoder().encode('GGUF'))
  return file
}
const file = makeFile(1)

interface Behaviour {
  readonly content?: Uint8Array<ArrayBuffer>
  readonly version?: string
  /** The first answer breaks off after this many bytes. */
  readonly cutAfter?: number
  readonly ignoresRange?: boolean
}

/** A host of one file. Gives the `Range` of each request, or `all`. */
function hostOf(behaviour: () => Behaviour) {
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = (_url, init) => {
    const { content = file, version, cutAfter, ignoresRange = false } = behaviour()
    const range = new Headers(init?.headers).get('range')
    asked.push(range ?? 'all')
    const from = range === null || ignoresRange ? 0 : Number(/\d+/.exec(range)?.[0])
    const rest = content.slice(from)
    const body =
      cutAfter === undefined ? inPieces(rest, 7) : inPieces(rest.slice(0, cutAfter), 3, 'error')
    const headers = {
      'content-length': String(rest.length),
      ...(version !== undefined && { etag: version }),
    }
    return Promise.resolve(respond(body, headers, from > 0 ? 206 : 200))
  }
  return { fetch, asked }
}

const cache = createModelCache(caches)
const get = (fetch: typeof globalThis.fetch, store: ModelCache = cache, address = url) => {
  const progress: number[] = []
  const { signal } = new AbortController()
  const onBytes = (done: number) => void progress.push(done)
  const blob = download(
    { url: address, mayChange: false },
    { fetch, cache: store, signal, onBytes },
  )
  return { blob, progress }
}
const isSame = async (blob: Blob, wanted = file) => {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return bytes.length === wanted.length && bytes.every((byte, index) => byte === wanted[index])
}

beforeEach(emptyStore)

describe('a download that broke off', () => {
  const cutAfter = PIECE_BYTES + 500_000

  it('goes on where it broke off, and is whole', async () => {
    let behaviour: Behaviour = { version: '"1"', cutAfter }
    const { fetch, asked } = hostOf(() => behaviour)
    await expect(get(fetch).blob).rejects.toMatchObject({ error: { kind: 'cut' } })
    expect(await cache.find(url)).toBeUndefined()
    expect(await cache.findPart(url)).toEqual({
      done: cutAfter,
      total: file.length,
      version: '"1"',
    })
    behaviour = { version: '"1"' }
    const { blob, progress } = get(fetch)
    expect(await isSame(await blob)).toBe(true)
    expect(asked).toEqual(['all', `bytes=${String(cutAfter)}-`])
    expect(progress[0]).toBeGreaterThan(cutAfter)
    expect(progress.at(-1)).toBe(file.length)
    // The third time nothing is asked; it is listed as one model, and deleted as one.
    expect(await isSame(await get(fetch).blob)).toBe(true)
    expect(asked).toHaveLength(2)
    expect(await listKept(caches)).toMatchObject([
      { id: url, bytes: file.length, isFromHere: false },
    ])
    expect(await deleteKept(caches, url)).toBe(file.length)
    expect(await cache.find(url)).toBeUndefined()
  })

  it('starts anew where the file has changed meanwhile', async () => {
    let behaviour: Behaviour = { version: '"1"', cutAfter }
    const { fetch, asked } = hostOf(() => behaviour)
    await expect(get(fetch).blob).rejects.toThrow()
    const changed = makeFile(2)
    behaviour = { version: '"2"', content: changed }
    expect(await isSame(await get(fetch).blob, changed)).toBe(true)
    expect(asked).toEqual(['all', `bytes=${String(cutAfter)}-`, 'all'])
  })

  it('starts anew where the host knows no ranges, or nothing proves that the file is the same', async () => {
    let behaviour: Behaviour = { version: '"1"', cutAfter }
    const deaf = hostOf(() => behaviour)
    await expect(get(deaf.fetch).blob).rejects.toThrow()
    behaviour = { version: '"1"', ignoresRange: true }
    expect(await isSame(await get(deaf.fetch).blob)).toBe(true)
    await emptyStore()
    behaviour = { cutAfter }
    const silent = hostOf(() => behaviour)
    await expect(get(silent.fetch).blob).rejects.toThrow()
    behaviour = {}
    expect(await isSame(await get(silent.fetch).blob)).toBe(true)
    expect(silent.asked).toEqual(['all', 'all'])
  })

  it('goes on without a mark where the address names a commit', async () => {
    let behaviour: Behaviour = { cutAfter }
    const { fetch, asked } = hostOf(() => behaviour)
    await expect(get(fetch, cache, pinned).blob).rejects.toThrow()
    behaviour = {}
    expect(await isSame(await get(fetch, cache, pinned).blob)).toBe(true)
    expect(asked).toEqual(['all', `bytes=${String(cutAfter)}-`])
  })

  it('takes the whole file where the host refuses to be asked for the rest', async () => {
    let behaviour: Behaviour = { version: '"1"', cutAfter }
    const { fetch, asked } = hostOf(() => behaviour)
    await expect(get(fetch).blob).rejects.toThrow()
    behaviour = { version: '"1"' }
    const refusing: typeof globalThis.fetch = (input, init) =>
      new Headers(init?.headers).has('range')
        ? Promise.reject(new TypeError('Failed to fetch'))
        : fetch(input, init)
    expect(await isSame(await get(refusing).blob)).toBe(true)
    expect(asked).toEqual(['all', 'all'])
  })

  it('heals where a piece is lost or broken', async () => {
    const { fetch, asked } = hostOf(() => ({ version: '"1"' }))
    await get(fetch).blob
    const store = await caches.open('rightsize-models-1')
    const [first, second] = await store.keys()
    await store.delete(second ?? '')
    expect(await isSame(await get(fetch).blob)).toBe(true)
    expect(asked.at(-1)).toBe(`bytes=${String(PIECE_BYTES)}-`)
    const headers = (await store.match(first ?? ''))?.headers ?? new Headers()
    await store.put(first ?? '', new Response(new Uint8Array(PIECE_BYTES), { headers }))
    expect(await isSame(await get(fetch).blob)).toBe(true)
    expect(asked.at(-1)).toBe('all')
  })

  it('leaves nothing behind where the storage fills up midway, and says so', async () => {
    let puts = 0
    const full: ModelCache = {
      ...cache,
      keepPiece: (...piece) =>
        (puts += 1) > 1 ? Promise.reject(new Error('full')) : cache.keepPiece(...piece),
    }
    const { fetch } = hostOf(() => ({ version: '"1"' }))
    await expect(get(fetch, full).blob).rejects.toThrow(engineWords.storage.storageFull)
    expect(await cache.findPart(url)).toBeUndefined()
  })
})
