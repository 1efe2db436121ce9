/**
 * Goes on with a download that broke off, and keeps what comes in pieces.
 *
 * The rest is asked for with `Range` alone, which a page may send to any host without asking first;
 * `If-Range` would need a permission that most hosts do not give. So what `If-Range` would have decided
 * is decided here, from the answer: it must be of the same version, and exactly the rest. An address
 * that names a commit never changes what it gives. Where nothing proves it, the download starts anew.
 */
import { Fault } from './fault'
import type { KeptPart, ModelCache } from './model-cache'
import { versionOf } from './model-cache'
import { PIECE_BYTES } from './pieces'

/** Of less than this, nothing is kept when a download breaks off. */
const WORTH_KEEPING_BYTES = 64 * 1024

const namesCommit = (url: string): boolean => /\/resolve\/[0-9a-f]{40}\//.test(url)

/** What asks for the rest of a file; undefined where its answer could not be told from another version's. */
export const askForRest = (url: string, part: KeptPart): HeadersInit | undefined =>
  part.version !== undefined || namesCommit(url)
    ? { range: `bytes=${String(part.done)}-` }
    : undefined

/** Whether an answer goes on where the part ends. */
export function isRestOf(url: string, part: KeptPart, response: Response): boolean {
  const { status, headers } = response
  const length = headers.get('content-length')
  const range = headers.get('content-range')
  const whereItShould = `bytes ${String(part.done)}-${String(part.total - 1)}/${String(part.total)}`
  return (
    status === 206 &&
    (range === null || range === whereItShould) &&
    Number(length ?? Number.NaN) === part.total - part.done &&
    (versionOf(headers) === part.version || namesCommit(url))
  )
}

/**
 * Keeps a body piece by piece, from where `part` ends. Gives false where the browser will not store it.
 * Where the body breaks off, what came of it stays and the reason is thrown.
 */
export async function keepInPieces(
  url: string,
  part: KeptPart,
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  cache: ModelCache,
): Promise<boolean> {
  const reader = stream.getReader()
  let kept = part.done
  let waiting: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const keep = async (): Promise<boolean> => {
    try {
      await cache.keepPiece(url, { ...part, done: kept }, new Blob(waiting))
    } catch {
      return false
    }
    kept += size
    waiting = []
    size = 0
    return true
  }
  try {
    for (;;) {
      const next = await reader.read()
      let rest = next.value ?? new Uint8Array()
      while (rest.length > 0) {
        // Every download makes the same pieces, so that two of one file do not spoil each other's.
        const room = PIECE_BYTES - ((kept + size) % PIECE_BYTES)
        const taken = rest.subarray(0, room)
        waiting.push(taken)
        size += taken.length
        rest = rest.subarray(taken.length)
        if (taken.length === room && !(await keep())) return await giveUp(url, reader, cache)
      }
      if (next.done) return size === 0 || (await keep()) || (await giveUp(url, reader, cache))
    }
  } catch (cause) {
    if (cause instanceof Fault && cause.error.kind === 'bad-model') await cache.forget(url)
    else if (size >= WORTH_KEEPING_BYTES) await keep()
    throw cause
  }
}

async function giveUp(
  url: string,
  reader: ReadableStreamDefaultReader,
  cache: ModelCache,
): Promise<false> {
  await reader.cancel()
  await cache.forget(url)
  return false
}
