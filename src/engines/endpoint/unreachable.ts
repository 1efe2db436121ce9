/**
 * What a failed `fetch` may mean. The browser tells a page nothing but "failed", so this works out
 * what can be known (offline, mixed content) and lists what is left to check.
 */
import { isThisMachine, reachOf } from '@/comparison/place'
import type { RunError } from '@/comparison/run-event'
import { engineWords } from '@/words/of-engines'
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
): boolean => pageProtocol === 'https:' && protocol === 'http:' && !isThisMachine(hostname)

/** What is known of the request that failed. */
export interface FailedRequest {
  /** A wrong key comes back from this host without CORS headers. */
  readonly hidesWrongKey: boolean
  readonly hasKey: boolean
  /** The browser was told not to let this page reach this device or its network. */
  readonly isDeviceDenied: boolean
}

/**
 * The first line says what failed, each line after it is one thing to check, likeliest first. Where the
 * cause is certain there is nothing to check.
 */
export function errorOfFailedFetch(
  endpoint: Endpoint,
  surroundings: Surroundings,
  { hidesWrongKey, hasKey, isDeviceDenied }: FailedRequest,
): RunError {
  const { host, hostname } = endpoint
  const { checks, ...sentences } = engineWords.openai
  const unreachable = (...lines: readonly (string | false)[]): RunError => ({
    kind: 'unreachable',
    message: lines.filter((line) => line !== false).join('\n'),
  })
  const reach = reachOf(hostname)
  if (isDeviceDenied && reach !== 'internet') return unreachable(sentences.deviceDenied(host))
  if (reach === 'this-machine')
    return unreachable(
      sentences.unreachableOnThisDevice(host),
      checks.running,
      checks.letsIn,
      checks.permission,
      surroundings.pageProtocol === 'https:' && endpoint.protocol === 'http:' && checks.safari,
    )
  if (surroundings.isOnline === false) return { kind: 'offline', message: sentences.offline(host) }
  if (isMixedContent(endpoint, surroundings)) return unreachable(sentences.mixedContent(host))
  if (reach === 'private-network')
    return unreachable(
      sentences.unreachableNearby(host),
      checks.awake,
      checks.letsIn,
      checks.permission,
    )
  const keyCheck = !hidesWrongKey
    ? checks.key
    : hasKey
      ? checks.keyIsHidden(host)
      : checks.noKey(host)
  return unreachable(
    sentences.unreachable(host),
    keyCheck,
    checks.address,
    checks.doorShut,
    checks.blocked,
  )
}

/** Names of Chrome's permission, newest first. */
const permissionNames = ['loopback-network', 'local-network-access']

/** Whether the browser has been told not to let this page reach this device; false where it cannot say. */
export async function isDeviceDenied(permissions: Permissions | undefined): Promise<boolean> {
  for (const name of permissionNames) {
    try {
      const status = await permissions?.query({ name: name as PermissionName })
      if (status !== undefined) return status.state === 'denied'
    } catch {
      // A browser that does not know the name has no such permission.
      continue
    }
  }
  return false
}

export const isDeviceDeniedNow = (): Promise<boolean> =>
  isDeviceDenied(typeof navigator === 'undefined' ? undefined : navigator.permissions)
