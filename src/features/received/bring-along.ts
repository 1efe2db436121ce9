/**
 * Models of a received comparison that are not among the visitor's, and how they can be had as the
 * sender had them: from the list of compiled models, from the hub, at a provider of the table. Never from
 * an address that only the receipt names. Pure.
 */
import type { Provider } from '@/catalog/providers/provider'
import type { WebllmChoice } from '@/catalog/webllm/models'
import { reasoningEfforts } from '@/comparison/provider'
import type { Variant } from '@/comparison/variant'
import { variantOf, type OwnModel } from '@/playground/stores/own-models'

/** What this page and this browser have. */
export interface Known {
  readonly webllm: readonly WebllmChoice[]
  readonly providers: readonly Provider[]
  /** Of WebGPU; null where there is none. */
  readonly adapter: { readonly hasF16: boolean } | null
}

export const nothingKnown: Known = { webllm: [], providers: [], adapter: null }

export type Way =
  | {
      readonly kind: 'list' | 'hub' | 'provider'
      readonly own: OwnModel
      readonly variant: Variant
      /** The file on the hub, or the host that will be asked. */
      readonly place: string
    }
  | { readonly kind: 'cannot'; readonly why: 'webgpu' | 'f16' }

/** Undefined where the page knows no way. */
export function wayTo({ engine, setup }: Variant, known: Known): Way | undefined {
  if (engine === 'webllm' && setup.from === 'prebuilt') return compiled(setup.model, known)
  if (engine === 'wllama' && setup.from === 'hub') return onHub(setup)
  const provider = known.providers.find(
    (row) => row.door === engine && row.baseUrl === setup.baseUrl,
  )
  return provider === undefined ? undefined : atProvider(provider, setup)
}

function compiled(id: unknown, { webllm, adapter }: Known): Way | undefined {
  const choice = webllm.find(({ variant }) => variant.setup.model === id)
  if (choice === undefined) return undefined
  if (adapter === null) return { kind: 'cannot', why: 'webgpu' }
  if (choice.needsF16 && !adapter.hasF16) return { kind: 'cannot', why: 'f16' }
  const { variant } = choice
  return { kind: 'list', own: { kind: 'listed', variant }, variant, place: '' }
}

function onHub({ repository, file, revision }: Variant['setup']): Way | undefined {
  if (typeof repository !== 'string' || typeof file !== 'string') return undefined
  if (`${repository}/${file}`.split('/').some((part) => /^\.*$/.test(part))) return undefined
  const branch = typeof revision === 'string' ? `resolve/${revision}/` : ''
  const way = by('hub', { kind: 'gguf', address: `${repository}/${branch}${file}` })
  if (way?.variant.setup.from !== 'hub') return undefined
  return { ...way, place: `${repository}/${file}` }
}

function atProvider(provider: Provider, { model, reasoningEffort }: Variant['setup']) {
  if (typeof model !== 'string') return undefined
  const effort = reasoningEfforts.find((known) => known === reasoningEffort)
  const { id, door, baseUrl } = provider
  const own: OwnModel = {
    kind: 'endpoint',
    baseUrl,
    model,
    // Not what the sender says: figures here go by what the page's own tables know.
    sizeB: '',
    provider: id,
    door,
    ...(effort !== undefined && { reasoningEffort: effort }),
  }
  const way = by('provider', own)
  return way && { ...way, place: new URL(baseUrl).host }
}

function by(kind: 'hub' | 'provider', own: OwnModel) {
  const given = variantOf(own)
  return given.ok ? ({ kind, own, variant: given.value } as const) : undefined
}
