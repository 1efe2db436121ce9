/** The providers that can be picked, and how they are told to the visitor. */
import type { Provider } from '@/catalog/providers/provider'
import { corsDay, remoteProviders } from '@/catalog/providers/table'
import { remoteWords } from '@/words/of-remote'

const { cors } = remoteWords.remote.provider

export const [firstProvider] = remoteProviders

export const providerOptions = remoteProviders.map(({ id, name }) => ({ value: id, label: name }))

export const providerOf = (id: string): Provider | undefined =>
  remoteProviders.find((provider) => provider.id === id)

/** Whether it answers web pages, as far as is known. */
export const corsText = (headers: NonNullable<Provider['browser']>['headers']): string =>
  headers === 'unknown' ? cors.unknown : cors[headers](corsDay)
