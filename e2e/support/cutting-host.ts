/** A host of one file that breaks the connection off in the middle of its first answer. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface CuttingHost {
  readonly origin: string
  /** The `Range` of each request for the file, or `all`. */
  readonly asked: readonly string[]
  readonly close: () => void
}

const headers = {
  'access-control-allow-origin': '*',
  // A page that is cross-origin isolated asks other sites for this, too.
  'cross-origin-resource-policy': 'cross-origin',
  'content-type': 'application/octet-stream',
  'last-modified': 'Wed, 01 Jul 2026 00:00:00 GMT',
}

/** @param cutAfter bytes of the first answer */
export function startCuttingHost(file: Buffer, cutAfter: number): Promise<CuttingHost> {
  const asked: string[] = []
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { range } = request.headers
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0)
    response.writeHead(range === undefined ? 200 : 206, {
      ...headers,
      'content-length': file.length - from,
    })
    if (request.method === 'HEAD') {
      response.end()
      return
    }
    asked.push(range ?? 'all')
    if (asked.length > 1) response.end(file.subarray(from))
    else
      response.write(file.subarray(0, cutAfter), () => {
        response.socket?.end()
      })
  }
  const server = createServer(answer)
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('No port was given.')
      resolve({
        origin: `http://127.0.0.1:${String(address.port)}`,
        asked,
        close: () => {
          server.closeAllConnections()
          server.close()
        },
      })
    })
  })
}
