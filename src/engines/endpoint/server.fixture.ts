/**
 * A real HTTP server on this machine that speaks the protocols of all doors, for tests alone.
 *
 * The model's name chooses what happens: `normal`, or one of the faults of `test-behaviours.ts`. It
 * answers a browser's preflight strictly: the headers of the protocol from one origin, and no other.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { doors, type Door } from '@/comparison/provider'
import { behaviours, type Reply } from './behaviours.fixture'
import { wires } from './wires.fixture'

export interface TestServerOptions {
  /** The one origin whose pages may ask; `*` unless said. */
  readonly origin?: string
  /** The answer, in the pieces in which it is sent. */
  readonly answer?: readonly string[]
  /** Milliseconds before each piece; 0 unless said. */
  readonly paceMs?: number
  /** If given, every request needs it in the protocol's own header. */
  readonly key?: string
  /** Headers that a preflight lets through, in small letters; those of the protocol unless said. */
  readonly allowed?: readonly string[]
  /** Names that the list of models holds. */
  readonly models?: readonly string[]
}

export interface ReceivedRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** The parsed body; undefined where there was none. */
  readonly body: unknown
}

export interface TestServer {
  /** To be given as the endpoint's address, `…/v1`. */
  readonly baseUrl: string
  /** The same for Gemini's protocol, `…/v1beta`. */
  readonly baseUrlFor: (door: Door) => string
  /** All that came in, oldest first, preflights included. */
  readonly received: readonly ReceivedRequest[]
  /** Chat requests that are being answered now. */
  readonly open: () => number
  /** Lets go on what is `gated`. */
  readonly openGate: () => void
  readonly close: () => Promise<void>
}

export const testAnswer: readonly string[] = ['Hello', ', ', 'this ', 'is ', 'a ', 'test', '.']

/** What each protocol's own CORS lets through, in small letters. */
export const allowedHeaders: Readonly<Record<Door, readonly string[]>> = {
  openai: ['content-type', 'authorization'],
  anthropic: [
    'content-type',
    'x-api-key',
    'anthropic-version',
    'anthropic-dangerous-direct-browser-access',
  ],
  gemini: ['content-type', 'x-goog-api-key'],
}

/** The protocol that a path belongs to. */
function doorAt(path: string): Door | undefined {
  if (/^\/v1\/chat\/completions\b/.test(path)) return 'openai'
  if (/^\/v1\/messages\b/.test(path)) return 'anthropic'
  return /^\/v1beta\/models\/[^/]+:streamGenerateContent\?alt=sse$/.test(path)
    ? 'gemini'
    : undefined
}

/** The key in the header that the protocol reads. */
function keyIn({ headers }: IncomingMessage, door: Door): string | undefined {
  if (door === 'anthropic') return headers['x-api-key']?.toString()
  if (door === 'gemini') return headers['x-goog-api-key']?.toString()
  return headers.authorization?.replace(/^Bearer /, '') ?? headers['api-key']?.toString()
}

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { origin = '*', answer = testAnswer, paceMs = 0, key, allowed, models = [] } = options
  const received: ReceivedRequest[] = []
  let open = 0
  let openGate = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    openGate = resolve
  })

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = parsed(await textOf(request))
    const { method = '', url = '', headers } = request
    received.push({ method, path: url, headers, body })
    if (origin === '*' || headers.origin === origin)
      response.setHeader('Access-Control-Allow-Origin', origin)
    if (method === 'OPTIONS') {
      const door = doorAt(url)
      const known = door === undefined ? doors : [door]
      const usual = known.flatMap((one) => allowedHeaders[one])
      answerPreflight(request, response, allowed ?? usual)
      return
    }
    if (method === 'GET' && /\/models(\?|$)/.test(url)) {
      sendModels(response, url, models)
      return
    }
    const door = doorAt(url)
    if (door === undefined || method !== 'POST') {
      sendJson(response, 404, wires.openai.refusal(404, 'Not found.'))
      return
    }
    const given = keyIn(request, door)
    if (key !== undefined && given !== key) {
      const message = `Incorrect API key provided: ${given ?? 'none'}.`
      sendJson(response, 401, wires[door].refusal(401, message, 'invalid_api_key'))
      return
    }
    // A browser's page is told by this header alone; a bare GET of a list needs none.
    if (door === 'anthropic' && headers['anthropic-dangerous-direct-browser-access'] !== 'true') {
      sendJson(response, 401, wires.anthropic.refusal(401, 'CORS requests must set a header.'))
      return
    }
    open += 1
    response.on('close', () => (open -= 1))
    await behave(response, { door, url, body, gate }, answer, paceMs)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((cause: unknown) => {
      response.destroy(cause instanceof Error ? cause : new Error(String(cause)))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    baseUrlFor: (door) => `http://127.0.0.1:${port}/${door === 'gemini' ? 'v1beta' : 'v1'}`,
    received,
    open: () => open,
    openGate: () => {
      openGate()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function answerPreflight(
  request: IncomingMessage,
  response: ServerResponse,
  allowed: readonly string[],
): void {
  const wanted = (request.headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
  if (!wanted.every((name) => allowed.includes(name))) {
    response.removeHeader('Access-Control-Allow-Origin')
    response.writeHead(403).end()
    return
  }
  response.setHeader('Access-Control-Allow-Headers', allowed.join(', '))
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST')
  response.writeHead(204).end()
}

/** Gemini's protocol has the model in its path, the others in the body. */
const modelIn = (url: string, body: unknown): unknown =>
  /\/models\/([^/:]+):/.exec(url)?.[1] ?? fieldOf(body, 'model')

async function behave(
  response: ServerResponse,
  asked: Pick<Reply, 'body' | 'gate'> & { readonly door: Door; readonly url: string },
  answer: readonly string[],
  paceMs: number,
): Promise<void> {
  const { door, body, gate } = asked
  const model = modelIn(asked.url, body)
  const wire = wires[door]
  const behaviour = typeof model === 'string' ? behaviours[model] : undefined
  if (behaviour === undefined) {
    const message = `The model \`${String(model)}\` does not exist.`
    sendJson(response, 404, wire.refusal(404, message, 'model_not_found'))
    return
  }
  const write = (bytes: string | Uint8Array): Promise<void> =>
    new Promise((resolve) => {
      if (response.destroyed) resolve()
      // A turn of the event loop after each write sends it as a packet of its own.
      else response.write(bytes, () => setTimeout(resolve, paceMs))
    })
  response.socket?.setNoDelay(true)
  const reply: Reply = {
    response,
    body,
    wire,
    gate,
    wantsCounts: door !== 'openai' || fieldOf(body, 'stream_options') !== undefined,
    answer,
    write,
    fieldOf: (name) => fieldOf(body, name),
    fail: (status, message, code, parameter) => {
      sendJson(response, status, wire.refusal(status, message, code, parameter))
    },
  }
  await behaviour(reply)
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(body))
}

const sendModels = (response: ServerResponse, url: string, names: readonly string[]): void => {
  const data = names.map((id) => ({ id, object: 'model' }))
  const models = names.map((name) => ({ name: `models/${name}` }))
  sendJson(response, 200, url.startsWith('/v1beta') ? { models } : { object: 'list', data })
}

const fieldOf = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined

function parsed(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text)
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of request) pieces.push(piece as Uint8Array)
  return Buffer.concat(pieces).toString('utf8')
}
