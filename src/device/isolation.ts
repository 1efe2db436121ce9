/**
 * Whether WebAssembly may use threads here. Browsers give them only to pages that are cross-origin
 * isolated, by two headers; on hosts that cannot send them a service worker of ours adds them
 * (`public/isolation-worker.js`), if the visitor has not said no.
 */

const WORKER = 'isolation-worker.js'
/** In session storage of a tab that has been loaded anew for it: never twice. */
const MARK = 'rightsize-isolated'

/**
 * `by-host`: the host sends the headers. `by-worker`: our worker adds them. `possible`: it can, and does
 * not yet. `unsupported`: this browser cannot, or it would do harm.
 */
export type Isolation = 'by-host' | 'by-worker' | 'possible' | 'unsupported'

const isOurWorker = (worker: ServiceWorker | null | undefined): boolean =>
  worker?.scriptURL.endsWith(`/${WORKER}`) === true

/**
 * Without this a page that is isolated could not fetch from hosts that do not name it. Chrome and its kin
 * say so by this property; Safari has none of it, and Firefox does not tell.
 */
const knowsCredentialless = (): boolean =>
  'HTMLIFrameElement' in globalThis && 'credentialless' in HTMLIFrameElement.prototype

export function isolationNow(): Isolation {
  const hasWorkers = 'serviceWorker' in navigator
  if (globalThis.crossOriginIsolated)
    return hasWorkers && isOurWorker(navigator.serviceWorker.controller) ? 'by-worker' : 'by-host'
  const isFramed = window.top !== window
  return isSecureContext && hasWorkers && !isFramed && knowsCredentialless()
    ? 'possible'
    : 'unsupported'
}

/**
 * Registers our worker or removes it, as the visitor wants. Gives whether loading the page anew would now
 * isolate it.
 */
export async function arrangeIsolation(isWanted: boolean): Promise<boolean> {
  const now = isolationNow()
  if (now === 'unsupported' || now === 'by-host') return false
  try {
    const folder = new URL('./', document.baseURI).href
    if (!isWanted) {
      await removeWorker(folder)
      return false
    }
    await navigator.serviceWorker.register(new URL(WORKER, folder), {
      scope: folder,
      updateViaCache: 'none',
    })
    if (now === 'by-worker') return false
    await navigator.serviceWorker.ready
    return true
  } catch {
    // A browser that keeps nothing for this page refuses: it then goes on with one thread.
    return false
  }
}

async function removeWorker(folder: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(folder)
  if (registration?.scope === folder && isOurWorker(registration.active))
    await registration.unregister()
}

/** Gives whether this is the first time that this tab asks. */
export function isFirstReload(): boolean {
  try {
    if (sessionStorage.getItem(MARK) !== null) return false
    sessionStorage.setItem(MARK, 'yes')
    return true
  } catch {
    // Where nothing can be remembered it could go on for ever.
    return false
  }
}
