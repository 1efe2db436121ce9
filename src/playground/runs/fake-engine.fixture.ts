/** An engine for the tests of this room: plays what it is given, in steps that the test releases. */
import type { RunEvent } from '@/comparison/run-event'
import type { Place, Variant } from '@/comparison/variant'
import type { Engine } from '@/engines/engine'
import type { EngineShelf } from './engine-shelf'

export const variantNamed = (name: string, engine = 'fake'): Variant => ({
  id: name,
  model: { id: name, name },
  engine,
  setup: {},
})

const start: RunEvent = { type: 'run-start', compute: { kind: 'cpu', threads: 1 } }

/** A run that waits: `release` lets it say its words, `started` tells whether it has begun. */
export interface HeldRun {
  readonly variantId: string
  readonly release: () => void
}

export function createFakeShelf(place: Place = { kind: 'this-device' }) {
  const held: HeldRun[] = []
  const engine: Engine = {
    availability: () => Promise.resolve({ ok: true }),
    release: () => Promise.resolve(),
    async *run(variant, _prompt, signal): AsyncGenerator<RunEvent, void, void> {
      yield start
      yield { type: 'text-delta', text: `${variant.model.name} says ` }
      const isStopped = await new Promise<boolean>((resolve) => {
        held.push({
          variantId: variant.id,
          release: () => {
            resolve(false)
          },
        })
        signal.addEventListener('abort', () => {
          resolve(true)
        })
      })
      if (!isStopped) yield { type: 'text-delta', text: 'hello.' }
      yield { type: 'run-end', reason: isStopped ? 'stopped' : 'complete' }
    },
  }
  const shelf: EngineShelf = {
    has: () => true,
    placeOf: () => place,
    engineOf: () => Promise.resolve(engine),
    release: () => Promise.resolve(),
  }
  return { shelf, held, engine }
}
