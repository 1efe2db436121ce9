/** Serves a folder of models to the page, as a host of models does: from another origin. */
import { createReadStream, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, normalize } from 'node:path'

export interface ModelHost {
  /** Without a slash at its end. */
  readonly address: string
  /** Each has a folder and a library of its name. */
  readonly names: readonly string[]
  readonly stop: () => void
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })

export async function serveModels(folder: string): Promise<ModelHost> {
  const server = createServer(({ url = '/' }, response) => {
    const path = join(folder, normalize(new URL(url, 'http://models').pathname))
    const found = sizeOf(path)
    const type = path.endsWith('.json') ? 'application/json' : 'application/octet-stream'
    response.writeHead(found?.isFile() === true ? 200 : 404, {
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'content-type': type,
    })
    if (found?.isFile() === true) createReadStream(path).pipe(response)
    else response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    address: `http://localhost:${String(address.port)}`,
    names: readdirSync(folder)
      .filter((name) => name.endsWith('.wasm'))
      .map((name) => name.slice(0, -'.wasm'.length))
      .toSorted(),
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
