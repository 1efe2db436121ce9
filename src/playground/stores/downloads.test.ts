import { describe, expect, it, vi } from 'vitest'
import type { RunEvent } from '@/comparison/run-event'
import type { Variant } from '@/comparison/variant'
import type { Downloads, Engine } from '@/engines/engine'
import { bytes } from '@/units/quantity'
import { createDownloads, mayDownload } from './downloads'
import { createEngineShelf } from '@/playground/runs/engine-shelf'

const variantOf = (id: string, setup: Variant['setup'] = { from: 'url' }): Variant => ({
  id,
  model: { id, name: id },
  engine: 'wllama',
  setup,
})
const shelfWith = (downloads: Downloads) => {
  const engine: Engine = {
    // eslint-disable-next-line @typescript-eslint/require-await
    run: async function* () {
      throw new Error('Nothing is run here.')
    },
    availability: () => Promise.resolve({ ok: true }),
    release: () => Promise.resolve(),
    downloads,
  }
  return createEngineShelf(
    [
      {
        id: 'wllama',
        placeOf: () => ({ kind: 'this-device' }),
        load: () => Promise.resolve(engine),
      },
    ],
    {
      fetch,
      keyFor: () => Promise.resolve(undefined),
      fileFor: () => undefined,
      recordingFor: () => undefined,
    },
  )
}
/** Fetches until it is let go on; says which models are being fetched. */
function slowDownloads(ends: Record<string, RunEvent> = {}) {
  const running: string[] = []
  const go = new Map<string, () => void>()
  const downloads: Downloads = {
    size: ({ id }) =>
      Promise.resolve(
        id === 'nowhere'
          ? { ok: false, why: 'gone' }
          : { ok: true, total: bytes(100), kept: bytes(id === 'kept' ? 100 : 40) },
      ),
    async *fetch({ id }, signal) {
      running.push(id)
      yield { type: 'load-progress', phase: 'fetching', done: bytes(40), total: bytes(100) }
      await new Promise<void>((resolve) => {
        go.set(id, resolve)
        signal.addEventListener('abort', () => {
          resolve()
        })
      })
      yield signal.aborted
        ? { type: 'run-end', reason: 'stopped' }
        : (ends[id] ?? { type: 'run-end', reason: 'complete' })
    },
  }
  return { downloads, running, go }
}

describe('the queue of downloads', () => {
  const statusOf = (store: ReturnType<typeof createDownloads>) =>
    store.getState().queue.map(({ variant, status }) => `${variant.id} ${status}`)

  it('fetches one at a time, in order, and says how far each has come', async () => {
    const { downloads, running, go } = slowDownloads()
    const onFetched = vi.fn()
    const store = createDownloads(shelfWith(downloads), onFetched)
    store.actions.add(variantOf('a'))
    store.actions.add(variantOf('b'))
    await vi.waitFor(() => {
      expect(store.getState().queue[0]).toMatchObject({ status: 'fetching', done: 40, total: 100 })
    })
    expect(statusOf(store)).toEqual(['a fetching', 'b waiting'])
    go.get('a')?.()
    await vi.waitFor(() => {
      expect(running).toEqual(['a', 'b'])
    })
    expect(onFetched).toHaveBeenCalledTimes(1)
    expect(statusOf(store)).toEqual(['a ready', 'b fetching'])
    go.get('b')?.()
    await vi.waitFor(() => {
      expect(statusOf(store)).toEqual(['a ready', 'b ready'])
    })
  })

  it('asks the browser to keep for good what the visitor fetches ahead', () => {
    const onAdded = vi.fn()
    const store = createDownloads(shelfWith(slowDownloads().downloads), () => {}, onAdded)
    expect(onAdded).not.toHaveBeenCalled()
    store.actions.add(variantOf('a'))
    expect(onAdded).toHaveBeenCalledTimes(1)
  })

  it('stops one and goes on with the next; a failed one can be tried again', async () => {
    const failed: RunEvent = {
      type: 'run-end',
      reason: 'failed',
      error: { kind: 'cut', message: 'It broke off.' },
    }
    const { downloads, running, go } = slowDownloads({ b: failed })
    const store = createDownloads(shelfWith(downloads), () => {})
    store.actions.add(variantOf('a'))
    store.actions.add(variantOf('b'))
    await vi.waitFor(() => {
      expect(running).toEqual(['a'])
    })
    store.actions.stop('a')
    await vi.waitFor(() => {
      expect(statusOf(store)).toEqual(['a stopped', 'b fetching'])
    })
    await vi.waitFor(() => {
      expect(go.has('b')).toBe(true)
    })
    go.get('b')?.()
    await vi.waitFor(() => {
      expect(store.getState().queue[1]).toMatchObject({ status: 'failed', why: 'It broke off.' })
    })
    store.actions.add(variantOf('b'))
    await vi.waitFor(() => {
      expect(running).toEqual(['a', 'b', 'b'])
    })
  })
})

describe('what a run would fetch first', () => {
  it('is what is missing, of those that say so', async () => {
    const store = createDownloads(shelfWith(slowDownloads().downloads), () => {})
    const variants = ['new', 'kept', 'nowhere'].map((id) => variantOf(id))
    const needs = await store.needsOf(variants, new AbortController().signal)
    expect(needs.map(({ variant, missing }) => [variant.id, missing])).toEqual([['new', 60]])
  })
  it('is nothing for what comes with the page or was dropped on it', () => {
    expect(mayDownload(variantOf('a', { from: 'site' }))).toBe(false)
    expect(mayDownload(variantOf('a', { from: 'file' }))).toBe(false)
    expect(mayDownload(variantOf('a', { from: 'hub' }))).toBe(true)
  })
})
