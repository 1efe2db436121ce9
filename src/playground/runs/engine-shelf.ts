/** Holds each engine once, loaded when first asked for. */
import type { Run } from '@/comparison/run'
import type { Place, Variant } from '@/comparison/variant'
import type { Engine, EngineEntry, EngineHost } from '@/engines/engine'
import { words } from '@/words'

export interface EngineShelf {
  /** Whether this page has the engine that the variant asks for. */
  readonly has: (variant: Variant) => boolean
  readonly placeOf: (variant: Variant) => Place
  /** Rejects where the engine's code cannot be had; asked again, it tries again. */
  readonly engineOf: (variant: Variant) => Promise<Engine>
  /** Lets go of what loaded engines hold in memory. */
  readonly release: () => Promise<void>
}

export function createEngineShelf(entries: readonly EngineEntry[], host: EngineHost): EngineShelf {
  const loaded = new Map<string, Promise<Engine>>()
  const entryOf = (id: string): EngineEntry => {
    const entry = entries.find((candidate) => candidate.id === id)
    if (entry === undefined) throw new Error(words.errors.unknownEngine(id))
    return entry
  }
  return {
    has: ({ engine }) => entries.some(({ id }) => id === engine),
    placeOf: (variant) => entryOf(variant.engine).placeOf(variant),
    async engineOf({ engine: id }) {
      const known = loaded.get(id)
      if (known !== undefined) return known
      const loading = entryOf(id).load(host)
      loaded.set(id, loading)
      loading.catch(() => loaded.delete(id))
      return loading
    },
    async release() {
      await Promise.all([...loaded.values()].map(async (engine) => (await engine).release()))
    },
  }
}

/** To be told of each run that is over: one that ended for want of memory finds room when tried again. */
export function makeRoomAfter({ state }: Run, shelf: Pick<EngineShelf, 'release'>): void {
  if (state.status !== 'failed' || state.error.kind !== 'out-of-memory') return
  // An engine that cannot let go says so in its next run.
  shelf.release().catch(() => {})
}
