/** Listens to what llama.cpp writes, in place of the console, and keeps what tells something. */
import type { WllamaLogger } from '@wllama/wllama/esm/index.js'
import { HELD } from './alive'
import { textOf } from './fault'

export interface NativeLog {
  readonly logger: WllamaLogger
  /** Resolves at the first sign of life. */
  readonly firstLine: Promise<void>
  /** Resolves when the worker holds its lock; never where there are no locks. */
  readonly held: Promise<void>
  /** Resolves with the reason if the worker dies without an answer. */
  readonly death: Promise<string>
  /** To be told where the worker has died and did not say so itself. */
  readonly die: (reason: string) => void
  /** The most telling complaint so far; empty where there was none. */
  readonly complaint: () => string
  /** The graphics adapter that holds layers of the model; undefined where none does. */
  readonly adapter: () => string | undefined
}

/** What went wrong in llama.cpp, without the names of the functions that say so. */
const errorLine =
  /(?:error loading model|gguf_init_from_reader): (.+)|(ggml_webgpu: .+|failed to allocate .+)/

export function createNativeLog(): NativeLog {
  let complaint = ''
  let adapterName = ''
  let layersOnAdapter = 0
  let live = () => {}
  let hold = () => {}
  let die = (_reason: string) => {}
  const firstLine = new Promise<void>((resolve) => (live = resolve))
  const held = new Promise<void>((resolve) => (hold = resolve))
  const death = new Promise<string>((resolve) => (die = resolve))

  const take = (...parts: unknown[]): void => {
    live()
    const line = parts.map(textOf).join(' ')
    if (line === HELD) hold()
    const [, name] = /adapter_info:.*\bname: ([^|]*)/.exec(line) ?? []
    if (name !== undefined) adapterName = name.trim()
    const [, layers] = /offloaded (\d+)\/\d+ layers to GPU/.exec(line) ?? []
    if (layers !== undefined) layersOnAdapter = Number(layers)
  }
  const complain = (...parts: unknown[]): void => {
    live()
    const [first] = parts
    // The library hands the error event of its worker to the logger, and then waits for ever.
    if (first instanceof Event) die(first instanceof ErrorEvent ? first.message : first.type)
    const line = parts.map(textOf).join(' ')
    // llama.cpp names the cause first, and then each caller adds that it failed.
    const [, cause, whole] = errorLine.exec(line) ?? []
    if (complaint === '') complaint = cause ?? whole ?? ''
  }

  return {
    logger: { debug: take, log: take, warn: take, error: complain },
    firstLine,
    held,
    death,
    die,
    complaint: () => complaint,
    adapter: () => (layersOnAdapter > 0 ? adapterName : undefined),
  }
}
