/** The shell: header, navigation, the view of the address, and what catches a broken view. */
import { lazy, Suspense, useEffect } from 'react'
import { usePreferences } from '@/playground/react'
import { ThisDevice } from '@/features/device/settings'
import { words } from '@/words'
import { useFragment } from './fragment'
import { NotFound } from './NotFound'
import { openKeys } from './open-keys'
import { routeAt, routes } from './routes'
import { ViewBoundary } from './ViewBoundary'

const { page } = words

const ConnectOutcome = lazy(async () => {
  // The code that is changed into a key is good only once: first where the key will be kept.
  await openKeys()
  return { default: (await import('./ConnectOutcome')).ConnectOutcome }
})
/** Read once: the address loses it as soon as it is dealt with. */
const isComingBack = new URLSearchParams(location.search).has('connect')

const KeyList = lazy(async () => ({ default: (await import('@/features/remote')).KeyList }))
const keyList = (
  <Suspense fallback={null}>
    <KeyList />
  </Suspense>
)

export const App = () => {
  const fragment = useFragment()
  const route = routeAt(fragment)
  useThemeOfPage()
  useEffect(() => {
    document.title = route && route.path !== '#/' ? `${route.name} · ${page.brand}` : page.brand
  }, [route])
  return (
    <>
      <a className="skip-link" href="#main" onClick={focusMain}>
        {page.skipToAnswers}
      </a>
      {route?.path === '#/' && (
        <a className="skip-link" href="#prompt" onClick={focusPrompt}>
          {page.skipToPrompt}
        </a>
      )}
      <header className="shell-header">
        <a className="shell-brand" href="#/">
          {page.brand}
        </a>
        <nav className="shell-nav" aria-label={page.nav.label}>
          {routes.map(({ path, name }) => (
            <a key={path} href={path} aria-current={path === route?.path ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <div className="shell-right">
          <ThisDevice keyList={keyList} />
        </div>
      </header>
      <main id="main" className="shell-main" tabIndex={-1}>
        {isComingBack && (
          <Suspense fallback={null}>
            <ConnectOutcome />
          </Suspense>
        )}
        <ViewBoundary key={fragment}>
          <Suspense fallback={<p className="shell-loading">{page.loadingView}</p>}>
            {route === undefined ? <NotFound /> : <route.View />}
          </Suspense>
        </ViewBoundary>
      </main>
    </>
  )
}

/** A plain link to `#main` would change the view, which the fragment names. */
const focusAt =
  (id: string) =>
  (event: React.MouseEvent): void => {
    event.preventDefault()
    document.getElementById(id)?.focus()
  }
const focusMain = focusAt('main')
const focusPrompt = focusAt('prompt')

function useThemeOfPage(): void {
  const theme = usePreferences((preferences) => preferences.theme)
  useEffect(() => {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme')
    else document.documentElement.dataset.theme = theme
  }, [theme])
}
