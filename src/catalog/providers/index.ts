/** The table of providers, and which of them a variant means. Loads when it is first needed. */
import type { ProviderRequest } from '@/comparison/provider'
import type { Variant } from '@/comparison/variant'
import { localServers } from './local'
import type { Provider } from './provider'
import { remoteProviders } from './table'

export const providers: readonly Provider[] = [...remoteProviders, ...localServers]

/** By its id; undefined for one that is not in the table. */
export const providerOf = (id: string): Provider | undefined =>
  providers.find((provider) => provider.id === id)

/** Hosts of customers' own addresses end as the one in the table does. */
const isAt = (provider: Provider, hostname: string): boolean => {
  const own = new URL(provider.baseUrl).hostname
  const shared = own.replace(/^your-resource/i, '')
  return shared === own ? own === hostname : hostname.endsWith(shared)
}

/**
 * The provider that answers a variant: the one it names, else the one at its address. Undefined where
 * no row of the table says, and where the address is asked through another door than the row's.
 */
export function providerAt({ engine, setup }: Variant): Provider | undefined {
  const { provider: id, baseUrl } = setup
  const named = typeof id === 'string' ? providerOf(id) : undefined
  if (named !== undefined) return named.door === engine ? named : undefined
  if (typeof baseUrl !== 'string' || !URL.canParse(baseUrl)) return undefined
  const { hostname } = new URL(baseUrl)
  return remoteProviders.find((row) => row.door === engine && isAt(row, hostname))
}

export const requestAt = (variant: Variant): ProviderRequest | undefined =>
  providerAt(variant)?.request
