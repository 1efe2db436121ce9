/**
 * What a failed `fetch` may mean. The browser tells a page nothing but "failed", so this works out
 * what can be known (offline, mixed content) and lists what is left to check.
 */
import type { RunError } from '@/comparison/run-event'
import { words } from '@/words'
import { isLoopback, isNearby } from './place'
import type { Endpoint } from './setup'

/** What the page knows of its own circumstances; undefined where it cannot tell. */
export interface Surroundings {
  readonly isOnline: boolean | undefined
  /** Of the page itself, such as `https:`. */
  readonly pageProtocol: string | undefined
}

/** As things are now. `onLine` may claim a network that leads nowhere, but never denies one wrongly. */
export const surroundingsNow = (): Surroundings => ({
  isOnline: typeof navigator === 'undefined' ? undefined : navigator.onLine,
  pageProtocol: typeof location === 'undefined' ? undefined : location.protocol,
})

/** A page that came by https may ask by plain http on its own device alone. */
export const isMixedContent = (
  { protocol, hostname }: Endpoint,
  { pageProtocol }: Surroundings,
): boolean => pageProtocol === 'https:' && protocol === 'http:' && !isLoopback(hostname)

export function errorOfFailedFetch(endpoint: Endpoint, surroundings: Surroundings): RunError {
  const { host, hostname } = endpoint
  const sentences = words.openai
  const unreachable = (message: string): RunError => ({ kind: 'unreachable', message })
  if (isLoopback(hostname)) {
    const checks = sentences.unreachableOnThisDevice(host)
    const isFromHttps = surroundings.pageProtocol === 'https:' && endpoint.protocol === 'http:'
    return unreachable(isFromHttps ? `${checks} ${sentences.safariRefusesThisDevice}` : checks)
  }
  if (surroundings.isOnline === false) return { kind: 'offline', message: sentences.offline(host) }
  if (isMixedContent(endpoint, surroundings)) return unreachable(sentences.mixedContent(host))
  if (isNearby(hostname)) return unreachable(sentences.unreachableNearby(host))
  return unreachable(sentences.unreachable(host))
}
