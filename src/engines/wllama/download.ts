/** Fetches one model file, or takes it from what was kept before. */
import { engineWords } from '@/words/of-engines'
import { Fault } from './fault'
import { checkSize } from './gguf-head'
import { versionOf, type ModelCache } from './model-cache'
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

/** Undefined where the browser would not store it. */
async function fetchAndKeep(url: string, tools: Downloading): Promise<Blob | undefined> {
  if (!(await tools.cache.hasRoomFor(undefined))) return undefined
  // Kept once is enough: the browser's own cache of pages need not hold it too.
  const response = await request(url, tools, 'no-store')
  const total = lengthOf(response)
  if (!(await tools.cache.hasRoomFor(total))) {
    await response.body?.cancel()
    return undefined
  }
  const watched = watchBody(response, { url, total, onBytes: tools.onBytes })
  const version = versionOf(response.headers)
  const headers = {
    'content-type': 'application/octet-stream',
    ...(total !== undefined && { 'content-length': String(total) }),
    ...(version !== undefined && { etag: version }),
  }
  try {
    await tools.cache.keep(url, new Response(watched.stream, { headers }))
  } catch {
    tools.signal.throwIfAborted()
    const fault = watched.fault()
    if (fault !== undefined) throw fault
    return undefined
  }
  return (await tools.cache.find(url))?.blob
}

async function fetchOnly(url: string, tools: Downloading): Promise<Blob> {
  const response = await request(url, tools, 'default')
  const total = lengthOf(response)
  const watched = watchBody(response, { url, total, onBytes: tools.onBytes })
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
  cache: RequestCache,
): Promise<Response> {
  const { host } = new URL(url)
  let response: Response
  try {
    response = await fetch(url, { signal, cache })
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
