/** Models that are kept warm are let go when memory is short, whichever engine holds them. */
import type { Run } from '@/comparison/run'
import type { EngineShelf } from './engine-shelf'

/** To be told of each run that is over: one that ended for want of memory finds room when tried again. */
export function makeRoomAfter({ state }: Run, shelf: Pick<EngineShelf, 'release'>): void {
  if (state.status !== 'failed' || state.error.kind !== 'out-of-memory') return
  // An engine that cannot let go says so in its next run.
  shelf.release().catch(() => {})
}
