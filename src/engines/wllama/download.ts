/** Fetches one model file, or takes it from what was kept before. */
import { formatBytes } from '@/units/format'
import { bytes } from '@/units/quantity'
import { engineWords } from '@/words/of-engines'
import { Fault, NoRoom } from './fault'
import { checkSize } from './gguf-head'
import { askForRest, isRestOf, keepInPieces } from './go-on'
import { notes, versionOf, type ModelCache } from './model-cache'
import { PIECE_BYTES } from './pieces'
import { watchBody } from './watch-body'

export interface Downloading {
  readonly fetch: typeof fetch
  readonly cache: ModelCache
  readonly signal: AbortSignal
  /** Bytes of this file so far, and in all where that is known. */
  readonly onBytes: (done: number, total: number | undefined) => void
}

/** A file served with the page may change under its name; what is kept of it is compared. */
export interface Wanted {
  readonly url: string
  readonly mayChange: boolean
}

/** The file, whole and recognised as a model. @throws Fault where it cannot be had. */
export async function download({ url, mayChange }: Wanted, tools: Downloading): Promise<Blob> {
  const kept = await tools.cache.find(url)
  tools.signal.throwIfAborted()
  if (kept !== undefined && !(mayChange && (await hasChanged(url, kept.version, tools))))
    return kept.blob
  return (await fetchAndKeep(url, tools)) ?? (await fetchOnly(url, tools))
}

/**
 * Undefined where the browser would not store it, and it is small enough to be used all the same.
 *
 * @throws Fault where it cannot be had, or is large and there is no room for it.
 */
async function fetchAndKeep(url: string, tools: Downloading): Promise<Blob | undefined> {
  const { cache, onBytes, signal } = tools
  const room = await cache.room()
  if (room === undefined) return undefined
  const { response, from, total, version } = await begin(url, tools)
  if (total !== undefined && total - from >= room) {
    await response.body?.cancel()
    if (total <= PIECE_BYTES) return undefined
    throw noRoom(total - from, room)
  }
  const { stream, fault } = watchBody(response, { url, from, total, onBytes })
  try {
    if (total !== undefined && total > PIECE_BYTES) {
      if (!(await keepInPieces(url, { done: from, total, version }, stream, cache)))
        // Chrome says the same room on every machine, so that only this is the truth.
        throw new NoRoom(engineWords.storage.storageFull)
    } else await cache.keep(url, new Response(stream, { headers: notes(total, version) }))
  } catch (cause) {
    signal.throwIfAborted()
    if (cause instanceof Fault) throw cause
    const why = fault()
    if (why !== undefined) throw why
    return undefined
  }
  return (await cache.find(url))?.blob
}

/** @param needed Bytes that would have to be stored. */
export const noRoom = (needed: number, room: number): NoRoom =>
  new NoRoom(engineWords.storage.noRoom(formatBytes(bytes(needed)), formatBytes(bytes(room))))

interface Begun {
  readonly response: Response
  /** The byte of the file that the body begins with. */
  readonly from: number
  /** Of the whole file. */
  readonly total: number | undefined
  readonly version: string | undefined
}

/** Goes on where an earlier download broke off, where that can be; else from the first byte. */
async function begin(url: string, tools: Downloading): Promise<Begun> {
  const part = await tools.cache.findPart(url)
  const headers = part && askForRest(url, part)
  if (part !== undefined && headers !== undefined) {
    // Kept once is enough: the browser's own cache of pages need not hold it too.
    const response = await requestRest(url, tools, headers)
    if (response !== undefined && isRestOf(url, part, response))
      return { response, from: part.done, total: part.total, version: part.version }
    await response?.body?.cancel()
  }
  const response = await request(url, tools, { cache: 'no-store' })
  const total = lengthOf(response)
  // What was kept of it is of another version, or cannot be told from one.
  if (part !== undefined || (total !== undefined && total > PIECE_BYTES))
    await tools.cache.forget(url)
  return { response, from: 0, total, version: versionOf(response.headers) }
}

/** Undefined where the host does not let a page ask for it: the whole file may be had all the same. */
async function requestRest(
  url: string,
  tools: Downloading,
  headers: HeadersInit,
): Promise<Response | undefined> {
  try {
    return await request(url, tools, { cache: 'no-store', headers })
  } catch (cause) {
    if (cause instanceof Fault && ['unreachable', 'download'].includes(cause.error.kind))
      return undefined
    throw cause
  }
}

async function fetchOnly(url: string, tools: Downloading): Promise<Blob> {
  const response = await request(url, tools, {})
  const total = lengthOf(response)
  const watched = watchBody(response, { url, from: 0, total, onBytes: tools.onBytes })
  try {
    return await new Response(watched.stream).blob()
  } catch (cause) {
    tools.signal.throwIfAborted()
    throw watched.fault() ?? new Fault('out-of-memory', engineWords.wllama.outOfMemory, { cause })
  }
}

/** Offline, and where the server does not say, what is kept is good enough. */
async function hasChanged(
  url: string,
  version: string | undefined,
  { fetch, signal }: Downloading,
): Promise<boolean> {
  if (!navigator.onLine) return false
  try {
    const response = await fetch(url, { method: 'HEAD', cache: 'no-cache', signal })
    const current = versionOf(response.headers)
    return response.ok && current !== undefined && version !== undefined && current !== version
  } catch {
    signal.throwIfAborted()
    return false
  }
}

async function request(
  url: string,
  { fetch, signal }: Downloading,
  how: Pick<RequestInit, 'cache' | 'headers'>,
): Promise<Response> {
  const { host } = new URL(url)
  let response: Response
  try {
    // Without a key, so that it may follow a hub's redirect to where the file lies.
    response = await fetch(url, { signal, ...how })
  } catch (cause) {
    signal.throwIfAborted()
    throw navigator.onLine
      ? new Fault('unreachable', engineWords.wllama.unreachable(host), { cause })
      : new Fault('offline', engineWords.wllama.offline(host), { cause })
  }
  try {
    checkStatus(response.status, url, host)
    if (response.headers.get('content-type')?.startsWith('text/html') === true)
      throw new Fault('bad-model', engineWords.wllama.webPage(url))
    checkSize(lengthOf(response) ?? 0, url)
  } catch (fault) {
    await response.body?.cancel()
    throw fault
  }
  return response
}

function checkStatus(status: number, url: string, host: string): void {
  if (status >= 200 && status < 300) return
  if (status === 404 || status === 410)
    throw new Fault('model-not-found', engineWords.wllama.notFound(url))
  if (status === 401 || status === 403) throw new Fault('auth', engineWords.wllama.forbidden(host))
  if (status === 429) throw new Fault('rate-limit', engineWords.wllama.tooManyDownloads(host))
  throw new Fault('download', engineWords.wllama.badStatus(host, status))
}

/** Undefined where the server does not say, or says it of the compressed file. */
export function lengthOf(response: Response): number | undefined {
  const length = response.headers.get('content-length')
  if (length === null || response.headers.get('content-encoding') !== null) return undefined
  const bytes = Number(length)
  return Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : undefined
}
