/** Which view stands at which fragment. Views other than the first load when they are opened. */
import { lazy, useSyncExternalStore, type ComponentType } from 'react'
import { words } from '@/words'
import { Compare } from './Compare'

interface Route {
  readonly path: string
  readonly name: string
  readonly View: ComponentType
}

const { nav } = words.page

/** In the order of the navigation. */
export const routes: readonly Route[] = [
  { path: '#/', name: nav.compare, View: Compare },
  {
    path: '#/models',
    name: nav.models,
    View: lazy(async () => ({ default: (await import('@/views/models')).ModelsView })),
  },
  {
    path: '#/pocket',
    name: nav.pocket,
    View: lazy(async () => ({ default: (await import('@/views/pocket')).PocketView })),
  },
  {
    path: '#/method',
    name: nav.method,
    View: lazy(async () => ({ default: (await import('@/views/method')).MethodView })),
  },
  {
    path: '#/history',
    name: nav.history,
    View: lazy(async () => ({ default: (await import('@/views/history')).HistoryView })),
  },
]

const onFragmentChange = (listener: () => void) => {
  addEventListener('hashchange', listener)
  return () => {
    removeEventListener('hashchange', listener)
  }
}

/** The fragment of the address, `#/` where there is none. */
export const useFragment = (): string =>
  useSyncExternalStore(onFragmentChange, () => (location.hash === '' ? '#/' : location.hash))

export const routeAt = (fragment: string): Route | undefined =>
  routes.find(({ path }) => path === fragment)
