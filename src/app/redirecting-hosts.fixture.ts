/**
 * Two hosts on this machine, for tests alone: the first redirects every request to the second, which
 * records what reaches it and answers whatever it is asked.
 */
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export const redirectCodes = [301, 302, 303, 307, 308] as const
export type RedirectCode = (typeof redirectCodes)[number]

export interface ReachedRequest {
  readonly method: string
  readonly path: string
  /** As JSON. */
  readonly headers: string
  readonly body: string
}

export interface RedirectingHosts {
  /** Name and port of the first host, as sentences name it. */
  readonly host: string
  /** An address at the first host that is redirected with this status: the path is kept, the query is not. */
  readonly addressFor: (code: RedirectCode) => string
  /** `METHOD /path` of what came to the first host, oldest first, preflights left out. */
  readonly asked: readonly string[]
  /** All that came to the second host, preflights included. */
  readonly reached: readonly ReachedRequest[]
  readonly close: () => Promise<void>
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of request) pieces.push(piece as Uint8Array)
  return Buffer.concat(pieces).toString('utf8')
}

/** Lets pages of any origin in with whatever they send, redirected or not. */
const openTo = ({ headers }: IncomingMessage): Record<string, string> => ({
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, POST',
  'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'no-store',
})

async function listen(answer: RequestListener) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve()
      })
      server.closeAllConnections()
    })
  return { host: `127.0.0.1:${port}`, close }
}

const models = '{"data":[{"id":"stolen"}],"models":[{"name":"models/stolen"}]}'

/** @param file what the second host sends for names that end in .gguf; a list of models for all others */
export async function startRedirectingHosts(file?: Uint8Array): Promise<RedirectingHosts> {
  const asked: string[] = []
  const reached: ReachedRequest[] = []
  const second = await listen((request, response) => {
    void textOf(request).then((body) => {
      const { method = '', url: path = '', headers } = request
      reached.push({ method, path, headers: JSON.stringify(headers), body })
      const answer = path.endsWith('.gguf') && file !== undefined ? file : models
      response.writeHead(200, {
        ...openTo(request),
        'Content-Type': answer === models ? 'application/json' : 'application/octet-stream',
        'Content-Length': answer.length,
      })
      response.end(method === 'HEAD' ? '' : answer)
    })
  })
  const first = await listen((request, response) => {
    const { method = '', url = '' } = request
    if (method === 'OPTIONS') {
      response.writeHead(204, openTo(request)).end()
      return
    }
    asked.push(`${method} ${url}`)
    const { pathname } = new URL(url, 'http://localhost')
    const status = Number(/^\/(\d{3})\//.exec(pathname)?.[1] ?? 307)
    const to = `http://${second.host}${pathname}`
    response.writeHead(status, { ...openTo(request), Location: to })
    request.resume().on('end', () => response.end())
  })
  return {
    host: first.host,
    addressFor: (code) => `http://${first.host}/${code}/v1`,
    asked,
    reached,
    close: async () => {
      await Promise.all([first.close(), second.close()])
    },
  }
}
