/** From a setup to the files of the model: where they are, and how they are had. */
import type { RunEvent } from '@/comparison/run-event'
import type { EngineHost } from '@/engines/engine'
import { formatBytes } from '@/units/format'
import { bytes } from '@/units/quantity'
import { engineWords } from '@/words/of-engines'
import { download, lengthOf, noRoom, type Downloading } from './download'
import { Fault, NoRoom, textOf } from './fault'
import { checkHead, checkSize, HEAD_BYTES } from './gguf-head'
import { LARGEST_ON_PROCESSOR, largestModelHere } from './limits'
import type { ModelCache } from './model-cache'
import type { WllamaSetup } from './setup'

export interface ModelFiles {
  /** In the order of their parts. */
  readonly blobs: readonly Blob[]
  /** Deletes what was kept of them; gives whether there was anything. */
  readonly forget: () => Promise<boolean>
}

export type Located =
  | { readonly kind: 'file'; readonly file: File }
  | {
      readonly kind: 'urls'
      readonly urls: readonly string[]
      readonly mayChange: boolean
      readonly cpuOnly: boolean
    }

const HUB = 'https://huggingface.co'

/** The addresses of a model, or the opened file. @throws Fault where the file is gone. */
export function locate(setup: WllamaSetup, fileFor: EngineHost['fileFor']): Located {
  switch (setup.from) {
    case 'site':
      return atUrl(new URL(setup.file, document.baseURI).href, true, setup.cpuOnly)
    case 'url':
      return atUrl(setup.url, false, setup.cpuOnly)
    case 'hub':
      return atUrl(
        `${HUB}/${setup.repository}/resolve/${setup.revision ?? 'main'}/${setup.file}`,
        false,
        setup.cpuOnly,
      )
    case 'file': {
      const file = fileFor(setup.fileId)
      if (file === undefined) throw new Fault('model-not-found', engineWords.wllama.fileGone)
      return { kind: 'file', file }
    }
  }
}

const atUrl = (url: string, mayChange: boolean, cpuOnly: boolean): Located => ({
  kind: 'urls',
  urls: partsOf(url),
  mayChange,
  cpuOnly,
})

const LARGEST_NUMBER_OF_PARTS = 500

/** All parts of a model that was split into several files, by the name of any of them. */
export function partsOf(url: string): readonly string[] {
  const [, before, , count, after] = /^(.*-)(\d{5})-of-(\d{5})(\.gguf(?:[?#].*)?)$/i.exec(url) ?? []
  if (before === undefined || count === undefined || after === undefined) return [url]
  const numberOfParts = Math.min(Number(count), LARGEST_NUMBER_OF_PARTS)
  return Array.from(
    { length: numberOfParts },
    (_, index) => `${before}${String(index + 1).padStart(5, '0')}-of-${count}${after}`,
  )
}

/** The files of a model, checked. @throws Fault where they cannot be had. */
export async function modelFiles(
  located: Located,
  tools: Omit<Downloading, 'onBytes'>,
  emit: (event: RunEvent) => void,
): Promise<ModelFiles> {
  if (located.kind === 'file') return openedFile(located.file)
  const { urls, mayChange, cpuOnly } = located
  const blobs: Blob[] = []
  const allBytes = urls.length > 1 ? await sizeOfAll(urls, tools) : undefined
  if (allBytes !== undefined) await checkRoom(allBytes, urls, tools.cache)
  await checkModelSize(allBytes, cpuOnly)
  let before = 0
  for (const url of urls) {
    const onBytes = (done: number, size: number | undefined) => {
      const total = urls.length > 1 ? allBytes : size
      const event = {
        type: 'load-progress',
        phase: 'fetching',
        done: bytes(before + done),
      } as const
      emit(total === undefined ? event : { ...event, total: bytes(total) })
    }
    const blob = await download({ url, mayChange }, { ...tools, onBytes }).catch(
      async (cause: unknown) => {
        if (cause instanceof NoRoom) await forgetAll(urls, tools.cache)
        throw cause
      },
    )
    before += blob.size
    blobs.push(blob)
  }
  return { blobs, forget: () => forgetAll(urls, tools.cache) }
}

/** @throws Fault where the parts together have no room, before the first of them is fetched. */
async function checkRoom(all: number, urls: readonly string[], cache: ModelCache): Promise<void> {
  const room = await cache.room()
  if (room === undefined || all < room) return
  const kept = await Promise.all(
    urls.map(
      async (url) => (await cache.find(url))?.blob.size ?? (await cache.findPart(url))?.done ?? 0,
    ),
  )
  const needed = kept.reduce((rest, part) => rest - part, all)
  if (needed >= room) throw noRoom(needed, room)
}

/** @throws Fault where the whole of a split model is more than this browser can hold. */
async function checkModelSize(size: number | undefined, cpuOnly: boolean): Promise<void> {
  if (size === undefined || size <= LARGEST_ON_PROCESSOR) return
  const largest = await largestModelHere(cpuOnly)
  if (largest === undefined) return
  const why = engineWords.wllama.tooMuchMemory(formatBytes(bytes(size)), formatBytes(largest))
  throw new Fault('out-of-memory', why)
}

async function openedFile(file: File): Promise<ModelFiles> {
  if (/-\d{5}-of-(?!00001)\d{5}\.gguf$/i.test(file.name))
    throw new Fault('bad-model', engineWords.wllama.oneOfMany)
  checkSize(file.size, file.name)
  let head: Uint8Array
  try {
    head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
  } catch (cause) {
    throw new Fault('model-not-found', engineWords.wllama.fileUnreadable(textOf(cause)), { cause })
  }
  checkHead(head, file.name)
  return { blobs: [file], forget: () => Promise.resolve(false) }
}

/** Undefined where one server does not say. */
async function sizeOfAll(
  urls: readonly string[],
  { fetch, signal }: Omit<Downloading, 'onBytes'>,
): Promise<number | undefined> {
  try {
    const sizes = await Promise.all(
      urls.map(async (url) => lengthOf(await fetch(url, { method: 'HEAD', signal }))),
    )
    return sizes.reduce(
      (sum, size) => (sum === undefined || size === undefined ? undefined : sum + size),
      0,
    )
  } catch {
    // The size is only told; what is wrong with the address shows when the file is fetched.
    signal.throwIfAborted()
    return undefined
  }
}

async function forgetAll(urls: readonly string[], cache: ModelCache): Promise<boolean> {
  const wereKept = await Promise.all(urls.map(cache.forget))
  return wereKept.includes(true)
}
