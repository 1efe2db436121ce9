/**
 * The files that a model is made of, fetched piece by piece into the places where the library looks
 * for them (its three stores in Cache Storage), each kept only when it is whole and what it should be.
 *
 * The library's own download keeps whatever came, also a login page of a hotel, and then never heals.
 * Here every start compares what is kept with the model's own list of sizes, and fetches again what
 * differs; a download that is stopped goes on at the first piece that is missing.
 */
import * as v from 'valibot'
import { freeStorage } from '@/device/free-storage'
import { formatBytes } from '@/units/format'
import { bytes } from '@/units/quantity'
import { engineWords } from '@/words/of-engines'
import { Fault, textOf } from './fault'

/** Where the library keeps what, by its own names (web-llm, `cache_util.ts`). */
const stores = { weights: 'webllm/model', config: 'webllm/config', library: 'webllm/wasm' } as const

/** The list of the weights: which files, which tensors, how large. */
const INDEX_FILE = 'tensor-cache.json'
const CONFIG_FILE = 'mlc-chat-config.json'

const size = v.pipe(v.number(), v.integer(), v.minValue(0))
const fileName = v.pipe(v.string(), v.regex(/^[\w.-]+$/))
const indexSchema = v.object({
  records: v.pipe(
    v.array(
      v.object({
        dataPath: fileName,
        nbytes: size,
        records: v.array(v.object({ nbytes: size })),
      }),
    ),
    v.minLength(1),
  ),
})
const configSchema = v.object({ tokenizer_files: v.array(fileName) })

/** Where a model lies: the folder of its weights, with a slash at its end, and its library. */
export interface Place {
  readonly folder: string
  readonly library: string
}

interface Piece {
  readonly url: string
  readonly store: (typeof stores)[keyof typeof stores]
  /** Absent where only the server knows. */
  readonly bytes?: number
}

export interface Plan {
  readonly missing: readonly Piece[]
  /** Those whose size nobody says, the list itself included: what is wrong with them shows in use. */
  readonly unmeasured: readonly Piece[]
  /** Of the pieces whose size is known beforehand: the weights, nearly everything. */
  readonly total: number
  readonly kept: number
  readonly largestTensor: number
}

const nameOf = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? url

/** @throws Fault where the place does not hold a model, or cannot be reached. */
export async function planOf({ folder, library }: Place, signal: AbortSignal): Promise<Plan> {
  if (!('caches' in globalThis)) throw new Fault('download', engineWords.storage.noStorage)
  const indexUrl = new URL(INDEX_FILE, folder).href
  const configUrl = new URL(CONFIG_FILE, folder).href
  const index = await readJson(indexUrl, stores.weights, indexSchema, signal)
  const config = await readJson(configUrl, stores.config, configSchema, signal)
  const weights = index.records.map(({ dataPath, nbytes }) => ({
    url: new URL(dataPath, folder).href,
    store: stores.weights,
    bytes: nbytes,
  }))
  // The library reads the first of these that the model has, and no other file.
  const tokenizer = ['tokenizer.json', 'tokenizer.model'].find((name) =>
    config.tokenizer_files.includes(name),
  )
  const pieces: Piece[] = [
    { url: library, store: stores.library },
    ...(tokenizer === undefined
      ? []
      : [{ url: new URL(tokenizer, folder).href, store: stores.weights }]),
    ...weights,
  ]
  const areKept = await Promise.all(pieces.map(isKeptWhole))
  const sum = (some: readonly Piece[]) => some.reduce((all, piece) => all + (piece.bytes ?? 0), 0)
  return {
    missing: pieces.filter((_, at) => !areKept[at]),
    unmeasured: [
      { url: indexUrl, store: stores.weights },
      { url: configUrl, store: stores.config },
      ...pieces.filter((piece) => piece.bytes === undefined),
    ],
    total: sum(pieces),
    kept: sum(pieces.filter((_, at) => areKept[at])),
    largestTensor: Math.max(
      0,
      ...index.records.flatMap(({ records }) => records.map(({ nbytes }) => nbytes)),
    ),
  }
}

const AT_ONCE = 4

/** Fetches what is missing. @throws Fault; what came whole stays kept, if there is room for the rest. */
export async function fetchPieces(
  plan: Plan,
  signal: AbortSignal,
  onBytes: (done: number, total: number) => void,
): Promise<void> {
  const { missing, total, kept } = plan
  if (missing.length === 0) return
  await checkRoom(total - kept)
  const waiting = [...missing]
  let done = kept
  const take = async (): Promise<void> => {
    for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) {
      const isCounted = piece.bytes !== undefined
      await fetchPiece(piece, signal, (more) => {
        if (!isCounted) return
        done += more
        onBytes(Math.min(done, total), total)
      })
    }
  }
  const takers = Array.from({ length: AT_ONCE }, async () => {
    try {
      await take()
    } catch (cause) {
      // After a failure nothing new is begun; what is under way is worth keeping.
      waiting.length = 0
      throw cause
    }
  })
  const failed = (await Promise.allSettled(takers)).find(({ status }) => status === 'rejected')
  if (failed?.status !== 'rejected') return
  if (failed.reason instanceof NoRoom) await forgetPieces(missing)
  // The list may be older than what the host has now.
  if (failed.reason instanceof WrongSize) await forgetUnmeasured(plan)
  throw failed.reason
}

/** There is no room to keep a model, so that nothing of it is to stay. */
class NoRoom extends Fault {
  constructor(cause: unknown) {
    super('download', engineWords.storage.storageFull, { cause })
  }
}

/** What came is whole, and not what the list says. */
class WrongSize extends Fault {
  constructor(kind: 'cut' | 'bad-model', url: string) {
    super(kind, engineWords.webllm.wrongSize(nameOf(url)))
  }
}

/** Has the next run fetch anew what could not be compared; the weights that came whole stay. */
export const forgetUnmeasured = ({ unmeasured }: Plan) => forgetPieces(unmeasured)

const forgetPieces = (pieces: readonly Piece[]) =>
  Promise.all(pieces.map(async ({ url, store }) => (await caches.open(store)).delete(url)))

async function checkRoom(needed: number): Promise<void> {
  const left = await freeStorage()
  if (left === undefined || needed < left) return
  throw new Fault(
    'download',
    engineWords.storage.noRoom(formatBytes(bytes(needed)), formatBytes(bytes(left))),
  )
}

async function isKeptWhole({ url, store, bytes: wanted }: Piece): Promise<boolean> {
  const cache = await caches.open(store)
  const kept = await cache.match(url)
  if (kept === undefined) return false
  const blob = await kept.blob()
  const isWhole =
    wanted === undefined ? blob.size > 0 && !(await isPage(blob)) : blob.size === wanted
  if (!isWhole) await cache.delete(url)
  return isWhole
}

const isPage = async (blob: Blob): Promise<boolean> =>
  (await blob.slice(0, 64).text()).trimStart().startsWith('<')

async function request(url: string, signal: AbortSignal): Promise<Response> {
  const { host } = new URL(url)
  let response: Response
  try {
    // Kept once is enough: the browser's own cache of pages need not hold it too. Without a key, so that
    // it may follow a hub's redirect to where the file lies.
    response = await fetch(url, { signal, cache: 'no-store' })
  } catch (cause) {
    signal.throwIfAborted()
    throw navigator.onLine
      ? new Fault('unreachable', engineWords.webllm.unreachable(host), { cause })
      : new Fault('offline', engineWords.webllm.offline(host), { cause })
  }
  const name = nameOf(url)
  const fault = !response.ok
    ? new Fault(
        response.status === 404 ? 'model-not-found' : 'download',
        engineWords.webllm.badStatus(host, response.status, name),
      )
    : response.headers.get('content-type')?.startsWith('text/html') === true
      ? new Fault('bad-model', engineWords.webllm.webPage(name))
      : undefined
  if (fault === undefined) return response
  await response.body?.cancel()
  throw fault
}

async function fetchPiece(
  { url, store, bytes: wanted }: Piece,
  signal: AbortSignal,
  onMore: (bytes: number) => void,
): Promise<void> {
  const response = await request(url, signal)
  let come = 0
  let counted = 0
  let fault: Fault | undefined
  const checked = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, controller) {
      if (come === 0 && store === stores.library && !startsAsWasm(part))
        fault = new Fault('bad-model', engineWords.webllm.notALibrary(nameOf(url)))
      come += part.length
      if (wanted !== undefined && come > wanted) fault = new WrongSize('bad-model', url)
      if (fault !== undefined) throw fault
      counted += part.length
      onMore(part.length)
      controller.enqueue(part)
    },
    flush() {
      if (wanted === undefined || come === wanted) return
      fault = new WrongSize('cut', url)
      throw fault
    },
  })
  try {
    const body = (response.body ?? new Blob().stream()).pipeThrough(checked)
    const headers = {
      'content-type': 'application/octet-stream',
      ...(wanted !== undefined && { 'content-length': String(wanted) }),
    }
    await (await caches.open(store)).put(url, new Response(body, { headers }))
  } catch (cause) {
    // What came of this piece is not kept, so it does not count.
    onMore(-counted)
    signal.throwIfAborted()
    if (fault !== undefined) throw fault
    if (cause instanceof DOMException && cause.name === 'QuotaExceededError')
      throw new NoRoom(cause)
    throw new Fault('cut', engineWords.webllm.wrongSize(nameOf(url)), { cause })
  }
}

const startsAsWasm = (part: Uint8Array): boolean =>
  part[0] === 0x00 && part[1] === 0x61 && part[2] === 0x73 && part[3] === 0x6d

/** A small file that tells of the others: from what is kept, else fetched and then kept. */
async function readJson<Value>(
  url: string,
  store: string,
  schema: v.GenericSchema<unknown, Value>,
  signal: AbortSignal,
): Promise<Value> {
  const cache = await caches.open(store)
  const kept = await cache.match(url)
  const known = kept && parsed(await kept.text(), schema)
  if (known !== undefined) return known
  await cache.delete(url)
  const text = await (await request(url, signal)).text().catch((cause: unknown) => {
    signal.throwIfAborted()
    throw new Fault('cut', engineWords.webllm.wrongSize(nameOf(url)), { cause })
  })
  const read = parsed(text, schema)
  if (read === undefined) throw new Fault('bad-model', engineWords.webllm.notAnIndex(nameOf(url)))
  try {
    const headers = { 'content-type': 'application/json' }
    await cache.put(url, new Response(text, { headers }))
  } catch (cause) {
    throw new Fault('download', `${engineWords.storage.storageFull} ${textOf(cause)}`, { cause })
  }
  return read
}

function parsed<Value>(text: string, schema: v.GenericSchema<unknown, Value>): Value | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(text))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}
