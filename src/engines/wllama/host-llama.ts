/**
 * The page's side of a model that runs in this engine's own worker, one for each model. Where that worker
 * cannot be had, or gets none of its own, the library runs on the page, as it once did.
 */
import { createTimer, unlessAborted } from '@/engines/waiting'
import { engineWords } from '@/words/of-engines'
import { newLockName, whenReleased } from './alive'
import { Crash, Fault, textOf } from './fault'
import type { Broken, FromHost, ToHost } from './host-messages'
import { LoadError, type Llama, type LlamaOrder, type StartLlama } from './llama'

export type StartHost = (name: string) => Worker

/**
 * How long the library's worker may be silent: it speaks before it does anything. Firefox, when another
 * program drives it, now and then starts no worker for a worker.
 */
const SILENT_MS = 10_000

/** The way to the library on the page: its code is fetched only where it is needed. */
export type LoadOnPage = () => Promise<{ readonly startOnPage: StartLlama }>

/** @throws Fault where the library on the page is wanted and cannot be fetched. */
export const createStarter =
  (startHost: StartHost, loadOnPage: LoadOnPage, silentMs = SILENT_MS): StartLlama =>
  async (order, signal) => {
    const host = listenTo(startHost, silentMs)
    try {
      const llama = host && (await unlessAborted(host.start(order), signal))
      if (llama !== undefined) return llama
    } catch (cause) {
      host?.end()
      signal.throwIfAborted()
      throw cause
    }
    host?.end()
    const { startOnPage } = await loadOnPage().catch((cause: unknown) => {
      throw new Fault('download', engineWords.wllama.engineMissing(textOf(cause)), { cause })
    })
    return startOnPage(order, signal)
  }

/** Undefined where the browser does not even let the page make a worker. */
function listenTo(startHost: StartHost, silentMs: number) {
  const lock = newLockName()
  let worker: Worker
  try {
    worker = startHost(lock)
  } catch {
    return undefined
  }
  const ended = new AbortController()
  let isAlive = false
  let die = (_reason: string) => {}
  const gone = new Promise<string>((resolve) => (die = resolve))
  let take = (_message: FromHost) => {}

  const say = (message: ToHost): void => {
    worker.postMessage(message)
  }
  const { signal } = ended
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<FromHost>) => {
      if (data.kind === 'gone') die(data.reason)
      else if (data.kind === 'alive') {
        isAlive = true
        whenReleased(lock, signal, () => {
          die('the worker is gone')
        })
      } else take(data)
    },
    { signal },
  )
  worker.addEventListener(
    'error',
    (event) => {
      event.preventDefault()
      die(event.message)
    },
    { signal },
  )
  const end = (): void => {
    ended.abort()
    worker.terminate()
  }

  /** Gives `undefined` where the library has to run elsewhere. @throws LoadError */
  const start = (order: LlamaOrder): Promise<Llama | undefined> =>
    new Promise((resolve, reject) => {
      void gone.then((reason) => {
        if (isAlive) reject(new LoadError('', new Crash(reason)))
        else resolve(undefined)
      })
      const silence = createTimer(silentMs)
      void silence.done.then(() => {
        resolve(undefined)
      })
      take = (message) => {
        silence.clear()
        if (message.kind === 'alone') resolve(undefined)
        if (message.kind === 'not-started')
          reject(new LoadError(message.complaint, errorFrom(message.broken)))
        if (message.kind !== 'started') return
        const exit = () => {
          end()
          return Promise.resolve()
        }
        resolve({ compute: message.compute, answer, gone, exit })
      }
      say({ kind: 'start', order })
    })

  const answer: Llama['answer'] = (prompt, stop, give) =>
    new Promise((resolve, reject) => {
      void gone.then((reason) => {
        reject(new Crash(reason))
      })
      take = (message) => {
        if (message.kind === 'events') give(message.events)
        if (message.kind === 'answered') resolve(message.end)
        if (message.kind === 'broken') reject(errorFrom(message.broken))
      }
      const tellStop = () => {
        say({ kind: 'stop' })
      }
      stop.addEventListener('abort', tellStop, { once: true, signal })
      say({ kind: 'answer', prompt })
      if (stop.aborted) tellStop()
    })

  return { start, end }
}

const errorFrom = ({ message, isCrash }: Broken): Error =>
  isCrash ? new Crash(message) : new Error(message)
