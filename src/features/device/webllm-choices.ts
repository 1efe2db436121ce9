/** WebLLM's models as they can be chosen on this device. */
import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { loadWebllmModels } from '@/catalog'
import type { WebllmChoice } from '@/catalog/webllm/models'
import { readAdapter, whyNoWebgpu, type AdapterFacts } from '@/device/adapter-facts'
import { readMachine } from '@/device/machine'
import { hasLittleMemory, lackFor, type Lack } from '@/device/needs'
import { loadOnce } from '@/figures/load-once'
import { deviceWords } from '@/words/of-device'

/** Why this browser offers no WebGPU, as a sentence. */
export const noWebgpuText = (): string => deviceWords.noWebgpu[whyNoWebgpu()]

/** What WebGPU says of this device; undefined while it is asked, null where there is none. */
export const useAdapter = (): AdapterFacts | null | undefined =>
  useQuery({
    queryKey: ['adapter'],
    queryFn: async () => (await readAdapter()) ?? null,
  }).data

/**
 * One variant of each model, the one that suits this device, or all of them; smallest first. Undefined
 * until they are here.
 */
export function useWebllmChoices(areAll: boolean): readonly WebllmChoice[] | undefined {
  const adapter = useAdapter()
  const list = useQuery(loadOnce('webllm-models', loadWebllmModels)).data
  return useMemo(() => {
    if (list === undefined || adapter === undefined) return undefined
    const facts = { hasF16: adapter?.hasF16 === true, isSmall: hasLittleMemory(readMachine()) }
    return areAll ? list.webllmChoices : list.suitedChoices(facts)
  }, [list, adapter, areAll])
}

/** Why a model cannot run on this device; undefined where nothing is known against it. */
export const lackOf = (
  choice: WebllmChoice,
  adapter: AdapterFacts | null | undefined,
): Lack['kind'] | undefined => lackFor(choice, adapter ?? undefined, readMachine())?.kind
