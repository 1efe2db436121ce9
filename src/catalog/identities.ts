/**
 * One name for one model, and every source's spelling of it.
 *
 * A model is named by the hub repository of its weights, or `vendor:api-id` where they are closed.
 * Spellings are looked up, never likened: a base model, another revision and another quantisation
 * look alike and are not the same. Heavy: load it when it is first needed.
 */
import type { ModelCard, ModelSize, ParameterCount, SizeBasis } from '@/comparison/model-card'
import { billionParameters } from '@/units/quantity'
import aliasTable from './aliases/table.json'
import modelTable from './models/table.json'

/** `api`: the maker's own API. */
export type SpellingSource =
  'api' | 'ecologits' | 'ml-energy-v2' | 'ml-energy-v3' | 'models.dev' | 'webllm'

/** `quantised`: made from the model with fewer bits; its figures differ and must say so. */
export type Relation = 'same' | 'quantised'

export interface Identity {
  readonly id: string
  readonly relation: Relation
}

type Row = (typeof modelTable.rows)[number]

const models: ReadonlyMap<string, Row> = new Map(modelTable.rows.map((row) => [row.id, row]))
const identities: ReadonlyMap<string, Identity> = new Map(
  aliasTable.rows.map(({ source, spelling, id, relation }) => [
    `${source} ${spelling}`,
    { id, relation: relation === 'quantised' ? 'quantised' : 'same' },
  ]),
)

/** Names of all models, in alphabetical order. */
export const modelIds: readonly string[] = modelTable.rows.map(({ id }) => id)

/** The model that a source means by a spelling; undefined for one it does not have. */
export const identityOf = (source: SpellingSource, spelling: string): Identity | undefined =>
  identities.get(`${source} ${spelling}`)

/** The card of a model by its one name; undefined for a model that nobody here knows. */
export function modelCardOf(id: string): ModelCard | undefined {
  const row = models.get(id)
  if (row === undefined) return undefined
  const size = sizeOf(row)
  return {
    id,
    name: row.name,
    ...(row.vendor !== null && { vendor: row.vendor }),
    ...(size !== undefined && { size }),
  }
}

/** Facts about a model beside its card; absent where nobody says. */
export interface ModelFacts {
  readonly isOpen?: boolean
  /** YYYY-MM-DD or YYYY-MM. */
  readonly released?: string
  readonly contextTokens?: number
}

export function modelFactsOf(id: string): ModelFacts {
  const row = models.get(id)
  if (row === undefined) return {}
  const { isOpen, released, contextTokens } = row
  return {
    ...(isOpen !== null && { isOpen }),
    ...(released !== null && { released }),
    ...(contextTokens !== null && { contextTokens }),
  }
}

const bases: readonly SizeBasis[] = ['published', 'from-name', 'guessed']

/** A size needs both counts: without the active one a mixture of experts cannot be told from others. */
function sizeOf({ totalB, activeB, sizeBasis }: Row): ModelSize | undefined {
  const basis = bases.find((known) => known === sizeBasis)
  const [total, active] = [countOf(totalB), countOf(activeB)]
  if (basis === undefined || total === undefined || active === undefined) return undefined
  return { total, active, basis }
}

function countOf(ends: readonly number[] | null): ParameterCount | undefined {
  const [low, high] = ends ?? []
  if (low === undefined || high === undefined) return undefined
  return { low: billionParameters(low), high: billionParameters(high) }
}

/** Models that WebLLM's list of prebuilt models has, in some precision. */
const inBrowser: ReadonlySet<string> = new Set(
  aliasTable.rows.filter(({ source }) => source === 'webllm').map(({ id }) => id),
)

export const runsInBrowser = (id: string): boolean => inBrowser.has(id)

/** Addresses of makers' own APIs, and the vendor whose names they use. */
const vendorAt: Readonly<Record<string, string>> = {
  'api.openai.com': 'openai',
  'api.anthropic.com': 'anthropic',
  'generativelanguage.googleapis.com': 'google',
  'api.mistral.ai': 'mistral',
  'api.cohere.com': 'cohere',
  'api.cohere.ai': 'cohere',
}

/**
 * The model that an endpoint means by a name: the maker's own name at the maker's own address, or
 * the repository at the hub, written in full, or a router's spelling of it. Undefined where no table says.
 */
export function modelAtHost(host: string, name: string): ModelCard | undefined {
  const vendor = vendorAt[host]
  if (vendor !== undefined) {
    const id = identityOf('api', name)?.id ?? byVendor(vendor, name)
    return modelCardOf(id)
  }
  return name.includes('/') ? atRouter(name) : undefined
}

/** Routers put a variant of theirs after the name (`:free`, `:groq`), and spell it as models.dev does. */
function atRouter(name: string): ModelCard | undefined {
  const bare = name.replace(/:[\w-]+$/, '')
  const spelled = identityOf('models.dev', bare)
  return modelCardOf(name) ?? modelCardOf(bare) ?? (spelled && modelCardOf(spelled.id))
}

/** EcoLogits' spelling of a vendor's model, else the vendor's own. */
function byVendor(vendor: string, name: string): string {
  const provider = { google: 'google_genai', mistral: 'mistralai' }[vendor] ?? vendor
  return identityOf('ecologits', `${provider}/${name}`)?.id ?? `${vendor}:${name}`
}
