/** What a received comparison is held against: lists that load only where one of its models may be in them. */
import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { loadProviders, loadWebllmModels } from '@/catalog'
import { readAdapter } from '@/device/adapter-facts'
import { loadOnce } from '@/figures/load-once'
import { nothingKnown, type Known } from './bring-along'
import type { Received } from '@/playground/stores/received'

/** Undefined until what is needed is here. */
export function useKnown({ comparison: { runs } }: Received): Known | undefined {
  const isCompiled = runs.some(({ variant }) => variant.engine === 'webllm')
  const isServed = runs.some(({ variant }) => typeof variant.setup.baseUrl === 'string')
  const webllm = useQuery({
    ...loadOnce('webllm-models', loadWebllmModels),
    enabled: isCompiled,
  }).data
  const adapter = useQuery({
    queryKey: ['adapter'],
    queryFn: async () => (await readAdapter()) ?? null,
    enabled: isCompiled,
  }).data
  const providers = useQuery({
    ...loadOnce('providers', loadProviders),
    enabled: isServed,
  }).data
  return useMemo(() => {
    if (isCompiled && (webllm === undefined || adapter === undefined)) return undefined
    if (isServed && providers === undefined) return undefined
    return {
      webllm: webllm?.webllmChoices ?? nothingKnown.webllm,
      providers: providers?.providers ?? nothingKnown.providers,
      adapter: adapter ?? null,
    }
  }, [isCompiled, isServed, webllm, adapter, providers])
}
