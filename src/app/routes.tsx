/** Which view stands at which fragment. Views other than the first load when they are opened. */
import { lazy, type ComponentType } from 'react'
import { words } from '@/words'
import { Compare } from './Compare'
import { carriesComparison } from './fragment'

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
    View: lazy(async () => ({ default: (await import('@/features/models')).ModelsView })),
  },
  {
    path: '#/pocket',
    name: nav.pocket,
    View: lazy(async () => ({ default: (await import('@/features/pocket')).PocketView })),
  },
  {
    path: '#/method',
    name: nav.method,
    View: lazy(async () => ({ default: (await import('@/features/method')).MethodView })),
  },
  {
    path: '#/history',
    name: nav.history,
    View: lazy(async () => ({ default: (await import('@/features/history')).HistoryView })),
  },
]

/** Reached from elsewhere than the navigation. */
const asides: readonly Route[] = [
  {
    path: '#/device',
    name: words.page.thisDevice.title,
    View: lazy(async () => ({ default: (await import('@/features/device')).DeviceView })),
  },
  {
    path: '#/credits',
    name: words.page.nav.credits,
    View: lazy(async () => ({ default: (await import('@/features/credits')).CreditsView })),
  },
]

/** What carries a comparison opens in the first view. */
export const routeAt = (fragment: string): Route | undefined =>
  carriesComparison(fragment)
    ? routes[0]
    : [...routes, ...asides].find(({ path }) => path === fragment)
