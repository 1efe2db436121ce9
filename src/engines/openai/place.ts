/** Where an endpoint's runs take place: a server on loopback shares this machine. */
import type { Place, Variant } from '@/comparison/variant'

const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/i

export function placeOfEndpoint({ setup }: Variant): Place {
  const { host, hostname } = new URL(String(setup.baseUrl))
  return loopback.test(hostname) ? { kind: 'this-device' } : { kind: 'remote', host }
}
