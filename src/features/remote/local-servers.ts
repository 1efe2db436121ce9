/** Looks for model servers on this device, on a click only, and tells what lets this page in. */
import { localServers, systems, type LocalServer, type System } from '@/catalog/providers/local'
import type { ListedModel } from '@/catalog/providers/model-list'
import { isDeviceDeniedNow } from '@/engines/endpoint/unreachable'
import { remoteWords } from '@/words/of-remote'
import { listModels, type ModelList } from './provider-models'

export type Sighting =
  | { readonly kind: 'found'; readonly models: readonly ListedModel[] }
  | { readonly kind: 'asks-key' }
  | { readonly kind: 'redirects'; readonly why: string }
  | { readonly kind: 'nothing' }

export interface FoundServer {
  readonly server: LocalServer
  readonly sighting: Sighting
}

const text = remoteWords.remote.local

/** To choose from, where the browser's word is wrong. */
export const systemOptions = systems.map((value) => ({ value, label: text.systems[value] }))

/** A server on the same device answers at once or not at all; the visitor may be asked meanwhile. */
const PATIENCE_MS = 20_000

/** Looks at once for all of them, and whether the browser keeps the page from asking this device. */
export const lookAround = async (ask: typeof fetch) => ({
  found: await lookForServers(ask),
  isDenied: await isDeviceDeniedNow(),
})

/** One sighting for each server of the table, at its usual address. */
export const lookForServers = (
  ask: typeof fetch,
  servers: readonly LocalServer[] = localServers,
): Promise<readonly FoundServer[]> =>
  Promise.all(
    servers.map(async (server) => {
      const signal = AbortSignal.timeout(PATIENCE_MS)
      const list = await listModels(server, server.baseUrl, { fetch: ask, signal, key: undefined })
      return { server, sighting: sightingIn(list) }
    }),
  )

function sightingIn(list: ModelList): Sighting {
  if (list.ok) return { kind: 'found', models: list.models }
  if (list.kind === 'redirected') return { kind: 'redirects', why: list.why }
  return { kind: list.kind === 'auth' ? 'asks-key' : 'nothing' }
}

/** The line that starts a server so that it lets pages of this origin in. */
export const allowLine = ({ allow }: LocalServer, system: System, origin: string): string =>
  allow[system].replaceAll('{origin}', origin)

/** As far as the browser says; its word may be wrong, so that the visitor can choose another. */
export function systemHere(userAgent: string): System {
  if (/windows/i.test(userAgent)) return 'windows'
  return /mac os|macintosh/i.test(userAgent) ? 'macos' : 'linux'
}

/** Safari, which never lets a page that came by https ask this device; other browsers name themselves too. */
export const isSafari = (userAgent: string): boolean =>
  /safari/i.test(userAgent) && !/chrom(e|ium)|crios|fxios|edg|android/i.test(userAgent)
