// A bare page and what it loads, for the evaluation: the engine, its worker, the models.
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)
const folders = {
  '/engine/': new URL('node_modules/@wllama/wllama/esm/', root),
  '/compat/': new URL('node_modules/@wllama/wllama-compat/wasm/', root),
  '/models/': new URL('public/pocket/', root),
}
const types = { js: 'text/javascript', wasm: 'application/wasm', html: 'text/html' }

async function bodyOf(path, modelsFolder) {
  if (path === '/') return '<!doctype html><title>Evaluation</title>'
  for (const [prefix, folder] of Object.entries(folders)) {
    const name = path.slice(prefix.length)
    if (!path.startsWith(prefix) || name.includes('..')) continue
    return readFile(fileURLToPath(new URL(name, prefix === '/models/' ? modelsFolder : folder)))
  }
  return undefined
}

/** Starts the server on a free port of this machine; gives its address and how to close it. */
export async function serve(modelsFolder = folders['/models/']) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname
    bodyOf(path, modelsFolder)
      .catch(() => undefined)
      .then((body) => {
        const type = path === '/' ? 'html' : path.split('.').pop()
        response.writeHead(body === undefined ? 404 : 200, {
          'Content-Type': types[type] ?? 'application/octet-stream',
        })
        response.end(body)
      })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
