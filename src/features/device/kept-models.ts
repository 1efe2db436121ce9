/** What models keep in this browser's storage: listed with sizes, and deleted when the visitor says so. */
import { isThisMachine } from '@/comparison/place'
import { fileOfKey } from '@/engines/wllama/pieces'
import { bytes, type Bytes } from '@/units/quantity'

/** Where the engines keep what they fetch: ours, and WebLLM's three. */
const stores = ['rightsize-models-1', 'webllm/model', 'webllm/config', 'webllm/wasm']

export interface KeptModel {
  /** An address that all its files begin with. */
  readonly id: string
  readonly name: string
  readonly host: string
  /** From a server on this very machine: nothing went through a network. */
  readonly isFromHere: boolean
  readonly bytes: Bytes
  readonly files: number
}

/** Files that belong together: of one folder of weights, or the parts and pieces of one GGUF. */
export const groupOf = (store: string, url: string): string => {
  if (store === 'webllm/wasm') return url
  return store.startsWith('webllm/')
    ? url.slice(0, url.lastIndexOf('/') + 1)
    : fileOfKey(url).replace(/-\d{5}-of-\d{5}(?=\.gguf)/i, '')
}

/** The name that a person knows it by: the repository's, or the file's. */
export function nameOfKept(id: string): string {
  const { pathname } = new URL(id)
  const parts = pathname.split('/').filter((part) => part !== '')
  const at = parts.indexOf('resolve')
  const name = id.endsWith('/') && at > 0 ? parts[at - 1] : parts.at(-1)
  return decodeURIComponent(name ?? id)
}

/**
 * By what the engines noted when they kept it; only else by opening the file. The browser gives the
 * room of a file that was opened back only when it next tidies up its memory.
 */
async function sizeOf(kept: Response | undefined): Promise<number> {
  const noted = Number(kept?.headers.get('content-length') ?? Number.NaN)
  return Number.isSafeInteger(noted) ? noted : ((await kept?.blob())?.size ?? 0)
}

/** Largest first; empty where the browser stores nothing for this page. */
export async function listKept(storage: CacheStorage | undefined): Promise<readonly KeptModel[]> {
  const groups = new Map<string, { bytes: number; files: number }>()
  for (const store of stores) {
    if (storage === undefined || !(await storage.has(store))) continue
    const cache = await storage.open(store)
    for (const request of await cache.keys()) {
      const size = await sizeOf(await cache.match(request))
      const id = groupOf(store, request.url)
      const known = groups.get(id) ?? { bytes: 0, files: 0 }
      groups.set(id, { bytes: known.bytes + size, files: known.files + 1 })
    }
  }
  return [...groups]
    .map(([id, group]) => ({
      id,
      name: nameOfKept(id),
      host: new URL(id).host,
      isFromHere: isThisMachine(new URL(id).hostname),
      bytes: bytes(group.bytes),
      files: group.files,
    }))
    .toSorted((a, b) => b.bytes - a.bytes)
}

/** Deletes all files of a model. @returns how many bytes of files were deleted. */
export async function deleteKept(storage: CacheStorage | undefined, id: string): Promise<Bytes> {
  let freed = 0
  for (const store of stores) {
    if (storage === undefined || !(await storage.has(store))) continue
    const cache = await storage.open(store)
    for (const request of await cache.keys()) {
      if (groupOf(store, request.url) !== id) continue
      freed += await sizeOf(await cache.match(request))
      await cache.delete(request)
    }
  }
  return bytes(freed)
}
