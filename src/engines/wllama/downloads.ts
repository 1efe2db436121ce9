/** Fetching a model's files ahead of a run, and how large they are. */
import type { RunEvent } from '@/comparison/run-event'
import type { Downloads, DownloadSize } from '@/engines/engine'
import { createEventQueue } from '@/engines/event-queue'
import { bytes } from '@/units/quantity'
import { engineWords } from '@/words/of-engines'
import { lengthOf, type Downloading } from './download'
import { Fault, NoRoom } from './fault'
import { modelFiles, type Located } from './model-files'

type Tools = Omit<Downloading, 'onBytes' | 'signal'>

/** @param locate Throws a `Fault` where the variant does not say where its files are. */
export function createDownloads(
  tools: Tools,
  locate: (variant: Parameters<Downloads['size']>[0]) => Located,
): Downloads {
  async function sizeOf(url: string, signal: AbortSignal) {
    const kept = await tools.cache.find(url)
    if (kept !== undefined) return { total: kept.blob.size, kept: kept.blob.size }
    const part = await tools.cache.findPart(url)
    if (part !== undefined) return { total: part.total, kept: part.done }
    const response = await tools.fetch(url, { method: 'HEAD', signal })
    const total = response.ok ? lengthOf(response) : undefined
    if (total === undefined) throw new Fault('download', engineWords.wllama.sizeUnknown)
    return { total, kept: 0 }
  }

  async function size(located: Located, signal: AbortSignal): Promise<DownloadSize> {
    if (located.kind === 'file') return { ok: true, total: bytes(0), kept: bytes(0) }
    try {
      const all = await Promise.all(located.urls.map((url) => sizeOf(url, signal)))
      const sum = (part: 'total' | 'kept') =>
        bytes(all.reduce((whole, one) => whole + one[part], 0))
      return { ok: true, total: sum('total'), kept: sum('kept') }
    } catch (cause) {
      return {
        ok: false,
        why: cause instanceof Fault ? cause.message : engineWords.wllama.sizeUnknown,
      }
    }
  }

  /** A run may use what could not be kept; what is to be ready offline may not. @throws Fault */
  async function checkKept(located: Located): Promise<void> {
    if (located.kind === 'file') return
    const files = await Promise.all(located.urls.map(tools.cache.find))
    if (files.includes(undefined)) throw new NoRoom(engineWords.storage.storageFull)
  }

  return {
    size: async (variant, signal) => {
      try {
        return await size(locate(variant), signal)
      } catch (cause) {
        if (cause instanceof Fault) return { ok: false, why: cause.message }
        throw cause
      }
    },
    async *fetch(variant, signal): AsyncGenerator<RunEvent, void, undefined> {
      const queue = createEventQueue()
      const perform = async (): Promise<RunEvent> => {
        try {
          if ((await tools.cache.room()) === undefined)
            throw new Fault('download', engineWords.storage.noStorage)
          const located = locate(variant)
          await modelFiles(located, { ...tools, signal }, queue.push)
          await checkKept(located)
          return { type: 'run-end', reason: 'complete' }
        } catch (cause) {
          if (signal.aborted) return { type: 'run-end', reason: 'stopped' }
          if (cause instanceof Fault)
            return { type: 'run-end', reason: 'failed', error: cause.error }
          throw cause
        }
      }
      const work = perform().then(queue.push).finally(queue.end)
      yield* queue.drain()
      await work
    },
  }
}
