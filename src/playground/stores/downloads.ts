/**
 * Downloads of models, ahead of their first run and one at a time; and the question that comes before
 * a run that would fetch much.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Variant } from '@/comparison/variant'
import { bytes, type Bytes } from '@/units/quantity'
import type { EngineShelf } from '@/playground/runs/engine-shelf'

export type DownloadStatus = 'waiting' | 'fetching' | 'ready' | 'stopped' | 'failed'

export interface Download {
  readonly variant: Variant
  readonly status: DownloadStatus
  readonly done?: Bytes
  readonly total?: Bytes
  /** Why it failed, in a sentence. */
  readonly why?: string
}

/** What a run would have to fetch first. */
export interface DownloadNeed {
  readonly variant: Variant
  readonly missing: Bytes
}

export interface DownloadsState {
  /** In the order in which they were asked for. */
  readonly queue: readonly Download[]
}

export interface DownloadsStore extends StoreApi<DownloadsState> {
  readonly actions: {
    /** Puts a model at the end of the queue; one that stands there already is tried again. */
    readonly add: (variant: Variant) => void
    readonly stop: (variantId: string) => void
    readonly forget: (variantId: string) => void
  }
  /** What the variants would fetch before their first answer; those that say nothing are left out. */
  readonly needsOf: (
    variants: readonly Variant[],
    signal: AbortSignal,
  ) => Promise<readonly DownloadNeed[]>
}

/** Whether a variant may fetch something at all; what comes with the page or was dropped on it does not. */
export const mayDownload = ({ engine, setup }: Variant): boolean =>
  engine === 'webllm' || (engine === 'wllama' && setup.from !== 'site' && setup.from !== 'file')

/**
 * @param onFetched Told when something new may be kept.
 * @param onAdded Told when the visitor wants a model kept.
 */
export function createDownloads(
  shelf: EngineShelf,
  onFetched: () => void,
  onAdded = () => {},
): DownloadsStore {
  const store = createStore<DownloadsState>(() => ({ queue: [] }))
  let running: { readonly id: string; readonly abort: AbortController } | undefined

  const change = (id: string, news: Partial<Download>): void => {
    store.setState(({ queue }) => ({
      queue: queue.map((one) => (one.variant.id === id ? { ...one, ...news } : one)),
    }))
  }

  async function fetchOne({ variant }: Download, signal: AbortSignal): Promise<Partial<Download>> {
    try {
      const { downloads } = await shelf.engineOf(variant)
      if (downloads === undefined) return { status: 'ready' }
      for await (const event of downloads.fetch(variant, signal)) {
        if (event.type === 'load-progress') {
          const { done, total } = event
          change(variant.id, { done, ...(total !== undefined && { total }) })
        }
        if (event.type !== 'run-end') continue
        if (event.reason === 'failed') return { status: 'failed', why: event.error.message }
        return { status: event.reason === 'stopped' ? 'stopped' : 'ready' }
      }
      return { status: 'ready' }
    } catch (cause) {
      return { status: 'failed', why: String(cause) }
    }
  }

  async function work(): Promise<void> {
    if (running !== undefined) return
    const next = store.getState().queue.find(({ status }) => status === 'waiting')
    if (next === undefined) return
    const { id } = next.variant
    const abort = new AbortController()
    running = { id, abort }
    change(id, { status: 'fetching' })
    const news = await fetchOne(next, abort.signal)
    running = undefined
    change(id, news)
    onFetched()
    await work()
  }

  const stop = (id: string): void => {
    if (running?.id === id) running.abort.abort()
    else change(id, { status: 'stopped' })
  }

  async function missingOf(
    variant: Variant,
    signal: AbortSignal,
  ): Promise<readonly DownloadNeed[]> {
    try {
      const { downloads } = await shelf.engineOf(variant)
      const size = await downloads?.size(variant, signal)
      if (size?.ok !== true || size.total <= size.kept) return []
      return [{ variant, missing: bytes(size.total - size.kept) }]
    } catch {
      // Only the question needs the size; what is wrong shows when the model is fetched.
      return []
    }
  }

  return Object.assign(store, {
    actions: {
      add(variant: Variant) {
        onAdded()
        store.setState(({ queue }) => {
          const known = queue.find((one) => one.variant.id === variant.id)
          if (known?.status === 'fetching') return { queue }
          const others = queue.filter((one) => one !== known)
          return { queue: [...others, { variant, status: 'waiting' }] }
        })
        void work()
      },
      stop,
      forget(id: string) {
        stop(id)
        store.setState(({ queue }) => ({ queue: queue.filter((one) => one.variant.id !== id) }))
      },
    },
    needsOf: async (variants: readonly Variant[], signal: AbortSignal) =>
      (
        await Promise.all(variants.filter(mayDownload).map((variant) => missingOf(variant, signal)))
      ).flat(),
  })
}
