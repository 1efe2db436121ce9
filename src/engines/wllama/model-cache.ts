/**
 * Keeps model files in the browser's Cache Storage, under their addresses.
 *
 * Storing is all or nothing: `put` ends only when the whole body has been written, so what breaks off
 * leaves nothing behind. A large file is kept in pieces, each of them whole; the file counts as kept
 * when its pieces reach its end. What is found is checked again before it is used.
 */
import { freeStorage } from '@/device/free-storage'
import { checkHead, HEAD_BYTES } from './gguf-head'
import { fileOfKey, pieceKey } from './pieces'

const CACHE_NAME = 'rightsize-models-1'
/** On each piece: how large the whole file is. */
const WHOLE_SIZE = 'x-whole-size'

export interface KeptFile {
  readonly blob: Blob
  /** The server's mark of this version of the file, where it gave one. */
  readonly version: string | undefined
}

/** What came of a file before its download broke off: all bytes before `done`. */
export interface KeptPart {
  readonly done: number
  readonly total: number
  readonly version: string | undefined
}

export interface ModelCache {
  /** A whole model file, or undefined; a broken one is deleted on the way. */
  readonly find: (url: string) => Promise<KeptFile | undefined>
  /** The beginning of a file, where it is kept without its end. */
  readonly findPart: (url: string) => Promise<KeptPart | undefined>
  /**
   * How many bytes may be stored yet: undefined where nothing is stored for this page, infinite where
   * the browser does not say.
   */
  readonly room: () => Promise<number | undefined>
  /** Rejects where the body breaks off, or the browser will not store it; then nothing is stored. */
  readonly keep: (url: string, body: Response) => Promise<void>
  /** One piece, from the byte after what `part` has. Rejects where the browser will not store it. */
  readonly keepPiece: (url: string, part: KeptPart, piece: Blob) => Promise<void>
  /** Gives whether there was something to delete. */
  readonly forget: (url: string) => Promise<boolean>
}

/** The server's mark of a version of a file. */
export const versionOf = (headers: Headers): string | undefined =>
  headers.get('etag') ?? headers.get('last-modified') ?? undefined

/** What is noted beside a file or a piece of it. */
export const notes = (size: number | undefined, version: string | undefined) => ({
  'content-type': 'application/octet-stream',
  ...(size !== undefined && { 'content-length': String(size) }),
  ...(version !== undefined && { etag: version }),
})

/** Storage is absent where the page is served by plain http from another machine. */
export function createModelCache(storage: CacheStorage | undefined): ModelCache {
  const open = async (): Promise<Cache | undefined> => {
    try {
      return await storage?.open(CACHE_NAME)
    } catch {
      // A browser that is told to store nothing refuses here. The page then works without.
      return undefined
    }
  }

  async function forget(url: string): Promise<boolean> {
    const cache = await open()
    if (cache === undefined) return false
    const address = new URL(url)
    address.hash = ''
    const mine = (await cache.keys()).filter((key) => fileOfKey(key.url) === address.href)
    const wereKept = await Promise.all(mine.map((key) => cache.delete(key)))
    return wereKept.includes(true)
  }

  async function findInPieces(url: string, cache: Cache): Promise<KeptFile | undefined> {
    const { pieces, part } = await piecesOf(url, cache)
    if (part === undefined || part.done < part.total) return undefined
    const blob = new Blob(await Promise.all(pieces.map((piece) => piece.blob())))
    if (await isWhole(blob, String(part.total))) return { blob, version: part.version }
    await forget(url)
    return undefined
  }

  return {
    forget,
    async find(url) {
      const cache = await open()
      if (cache === undefined) return undefined
      const kept = await cache.match(url)
      if (kept === undefined) return findInPieces(url, cache)
      const blob = await kept.blob()
      if (await isWhole(blob, kept.headers.get('content-length')))
        return { blob, version: versionOf(kept.headers) }
      await cache.delete(url)
      return undefined
    },
    async findPart(url) {
      const cache = await open()
      const part = cache && (await piecesOf(url, cache)).part
      return part !== undefined && part.done < part.total ? part : undefined
    },
    async room() {
      if ((await open()) === undefined) return undefined
      return (await freeStorage()) ?? Infinity
    },
    async keep(url, body) {
      const cache = await open()
      if (cache === undefined) throw new Error('There is no storage.')
      await cache.put(url, body)
    },
    async keepPiece(url, { done, total, version }, piece) {
      const cache = await open()
      if (cache === undefined) throw new Error('There is no storage.')
      const headers = { ...notes(piece.size, version), [WHOLE_SIZE]: String(total) }
      await cache.put(pieceKey(url, done), new Response(piece, { headers }))
    },
  }
}

/** The pieces that follow each other from the first byte on, and how far they reach. */
async function piecesOf(url: string, cache: Cache) {
  const pieces: Response[] = []
  let part: KeptPart | undefined
  for (;;) {
    const piece = await cache.match(pieceKey(url, part?.done ?? 0))
    const size = Number(piece?.headers.get('content-length') ?? 0)
    const total = Number(piece?.headers.get(WHOLE_SIZE) ?? 0)
    const version = piece && versionOf(piece.headers)
    if (piece === undefined || !(size > 0 && total > 0)) return { pieces, part }
    // A piece of another version of the file, left by a download beside this one.
    if (part !== undefined && (part.total !== total || part.version !== version))
      return { pieces, part }
    pieces.push(piece)
    part = { done: (part?.done ?? 0) + size, total, version }
  }
}

async function isWhole(blob: Blob, length: string | null): Promise<boolean> {
  if (length !== null && Number(length) !== blob.size) return false
  try {
    checkHead(new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer()), '')
    return true
  } catch {
    return false
  }
}
