/** Where an endpoint's runs take place: a server on loopback shares this machine. */
import { isThisMachine } from '@/comparison/place'
import type { Place, Variant } from '@/comparison/variant'

/** Never throws: a setup without a readable address counts as remote, at a host not known. */
export function placeOfEndpoint({ setup }: Variant): Place {
  const address = String(setup.baseUrl)
  if (!URL.canParse(address)) return { kind: 'remote', host: 'unknown' }
  const { host, hostname } = new URL(address)
  return isThisMachine(hostname) ? { kind: 'this-device' } : { kind: 'remote', host }
}
