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
  /** An address at the first host that is redirected with this status, path and query kept. */
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

/** @param answer what the second host sends for any path; a list of models unless given */
export async function startRedirectingHosts(
  answer: string | Uint8Array = '{"data":[{"id":"stolen"}]}',
): Promise<RedirectingHosts> {
  const asked: string[] = []
  const reached: ReachedRequest[] = []
  const second = await listen((request, response) => {
    void textOf(request).then((body) => {
      const { method = '', url: path = '', headers } = request
      reached.push({ method, path, headers: JSON.stringify(headers), body })
      response.writeHead(200, {
        ...openTo(request),
        'Content-Type':
          typeof answer === 'string' ? 'application/json' : 'application/octet-stream',
        'Content-Length': Buffer.byteLength(answer),
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
    const status = Number(/^\/(\d{3})\//.exec(url)?.[1] ?? 307)
    response.writeHead(status, { ...openTo(request), Location: `http://${second.host}${url}` })
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
