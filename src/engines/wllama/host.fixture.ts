/** For tests: a page that lends files and a network to the engine, and counts its workers. */
import type { EngineSetup, Variant } from '@/comparison/variant'
import type { EngineHost } from '@/engines/engine'

/** What a made-up address answers. */
export type Answers = Readonly<Record<string, () => Response | Promise<Response>>>

/** Made-up addresses answer as told; the page's own host is asked for real. */
export function hostWith(answers: Answers, files: Readonly<Record<string, File>> = {}) {
  const asked: string[] = []
  const host: EngineHost = {
    fetch: async (input, init) => {
      const url = input instanceof Request ? input.url : String(input)
      asked.push(`${init?.method ?? 'GET'} ${url}`)
      init?.signal?.throwIfAborted()
      const answer = answers[url]
      if (answer !== undefined) return obeying(await answer(), init?.signal)
      if (new URL(url).origin === location.origin) return fetch(input, init)
      throw new TypeError('Failed to fetch')
    },
    keyFor: () => Promise.resolve(undefined),
    fileFor: (id) => files[id],
    recordingFor: () => undefined,
  }
  return { host, asked }
}

/** The answer as a network would give it: it breaks off when the signal aborts. */
function obeying(response: Response, signal: AbortSignal | null | undefined): Response {
  if (response.body === null || !signal) return response
  const { status, headers } = response
  const body = response.body.pipeThrough(new TransformStream(), { signal })
  return new Response(body, { status, headers })
}

export const respond = (content: BodyInit, headers: Record<string, string> = {}, status = 200) =>
  new Response(content, {
    status,
    headers: {
      'content-type': 'application/octet-stream',
      ...(content instanceof Uint8Array && { 'content-length': String(content.length) }),
      ...headers,
    },
  })

/** The bytes in pieces; with `then`, what comes after the last of them in place of the end. */
export function inPieces(
  content: Uint8Array<ArrayBuffer>,
  pieces: number,
  then: 'end' | 'silence' | 'error' = 'end',
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const size = Math.ceil(content.length / pieces)
  let next = 0
  return new ReadableStream({
    pull(controller) {
      if (next < content.length) controller.enqueue(content.slice(next, (next += size)))
      else if (then === 'end') controller.close()
      else if (then === 'error') controller.error(new TypeError('network error'))
      else return new Promise<void>(() => {})
      return undefined
    },
  })
}

export const variantOf = (setup: EngineSetup): Variant => ({
  id: JSON.stringify(setup),
  model: { id: 'tiny', name: 'Tiny' },
  engine: 'wllama',
  setup,
})

/** Counts the page's own workers that are alive while it is installed. */
export function countWorkers() {
  const Real = globalThis.Worker
  let alive = 0
  const all: Worker[] = []
  globalThis.Worker = class extends Real {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      alive += 1
      all.push(this)
    }
    override terminate(): void {
      alive -= 1
      super.terminate()
    }
  }
  return {
    alive: () => alive,
    /** What a worker does that dies without a word of its own. */
    killLatest: () => all.at(-1)?.dispatchEvent(new ErrorEvent('error', { message: 'killed' })),
    restore: () => {
      globalThis.Worker = Real
    },
  }
}
