/** The models that a provider lists, joined to those that the catalog knows. Asked on a click only. */
import { useQuery } from '@tanstack/react-query'
import { readModelList, type ListedModel } from '@/catalog/providers/model-list'
import type { Provider } from '@/catalog/providers/provider'
import type { ModelCard } from '@/comparison/model-card'
import { keyHeadersOf } from '@/comparison/provider'
import { isRedirect, nowhereElse } from '@/comparison/redirect'
import type { RunError, RunErrorKind } from '@/comparison/run-event'
import type { TokenPrice } from '@/comparison/variant'
import { errorOfRedirect, errorOfRefusal } from '@/engines/endpoint/failure'
import { openAiProtocol } from '@/engines/endpoint/openai-door'
import { readSetup } from '@/engines/endpoint/setup'
import {
  errorOfFailedFetch,
  isDeviceDeniedNow,
  surroundingsNow,
} from '@/engines/endpoint/unreachable'
import { remoteWords } from '@/words/of-remote'
import { usePriceBook } from '@/figures/prices'
import { useEnergyBooks } from '@/figures/queries'
import { usePlayground } from '@/playground/react'

/** Today, as YYYY-MM-DD. */
export const dayNow = (): string => new Date().toISOString().slice(0, 10)

export interface OfferedModel extends ListedModel {
  /** As the catalog knows it; absent where no table says. */
  readonly card?: ModelCard
  /** By the list of prices, where the provider's own does not say. */
  readonly listed?: TokenPrice
}

export type ModelList =
  | { readonly ok: true; readonly models: readonly ListedModel[] }
  | { readonly ok: false; readonly why: string; readonly kind: RunErrorKind }

type ListParts = {
  readonly fetch: typeof fetch
  readonly signal?: AbortSignal
  readonly key: string | undefined
}

/** Asks a provider for its models at a base address. Never throws for what a host can do. */
export async function listModels(
  { modelList = 'models', request }: Pick<Provider, 'modelList' | 'request'>,
  baseUrl: string,
  { fetch, signal, key }: ListParts,
): Promise<ModelList> {
  const read = readSetup({ baseUrl, model: remoteWords.remote.provider.model }, openAiProtocol)
  if (!read.ok) return { ok: false, why: read.why, kind: 'bad-request' }
  const { endpoint } = read
  let response: Response
  try {
    response = await fetch(new URL(modelList, `${baseUrl.trim().replace(/\/+$/, '')}/`), {
      headers: keyHeadersOf(request, key),
      ...nowhereElse,
      ...(signal && { signal }),
    })
    if (isRedirect(response)) return refused(errorOfRedirect(endpoint))
    const body = await response.text()
    if (response.ok) return { ok: true, models: readModelList(parsed(body)) }
    const { status, headers } = response
    const asked = { endpoint, key }
    return refused(errorOfRefusal(asked, { status, headers, body, now: Date.now() }))
  } catch {
    const failed = {
      hidesWrongKey: request.hidesWrongKey === true,
      hasKey: key !== undefined,
      isDeviceDenied: await isDeviceDeniedNow(),
    }
    return refused(errorOfFailedFetch(endpoint, surroundingsNow(), failed))
  }
}

const refused = ({ message, kind }: RunError): ModelList => ({ ok: false, why: message, kind })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @param attempt 0 asks nothing; each higher number asks anew */
export function useOfferedModels(provider: Provider, baseUrl: string, attempt: number) {
  const { openKeys } = usePlayground()
  const books = useEnergyBooks()
  const prices = usePriceBook(attempt > 0)
  const query = useQuery({
    queryKey: ['models', provider.id, baseUrl, attempt],
    queryFn: async ({ signal }) =>
      listModels(provider, baseUrl, {
        fetch: (input, init) => fetch(input, init),
        signal,
        key: (await openKeys()).keyFor(baseUrl),
      }),
    enabled: attempt > 0,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
  const host = URL.canParse(baseUrl) ? new URL(baseUrl).host : ''
  const { data } = query
  const models = data?.ok === true ? data.models : []
  return {
    isAsking: query.isFetching,
    problem: data?.ok === false ? data.why : undefined,
    isListed: data?.ok === true,
    models: models.map((model): OfferedModel => {
      const card = books?.modelAtHost(host, model.id)
      const listed = model.price === undefined ? prices?.priceAt(provider.id, model.id) : undefined
      return { ...model, ...(card && { card }), ...(listed && { listed }) }
    }),
  }
}
