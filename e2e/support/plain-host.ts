/** The plainest host there is: files of the built page under a path, and not one header of ours. */
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const built = fileURLToPath(new URL('../../dist/', import.meta.url))
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

export interface PlainHost {
  readonly port: number
  readonly close: () => Promise<void>
}

const sizeOf = (path: string): number | undefined => {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isFile() === true ? stats.size : undefined
}

/** Serves the built page at `folder` (such as `/tools/rightsize/`), and nothing else. */
export function startPlainHost(folder: string): Promise<PlainHost> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const name = pathname === folder ? 'index.html' : pathname.slice(folder.length)
    const path = join(built, normalize(`/${decodeURIComponent(name)}`))
    const size = pathname.startsWith(folder) ? sizeOf(path) : undefined
    if (size === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
      return
    }
    response.writeHead(200, {
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      'Content-Length': size,
    })
    createReadStream(path).pipe(response)
  })
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('No port was given.')
      resolve({
        port: address.port,
        close: () =>
          new Promise((closed) => {
            server.closeAllConnections()
            server.close(() => {
              closed()
            })
          }),
      })
    })
  })
}
