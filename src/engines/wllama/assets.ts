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
import { Fault, textOf } from './fault'

export interface Assets {
  readonly wasm: Blob
  /** The worker's code of the build for older browsers; absent for the usual build. */
  readonly compatCode?: string
}

export type AssetsLoader = (signal: AbortSignal) => Promise<Assets>

export function createAssetsLoader(fetch: typeof globalThis.fetch): AssetsLoader {
  let held: Assets | undefined

  const request = async (path: string, signal: AbortSignal): Promise<Response> => {
    const url = new URL(path, document.baseURI).href
    const response = await fetch(url, { signal })
    if (!response.ok) throw new Error(`${String(response.status)} ${url}`)
    return response
  }
  const wasmFrom = async (path: string, signal: AbortSignal): Promise<Blob> => {
    const content = await (await request(path, signal)).arrayBuffer()
    if (new TextDecoder().decode(content.slice(0, 4)) !== '\0asm') throw new Error(path)
    // With its type the browser compiles while it reads.
    return new Blob([content], { type: 'application/wasm' })
  }
  const compatAssets = async (signal: AbortSignal): Promise<Assets> => {
    const [wasm, worker] = await Promise.all([
      wasmFrom(compatWasmUrl, signal),
      request(compatWorkerUrl, signal),
    ])
    // The library wraps this code into a function: a comment at its end must not swallow the rest.
    return { wasm, compatCode: `${await worker.text()}\n` }
  }

  return async (signal) => {
    const isCompatNeeded = needsCompatibleBuild()
    if (held !== undefined && isCompatNeeded === (held.compatCode !== undefined)) return held
    try {
      held = isCompatNeeded
        ? await compatAssets(signal)
        : { wasm: await wasmFrom(usualWasmUrl, signal) }
      return held
    } catch (cause) {
      signal.throwIfAborted()
      throw new Fault('download', engineWords.wllama.engineMissing(textOf(cause)), { cause })
    }
  }
}
