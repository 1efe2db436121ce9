/** For tests: the files of the smallest model, in MLC's layout, and a host that serves them badly. */

export const TEST_HOST = 'https://models.example/'
export const vocabulary = ['', ...'a small model says just what its table holds'.split(' ')]
/** What follows the last word. */
export const END = 0xffffffff

/** Which word follows which: the story, and then the end. */
const table = Uint32Array.from(vocabulary, (_, word) =>
  word + 1 < vocabulary.length ? word + 1 : END,
)
const bytesOfTable = new Uint8Array(table.buffer)
const FIRST_SHARD = 16

const shards = [bytesOfTable.slice(0, FIRST_SHARD), bytesOfTable.slice(FIRST_SHARD)]
export const WEIGHT_BYTES = bytesOfTable.length

const wasm = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0)

const indexWith = (tensorBytes?: number) =>
  JSON.stringify({
    records: shards.map(({ length }, index) => ({
      dataPath: `shard_${String(index)}.bin`,
      nbytes: length,
      records: [{ nbytes: tensorBytes ?? length }],
    })),
  })

const files: Readonly<Record<string, BodyInit>> = {
  'tensor-cache.json': indexWith(),
  'mlc-chat-config.json': JSON.stringify({ tokenizer_files: ['tokenizer.json'] }),
  'tokenizer.json': '{}',
  'shard_0.bin': shards[0] ?? '',
  'shard_1.bin': shards[1] ?? '',
  'library.wasm': wasm,
}

/** What is wrong with a folder of the host, by its name. */
export const folders = {
  good: `${TEST_HOST}good/`,
  /** The second shard is cut short the first time, and whole after that. */
  cutOnce: `${TEST_HOST}cut-once/`,
  /** A login page comes in place of the second shard the first time. */
  loginOnce: `${TEST_HOST}login-once/`,
  missing: `${TEST_HOST}missing/`,
  offline: `${TEST_HOST}offline/`,
  /** The second shard never comes. */
  endless: `${TEST_HOST}endless/`,
  /** The list of the weights is of a version before, the first time. */
  renewed: `${TEST_HOST}renewed/`,
  /** The compiled library is cut short the first time, and whole after that. */
  brokenLibraryOnce: `${TEST_HOST}broken-library-once/`,
  /** The device is lost while the model is put into it. */
  lostWhileLoading: `${TEST_HOST}lost-while-loading/`,
  /** One tensor is larger than any browser gives to a page. */
  tooLarge: `${TEST_HOST}too-large/`,
}

/** Answers as such a host would; a request that is not for it fails. */
export function createTestNetwork() {
  const asked: string[] = []
  const answer = (url: string, signal: AbortSignal | undefined): Response | Promise<Response> => {
    const [, folder = '', name = ''] = /^https:\/\/models\.example\/([\w-]+)\/(.+)$/.exec(url) ?? []
    const isFirst = asked.filter((one) => one === url).length === 1
    if (folder === 'offline' || folder === '') throw new TypeError('Failed to fetch')
    if (folder === 'missing' && name === 'shard_1.bin') return new Response('', { status: 404 })
    if (folder === 'too-large' && name === 'tensor-cache.json')
      return new Response(indexWith(2 ** 40))
    if (folder === 'renewed' && name === 'tensor-cache.json' && isFirst)
      return new Response(indexWith().replaceAll('16', '12'))
    if (folder === 'broken-library-once' && name === 'library.wasm' && isFirst)
      return new Response(Uint8Array.of(...wasm, 1))
    if (folder === 'cut-once' && name === 'shard_1.bin' && isFirst)
      return new Response(shards[1]?.slice(0, 4))
    if (folder === 'login-once' && name === 'shard_1.bin' && isFirst)
      return new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })
    if (folder === 'endless' && name === 'shard_1.bin')
      return new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new DOMException('Aborted', 'AbortError'))
        })
      })
    const body = files[name]
    return body === undefined ? new Response('', { status: 404 }) : new Response(body)
  }
  return {
    fetch: async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const url = input instanceof Request ? input.url : String(input)
      asked.push(url)
      init?.signal?.throwIfAborted()
      return answer(url, init?.signal ?? undefined)
    },
  }
}
