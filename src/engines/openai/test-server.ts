/**
 * A real HTTP server on this machine that speaks the OpenAI-style chat protocol, for tests alone.
 *
 * The model's name chooses what happens: `normal`, or one of the faults of `test-behaviours.ts`. It
 * answers a browser's preflight strictly: `content-type` and `authorization` from one origin.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { behaviours, type Reply } from './test-behaviours'

export interface TestServerOptions {
  /** The one origin whose pages may ask; `*` unless said. */
  readonly origin?: string
  /** The answer, in the pieces in which it is sent. */
  readonly answer?: readonly string[]
  /** Milliseconds before each piece; 0 unless said. */
  readonly paceMs?: number
  /** If given, every request needs `Authorization: Bearer <key>`. */
  readonly key?: string
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
  /** All that came in, oldest first, preflights included. */
  readonly received: readonly ReceivedRequest[]
  /** Chat requests that are being answered now. */
  readonly open: () => number
  readonly close: () => Promise<void>
}

export const testAnswer: readonly string[] = ['Hello', ', ', 'this ', 'is ', 'a ', 'test', '.']

const ALLOWED_HEADERS = ['content-type', 'authorization']

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { origin = '*', answer = testAnswer, paceMs = 0, key } = options
  const received: ReceivedRequest[] = []
  let open = 0

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = parsed(await textOf(request))
    const { method = '', url = '', headers } = request
    received.push({ method, path: url, headers, body })
    if (origin === '*' || headers.origin === origin)
      response.setHeader('Access-Control-Allow-Origin', origin)
    if (method === 'OPTIONS') {
      answerPreflight(request, response)
      return
    }
    if (!url.startsWith('/v1/chat/completions') || method !== 'POST') {
      sendError(response, 404, 'Not found.')
      return
    }
    if (key !== undefined && headers.authorization !== `Bearer ${key}`) {
      const given = headers.authorization ?? 'none'
      sendError(response, 401, `Incorrect API key provided: ${given}.`, 'invalid_api_key')
      return
    }
    open += 1
    response.on('close', () => (open -= 1))
    await behave(response, body, answer, paceMs)
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
    received,
    open: () => open,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function answerPreflight(request: IncomingMessage, response: ServerResponse): void {
  const wanted = (request.headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
  if (!wanted.every((name) => ALLOWED_HEADERS.includes(name))) {
    response.removeHeader('Access-Control-Allow-Origin')
    response.writeHead(403).end()
    return
  }
  response.setHeader('Access-Control-Allow-Headers', ALLOWED_HEADERS.join(', '))
  response.setHeader('Access-Control-Allow-Methods', 'POST')
  response.writeHead(204).end()
}

async function behave(
  response: ServerResponse,
  body: unknown,
  answer: readonly string[],
  paceMs: number,
): Promise<void> {
  const model = fieldOf(body, 'model')
  const behaviour = typeof model === 'string' ? behaviours[model] : undefined
  if (behaviour === undefined) {
    const message = `The model \`${String(model)}\` does not exist.`
    sendError(response, 404, message, 'model_not_found')
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
    answer,
    write,
    fieldOf: (name) => fieldOf(body, name),
    fail: (status, message, code, parameter) => {
      sendError(response, status, message, code, parameter)
    },
  }
  await behaviour(reply)
}

function sendError(
  response: ServerResponse,
  status: number,
  message: string,
  code?: string,
  param?: string,
): void {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify({ error: { message, type: 'test_error', code, param } }))
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
