/** The worker that the library runs in: where it cannot be had, and where it goes by itself. */
import { Wllama } from '@wllama/wllama/esm/index.js'
import wasmUrl from '@wllama/wllama/esm/wasm/wllama.wasm?url'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { collectEvents, engineContract } from '@/engines/contract.fixture'
import type { Engine } from '@/engines/engine'
import { engineWords } from '@/words/of-engines'
import {
  cold,
  emptyStore,
  engineWith,
  errorOf,
  textOf,
  tiny,
  tinyVariant,
  typed,
} from './engine.fixture'
import hostUrl from './host-worker?worker&url'
import { onProxy, type LibraryProxy } from './library-proxy'
import { createNativeLog } from './native-log'
import { createNoStorage } from './no-storage'
import { pollAhead } from './poll-ahead'
import { tinyStory } from './tiny-gguf.fixture'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

beforeEach(emptyStore)

const workerOf = (code: string, name = '') =>
  new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), {
    type: 'module',
    name,
  })
const closesWhenTold = `addEventListener('message', ({ data }) => {
  if (data === 'close') self.close()
});`
const brokenHost = () => workerOf('throw new Error("no such thing")')
const tell = async (engine: Engine) => {
  const events = await collectEvents(engine, tinyVariant, { prompt: cold })
  expect(textOf(events).trim()).toBe(tinyStory.join(' '))
  return events
}

describe('where our worker does not start, the page', () => {
  const { engine } = engineWith({}, {}, { startHost: brokenHost })
  afterAll(engine.release)
  engineContract(() => ({ engine, variant: tinyVariant }))

  it('says the same, with the same counts and times', async () => {
    const report = typed(await tell(engine), 'usage-report').at(-1)
    expect(report?.usage.outputTokens).toBe(tinyStory.length + 1)
    expect(report?.pace?.gaps).toBe(tinyStory.length)
  })
})

it.each([
  ['may not start workers', () => workerOf(`onmessage = () => postMessage({ kind: 'alone' })`)],
  [
    'cannot even be made',
    () => {
      throw new DOMException('no', 'SecurityError')
    },
  ],
])('a worker that %s is done without', async (_, startHost) => {
  const { engine } = engineWith({}, {}, { startHost })
  await tell(engine)
  await engine.release()
})

it('a worker that never speaks is done without', async () => {
  const { engine } = engineWith({}, {}, { startHost: () => workerOf(''), silentMs: 50 })
  await tell(engine)
  await engine.release()
})

it('says that the engine is missing where not even the page can have the library', async () => {
  const loadOnPage = () =>
    Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
  const { engine } = engineWith({}, {}, { startHost: brokenHost, loadOnPage })
  const error = errorOf(await collectEvents(engine, tinyVariant, { prompt: cold }))
  expect(error?.message).toContain(engineWords.wllama.engineMissing('').slice(0, 40))
})

describe('a worker that goes without a word', () => {
  const started: Worker[] = []
  afterEach(() => {
    started.length = 0
  })
  const startHost = (name: string) => {
    const url = JSON.stringify(new URL(hostUrl, location.href).href)
    const worker = workerOf(`import ${url}; ${closesWhenTold}`, name)
    started.push(worker)
    return worker
  }
  const interrupted = {
    kind: 'interrupted',
    message: engineWords.wllama.crashed('the worker is gone'),
  }

  it('ends the run, which keeps what came; the next run starts afresh', async () => {
    const { engine } = engineWith({}, {}, { startHost })
    const events = await collectEvents(engine, tinyVariant, {
      prompt: cold,
      onEvent: ({ type }) => {
        if (type === 'run-start') started.at(-1)?.postMessage('close')
      },
    })
    expect(errorOf(events)).toEqual(interrupted)
    await tell(engine)
    expect(started).toHaveLength(2)
    await engine.release()
  })

  it('while nobody asks is not asked any more', async () => {
    const { engine } = engineWith({}, {}, { startHost })
    await tell(engine)
    started.at(-1)?.postMessage('close')
    await expect.poll(() => engine.memory?.holds(tinyVariant)).toBe(false)
    expect(typed(await tell(engine), 'load-progress')).not.toEqual([])
    await engine.release()
  })

  it('is noticed where it is the library’s own', async () => {
    const Real = globalThis.Worker
    const own: Worker[] = []
    globalThis.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        const asking = new XMLHttpRequest()
        asking.open('GET', url, false)
        asking.send()
        const code = new Blob([asking.responseText, ';', closesWhenTold], {
          type: 'text/javascript',
        })
        super(URL.createObjectURL(code), options)
        own.push(this)
      }
    }
    const startHost = () => {
      throw new Error('not here')
    }
    const { engine } = engineWith({}, {}, { startHost })
    const events = await collectEvents(engine, tinyVariant, {
      prompt: cold,
      onEvent: ({ type }) => {
        if (type === 'run-start') own.at(-1)?.postMessage('close')
      },
    })
    globalThis.Worker = Real
    expect(errorOf(events)).toEqual(interrupted)
    await engine.release()
  })
})

describe('the library’s private field', () => {
  const load = async (change: (proxy: LibraryProxy) => void) => {
    const wllama = new Wllama(
      { default: wasmUrl },
      { logger: createNativeLog().logger, cacheManager: createNoStorage() },
    )
    onProxy(wllama, change)
    await wllama.loadModel([new Blob([tiny])], { n_parallel: 1, n_gpu_layers: 0, n_threads: 1 })
    const answer = async () => {
      let text = ''
      await wllama.createChatCompletion({
        messages: [{ role: 'user', content: 'Tell me a story.' }],
        stream: true,
        cache_prompt: false,
        temperature: 0,
        onData: ({ choices: [choice] }) => (text += choice?.delta.content ?? ''),
      })
      return text.trim()
    }
    return { wllama, answer }
  }

  it('is there, and calls after the end of an answer are harmless', async () => {
    const proxies: LibraryProxy[] = []
    let request: unknown
    const { wllama, answer } = await load((proxy) => {
      proxies.push(proxy)
      const act = proxy.wllamaAction.bind(proxy)
      proxy.wllamaAction = (name, body) => {
        if (name === 'get_result') request = Reflect.get(body, 'req_id')
        return act(name, body)
      }
    })
    expect(proxies).toHaveLength(1)
    expect(await answer()).toBe(tinyStory.join(' '))
    const late = { _name: 'gres_req', req_id: request }
    for (let call = 0; call < 3; call += 1)
      expect(await proxies[0]?.wllamaAction('get_result', late)).toMatchObject({
        has_more: false,
        data_json: '',
      })
    expect(await answer()).toBe(tinyStory.join(' '))
    await wllama.exit()
  })

  it('lets several calls be in flight, and the answer stays the same', async () => {
    let open = 0
    let most = 0
    const { wllama, answer } = await load((proxy) => {
      const act = proxy.wllamaAction.bind(proxy)
      proxy.wllamaAction = async (name, body) => {
        most = Math.max(most, (open += 1))
        return act(name, body).finally(() => (open -= 1))
      }
      pollAhead(proxy, () => {})
    })
    for (let time = 0; time < 2; time += 1) expect(await answer()).toBe(tinyStory.join(' '))
    expect(most).toBeGreaterThan(1)
    await wllama.exit()
  })
})
