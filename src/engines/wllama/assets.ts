/**
 * llama.cpp itself, as WebAssembly from the page's own host: never from the library's default, which
 * is a content delivery network. Fetched when first needed and held, so that a second model starts
 * without the network.
 */
import compatWasmUrl from '@wllama/wllama-compat/wasm/wllama.wasm?url'
import compatWorkerUrl from '@wllama/wllama-compat/wasm/wllama.js?url'
import usualWasmUrl from '@wllama/wllama/esm/wasm/wllama.wasm?url'
import { engineWords } from '@/words/of-engines'
import { needsCompatibleBuild } from './browser-features'
import { unlessAborted } from '@/engines/waiting'
import { Fault, textOf } from './fault'

export interface Assets {
  readonly wasm: Blob
  /** The worker's code of the build for older browsers; absent for the usual build. */
  readonly compatCode?: string
}

export type AssetsLoader = (signal: AbortSignal) => Promise<Assets>

export function createAssetsLoader(fetch: typeof globalThis.fetch): AssetsLoader {
  let held: { readonly isCompat: boolean; readonly assets: Promise<Assets> } | undefined

  const request = async (path: string): Promise<Response> => {
    const url = new URL(path, document.baseURI).href
    const response = await fetch(url)
    if (!response.ok) throw new Error(`${String(response.status)} ${url}`)
    return response
  }
  const wasmFrom = async (path: string): Promise<Blob> => {
    const content = await (await request(path)).arrayBuffer()
    if (new TextDecoder().decode(content.slice(0, 4)) !== '\0asm') throw new Error(path)
    // With its type the browser compiles while it reads.
    return new Blob([content], { type: 'application/wasm' })
  }
  const compatAssets = async (): Promise<Assets> => {
    const [wasm, worker] = await Promise.all([wasmFrom(compatWasmUrl), request(compatWorkerUrl)])
    // The library wraps this code into a function: a comment at its end must not swallow the rest.
    return { wasm, compatCode: `${await worker.text()}\n` }
  }

  const load = async (isCompatNeeded: boolean): Promise<Assets> => {
    try {
      return isCompatNeeded ? await compatAssets() : { wasm: await wasmFrom(usualWasmUrl) }
    } catch (cause) {
      throw new Fault('download', engineWords.wllama.engineMissing(textOf(cause)), { cause })
    }
  }

  return async (signal) => {
    const isCompat = needsCompatibleBuild()
    if (held?.isCompat !== isCompat) {
      // Goes on when a run is stopped that waits for it: the next run needs it too.
      const mine = { isCompat, assets: load(isCompat) }
      held = mine
      mine.assets.catch(() => {
        if (held === mine) held = undefined
      })
    }
    return unlessAborted(held.assets, signal)
  }
}
