/**
 * Keeps model files in the browser's Cache Storage, under their addresses.
 *
 * Storing is all or nothing: `put` ends only when the whole body has been written, so a download that
 * breaks off leaves nothing behind. What is found is checked again before it is used.
 */
import { checkHead, HEAD_BYTES } from './gguf-head'

const CACHE_NAME = 'rightsize-models-1'

export interface KeptFile {
  readonly blob: Blob
  /** The server's mark of this version of the file, where it gave one. */
  readonly version: string | undefined
}

export interface ModelCache {
  /** A whole model file, or undefined; a broken one is deleted on the way. */
  readonly find: (url: string) => Promise<KeptFile | undefined>
  /** Whether this many bytes may be stored. Bytes unknown: whether anything may. */
  readonly hasRoomFor: (bytes: number | undefined) => Promise<boolean>
  /** Rejects where the body breaks off, or the browser will not store it; then nothing is stored. */
  readonly keep: (url: string, body: Response) => Promise<void>
  /** Gives whether there was something to delete. */
  readonly forget: (url: string) => Promise<boolean>
}

/** The server's mark of a version of a file. */
export const versionOf = (headers: Headers): string | undefined =>
  headers.get('etag') ?? headers.get('last-modified') ?? undefined

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

  return {
    async find(url) {
      const cache = await open()
      const kept = await cache?.match(url)
      if (cache === undefined || kept === undefined) return undefined
      const blob = await kept.blob()
      if (await isWhole(blob, kept.headers.get('content-length')))
        return { blob, version: versionOf(kept.headers) }
      await cache.delete(url)
      return undefined
    },
    async hasRoomFor(bytes) {
      if ((await open()) === undefined) return false
      const { quota, usage } = await navigator.storage.estimate()
      if (quota === undefined || usage === undefined || bytes === undefined) return true
      return usage + bytes < quota
    },
    async keep(url, body) {
      const cache = await open()
      if (cache === undefined) throw new Error('There is no storage.')
      await cache.put(url, body)
    },
    forget: async (url) => (await (await open())?.delete(url)) ?? false,
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
