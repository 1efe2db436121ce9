/** A part of the page that loads when it is first drawn, or before that. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

export interface Part<Module> {
  readonly load: () => Promise<Module>
  /** A component of it, to be drawn inside of a `Suspense`. */
  readonly component: <Props extends object>(
    pick: (module: Module) => ComponentType<Props>,
  ) => LazyExoticComponent<ComponentType<Props>>
}

/**
 * What has loaded before it is drawn is drawn at once: React holds what was waited for back for a while,
 * so that a page does not flicker, and a promise is waited for even where it is kept already.
 */
export function createPart<Module>(fetchIt: () => Promise<Module>): Part<Module> {
  let loaded: Module | undefined
  const load = async () => (loaded ??= await fetchIt())
  return {
    load,
    component: (pick) =>
      lazy(() => {
        if (loaded === undefined) return load().then((module) => ({ default: pick(module) }))
        return kept({ default: pick(loaded) })
      }),
  }
}

/** A promise that calls back at once. */
const kept = <Value>(value: Value): Promise<Value> =>
  Object.assign(Promise.resolve(value), {
    then: (take: (value: Value) => unknown) => {
      take(value)
    },
  })
