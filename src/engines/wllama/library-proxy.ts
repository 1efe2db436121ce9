/**
 * The library's private way to its worker. Nothing public lets a caller have several calls for the next
 * token in flight, or run anything in that worker, so this engine reaches for one private field, `proxy`,
 * of a version that is pinned in `package.json`; a test tells where a later version has it no more.
 */
import type { Wllama } from '@wllama/wllama/esm/index.js'

export interface LibraryProxy {
  /** Sends one call to the worker and gives its answer. Calls are answered in their order. */
  wllamaAction: (name: string, body: object) => Promise<object>
  /** The code of the module that the worker runs. */
  getModuleCode: () => Promise<string>
}

const FIELD = 'proxy'

/** Lets `change` have the proxy as soon as the library has made it, before its worker is started. */
export function onProxy(wllama: Wllama, change: (proxy: LibraryProxy) => void): void {
  let current: unknown = Reflect.get(wllama, FIELD)
  Object.defineProperty(wllama, FIELD, {
    configurable: true,
    get: () => current,
    set: (made: unknown) => {
      current = made
      if (isProxy(made)) change(made)
    },
  })
}

export const isProxy = (value: unknown): value is LibraryProxy =>
  typeof value === 'object' &&
  value !== null &&
  ['wllamaAction', 'getModuleCode'].every((name) => typeof Reflect.get(value, name) === 'function')
