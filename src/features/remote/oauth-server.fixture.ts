/** A real OAuth server on this machine with PKCE as OpenRouter documents it: strict, for tests alone. */
import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface OAuthServer {
  readonly origin: string
  /** Paths with their queries, and bodies, oldest first. */
  readonly received: readonly { readonly path: string; readonly body: string }[]
  readonly close: () => Promise<void>
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of request) pieces.push(piece as Uint8Array)
  return Buffer.concat(pieces).toString('utf8')
}

const field = (body: string, name: string): unknown => {
  const value: unknown = JSON.parse(body)
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** Grants `key` for each code once, and only to whoever has the verifier of its challenge. */
export async function startOAuthServer(key: string): Promise<OAuthServer> {
  const received: { path: string; body: string }[] = []
  const challenges = new Map<string, string>()
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const url = new URL(request.url ?? '', 'http://localhost')
      received.push({ path: url.pathname + url.search, body })
      response.setHeader('Access-Control-Allow-Origin', '*')
      response.setHeader('Access-Control-Allow-Headers', 'content-type')
      if (request.method === 'OPTIONS') {
        response.writeHead(204).end()
        return
      }
      if (url.pathname === '/auth') {
        const code = randomBytes(16).toString('hex')
        challenges.set(code, url.searchParams.get('code_challenge') ?? '')
        const back = new URL(url.searchParams.get('callback_url') ?? '')
        back.searchParams.set('code', code)
        response.writeHead(200, { 'Content-Type': 'text/html' })
        response.end(`<a href="${back.href.replaceAll('&', '&amp;')}">Authorize</a>`)
        return
      }
      const code = String(field(body, 'code'))
      const verifier = String(field(body, 'code_verifier'))
      const challenge = challenges.get(code)
      // A code is used up by the first attempt, right or wrong.
      challenges.delete(code)
      const isRight = createHash('sha256').update(verifier).digest('base64url') === challenge
      response.writeHead(isRight ? 200 : 403, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify(isRight ? { key } : { error: 'invalid_grant' }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
