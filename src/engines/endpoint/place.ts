/** Where an endpoint's runs take place: a server on loopback shares this machine. */
import type { Place, Variant } from '@/comparison/variant'

const loopback =
  /^(localhost\.?|.+\.localhost\.?|127(\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[\da-f]{2}:[\da-f]{1,4}\])$/i

/** Names and addresses that lead no further than the visitor's own network. */
const nearby =
  /^(10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|169\.254(\.\d+){2}|\[f[cde][\da-f]{2}:.*\]|.+\.(local|lan|home\.arpa)|[^.:]+)$/i

export const isLoopback = (hostname: string): boolean => loopback.test(hostname)

/** Whether the host is another machine in the visitor's own network. */
export const isNearby = (hostname: string): boolean =>
  !isLoopback(hostname) && nearby.test(hostname)

/** Never throws: a setup without a readable address counts as remote, at a host not known. */
export function placeOfEndpoint({ setup }: Variant): Place {
  const address = String(setup.baseUrl)
  if (!URL.canParse(address)) return { kind: 'remote', host: 'unknown' }
  const { host, hostname } = new URL(address)
  return isLoopback(hostname) ? { kind: 'this-device' } : { kind: 'remote', host }
}
