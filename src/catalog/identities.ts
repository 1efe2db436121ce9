/**
 * One name for one model, and every source's spelling of it.
 *
 * A model is named by the hub repository of its weights, or `vendor:api-id` where they are closed.
 * Spellings are looked up, never likened: a base model, another revision and another quantisation
 * look alike and are not the same. A name may lead to another model from a day on. Heavy: load it when it
 * is first needed.
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
/** When a name led to a model; days are YYYY-MM-DD, and absent where it always did, as far as is known. */
interface Dates {
  readonly from?: string | undefined
  /** The first day on which it led elsewhere. */
  readonly until?: string | undefined
  /** The name moves, and nobody says when: the day of the table that says where it led. */
  readonly asOf?: string | undefined
}
type Alias = Dates & (typeof aliasTable.rows)[number]

const rows: readonly Alias[] = aliasTable.rows
const aliases = new Map<string, Alias[]>()
for (const row of rows) {
  const key = `${row.source} ${row.spelling}`
  aliases.set(key, [...(aliases.get(key) ?? []), row])
}

const leadsOn = ({ from, until }: Dates, day: string | undefined): boolean =>
  day === undefined
    ? until === undefined
    : (from === undefined || from <= day) && (until === undefined || day < until)

/** Names of all models, in alphabetical order. */
export const modelIds: readonly string[] = modelTable.rows.map(({ id }) => id)

/**
 * The model that a source means by a spelling; undefined for one it does not have.
 *
 * @param day YYYY-MM-DD on which the name was asked; absent: now
 */
export function identityOf(
  source: SpellingSource,
  spelling: string,
  day?: string,
): Identity | undefined {
  const known = aliases.get(`${source} ${spelling}`)?.find((alias) => leadsOn(alias, day))
  return known && { id: known.id, relation: known.relation === 'quantised' ? 'quantised' : 'same' }
}

/** A name that hosts know a model by, and when it led there. */
export interface DatedName extends Dates {
  readonly name: string
}

const nameSources: readonly string[] = ['api', 'models.dev'] satisfies readonly SpellingSource[]

/** The names of a model at makers and routers, each once, with the days that are known. */
export function namesOf(id: string): readonly DatedName[] {
  const named = rows.filter((row) => row.id === id && nameSources.includes(row.source))
  const byName = new Map(named.map((row) => [row.spelling.split('/').at(-1) ?? row.spelling, row]))
  return [...byName].map(([name, { from, until, asOf }]) => ({
    name,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(asOf !== undefined && { asOf }),
  }))
}

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
  rows.filter(({ source }) => source === 'webllm').map(({ id }) => id),
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
 *
 * @param day YYYY-MM-DD on which it was asked; absent: now
 */
export function modelAtHost(host: string, name: string, day?: string): ModelCard | undefined {
  const vendor = vendorAt[host]
  if (vendor !== undefined) return modelCardOf(byVendor(vendor, name, day))
  return name.includes('/') ? atRouter(name, day) : undefined
}

/**
 * Routers put a variant of theirs after the name (`:free`, `:groq`), and spell it as models.dev does. A
 * repository may hold another's weights in another format: it is that model.
 */
function atRouter(name: string, day: string | undefined): ModelCard | undefined {
  const bare = name.replace(/:[\w-]+$/, '')
  const spelled =
    identityOf('models.dev', bare, day) ?? identityOf('ecologits', `huggingface_hub/${bare}`)
  return modelCardOf(name) ?? modelCardOf(bare) ?? (spelled && modelCardOf(spelled.id))
}

/** The one name of what a vendor calls so: by its API, by EcoLogits' spelling, else its own. */
export function byVendor(vendor: string, name: string, day?: string): string {
  const provider = { google: 'google_genai', mistral: 'mistralai' }[vendor] ?? vendor
  const found = identityOf('api', name, day) ?? identityOf('ecologits', `${provider}/${name}`, day)
  return found?.id ?? `${vendor}:${name}`
}

/** By whom a host's names are given; undefined for all but makers' own addresses. */
export const vendorOfHost = (host: string): string | undefined => vendorAt[host]
