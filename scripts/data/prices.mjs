/** What hosts charge for tokens, as models.dev lists it: a dated claim by a third party. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importCatalog } from './catalog.mjs'
import { MODELS_DEV_DAY } from './catalog-sources.mjs'
import { number, numberOrNull, readCsv } from './csv.mjs'
import { hubIdentity } from './names.mjs'
import { whyNoAnswer } from './text-models.mjs'

/** Providers that can be asked here, by models.dev's names of them. */
const asked = new Map([
  ...[
    'openai',
    'anthropic',
    'google',
    'mistral',
    'openrouter',
    'groq',
    'deepseek',
    'cerebras',
    'cohere',
    'xai',
    'huggingface',
    'perplexity',
    'azure',
  ].map((id) => /** @type {const} */ ([id, id])),
  ['togetherai', 'together'],
])

/** EcoLogits' names of makers whose own API models.dev lists. */
const makers = new Map([
  ['openai', 'openai'],
  ['anthropic', 'anthropic'],
  ['google', 'google_genai'],
  ['mistral', 'mistralai'],
  ['cohere', 'cohere'],
])

/**
 * @typedef {object} Known what the catalog has
 * @property {ReadonlySet<string>} models
 * @property {ReadonlyMap<string, string>} repositories by their name in small letters
 * @property {ReadonlyMap<string, string>} spellings `source spelling` to the id, as it leads now
 */

/**
 * @param {string} folder
 * @returns {Promise<import('./table.mjs').Imported[]>}
 */
export async function importPrices(folder) {
  const [models, aliases] = await importCatalog(folder)
  const rowsOf = (/** @type {import('./table.mjs').Imported | undefined} */ imported) =>
    /** @type {readonly Record<string, string>[]} */ (imported?.table.rows ?? [])
  const now = rowsOf(aliases).filter(({ until }) => until === undefined)
  const ids = rowsOf(models).map(({ id = '' }) => id)
  return [
    priceTable(readCsv(await readFile(join(folder, 'models-dev', 'prices.csv'), 'utf8')), {
      models: new Set(ids),
      repositories: new Map(
        ids.filter((id) => id.includes('/')).map((id) => [id.toLowerCase(), id]),
      ),
      spellings: new Map(now.map(({ source, spelling, id = '' }) => [`${source} ${spelling}`, id])),
    }),
  ]
}

/**
 * The model of a row. Hosts that name an account and its repository often write them small; the hub knows
 * no two repositories that differ in that alone.
 *
 * @param {Record<string, string>} line
 * @param {Known} known
 * @returns {string | null}
 */
function modelOf(
  { provider = '', model = '', base_model: base = '' },
  { models, repositories, spellings },
) {
  const maker = makers.get(provider)
  const candidates = [
    spellings.get(`models.dev ${base}`),
    maker && spellings.get(`api ${model}`),
    maker && spellings.get(`ecologits ${maker}/${model}`),
    maker && `${provider}:${model}`,
    spellings.get(`models.dev ${model}`),
    model.includes('/') ? hubIdentity(model).id : undefined,
    repositories.get(model.toLowerCase()),
  ]
  return candidates.find((id) => id !== undefined && models.has(id)) ?? null
}

/** Why a row is no price to be shown. @param {Record<string, string>} line @param {string | null} id */
function whyNot({ provider = '', model = '', ...line }, id) {
  if (model === 'accounts/fire') return 'its name is cut off'
  if (line.output_usd_per_million === '' || line.input_usd_per_million === '')
    return 'it has no price for both ways'
  if (number(line.input_usd_per_million) + number(line.output_usd_per_million) === 0)
    return 'listed at nothing: a trial, or what is hidden in another price'
  if (id === null && !asked.has(provider))
    return 'neither the host nor the model is known to the catalog'
  return whyNoAnswer(model)
}

/**
 * @param {Record<string, string>[]} lines
 * @param {Known} known
 * @returns {import('./table.mjs').Imported}
 */
export function priceTable(lines, known) {
  const rows = []
  /** @type {import('./table.mjs').Dropped[]} */
  const dropped = []
  for (const line of lines) {
    const { provider = '', model = '' } = line
    const id = modelOf(line, known)
    const why = whyNot(line, id)
    if (why !== undefined) {
      dropped.push({ row: `${provider} ${model}`, why })
      continue
    }
    const optional = {
      cachedUsd: numberOrNull(line.cache_read_usd_per_million),
      reasoningUsd: numberOrNull(line.reasoning_usd_per_million),
    }
    rows.push({
      provider: asked.get(provider) ?? provider,
      model,
      id,
      promptUsd: number(line.input_usd_per_million),
      outputUsd: number(line.output_usd_per_million),
      ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
      ...(line.has_tiers === 'yes' && { hasTiers: true }),
    })
  }
  return {
    path: 'src/catalog/prices/table.json',
    dropped,
    table: {
      what: `List prices of tokens, as models.dev had them on ${MODELS_DEV_DAY}: without discount, tax or rebate`,
      licence: 'MIT',
      units: {
        provider: 'our id of it, where it can be asked here; else models.dev’s',
        model: 'as the provider’s API calls it',
        id: 'of the model in the catalog; null: not known there',
        promptUsd: 'US dollars for a million tokens of the prompt',
        outputUsd: 'US dollars for a million tokens of the answer',
        cachedUsd: 'US dollars for a million tokens read from a cache; absent: not given',
        reasoningUsd: 'US dollars for a million tokens of reasoning; absent: as the answer',
        hasTiers: 'true: a long prompt costs more; this is the base tier',
      },
      sources: [
        {
          title: 'models.dev, prices by provider',
          url: 'https://github.com/anomalyco/models.dev',
          version: `commit f3fc692299671838c7c65fd8126bf84d81a2e817, ${MODELS_DEV_DAY}`,
          read: '2026-11-28',
          licence: 'MIT',
        },
      ],
      rows,
    },
  }
}
