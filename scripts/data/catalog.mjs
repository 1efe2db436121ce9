/** One row for each model that any source knows, and one for each spelling of it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { catalogSources, ECOLOGITS_DAY, MODELS_DEV_DAY, sizeSources } from './catalog-sources.mjs'
import { number, numberOrNull, readCsv } from './csv.mjs'
import { datedNames, datesOf } from './dated-names.mjs'
import { importEcoLogits, packagingsIn } from './ecologits.mjs'
import { importMlEnergy } from './ml-energy.mjs'
import { modelsDevIdentity, webllmIdentity } from './names.mjs'
import { publishedSizes, releaseDays } from './published-facts.mjs'
import { whyNoAnswer } from './text-models.mjs'

/**
 * @typedef {object} Model
 * @property {string} id
 * @property {string} name
 * @property {string | null} vendor
 * @property {boolean | null} isOpen
 * @property {string | null} released
 * @property {number | null} contextTokens
 * @property {readonly number[] | null} totalB
 * @property {readonly number[] | null} activeB
 * @property {'published' | 'from-name' | 'guessed' | null} sizeBasis
 */

/**
 * @typedef {object} EcoLogitsRow
 * @property {string} model
 * @property {string} relation
 * @property {string} provider
 * @property {string} name
 * @property {readonly string[]} names
 * @property {readonly number[]} totalB
 * @property {readonly number[]} activeB
 * @property {readonly string[]} warnings
 *
 * @typedef {object} MeasuredRow
 * @property {string} model
 * @property {string} relation
 * @property {string} id
 * @property {number} totalB
 * @property {number | null} activeB
 */

/** Billions of parameters that stand in the name, of models that no table gives a size for. */
const sizeInName = new Map([
  ['microsoft/phi-2', 2.7],
  ['microsoft/Phi-3.5-vision-instruct', 4.2],
  ['stabilityai/stablelm-2-zephyr-1_6b', 1.6],
])
/** @param {string} id */
const sizeFromName = (id) =>
  sizeInName.get(id) ?? numberOrNull(/[-_](\d+(?:\.\d+)?)b(?=[-_]|$)/i.exec(id)?.[1])

/** @param {string} id */
const fallbackName = (id) => id.split(/[/:]/).at(-1) ?? id

/** @param {string} cell "8", "8-28" or empty */
const ends = (cell) => {
  if (cell === '') return null
  const [low = '', high = low] = cell.split('-')
  return [number(low), number(high)]
}

const bases = new Map([
  ['published/nominal', 'published'],
  ['from the name of the repo', 'from-name'],
  ['estimate (EcoLogits)', 'guessed'],
])

/** @param {string} text "true", "yes", "False" … */
const yesOrNo = (text) => (text === '' ? null : /^(true|yes)$/i.test(text))

/**
 * @param {string} folder
 * @returns {Promise<import('./table.mjs').Imported[]>}
 */
export async function importCatalog(folder) {
  const read = async (/** @type {string[]} */ ...path) =>
    readCsv(await readFile(join(folder, ...path), 'utf8'))
  const [ecologits] = await importEcoLogits(folder)
  const [v3, v2] = await importMlEnergy(folder)
  if (ecologits === undefined || v3 === undefined || v2 === undefined) throw new Error('no tables')
  return catalogTables({
    joined: await read('joined', 'models_join.csv'),
    webllm: await read('webllm', 'prebuilt_0.2.86.csv'),
    modelsDev: await read('models-dev', 'models.csv'),
    packagings: await packagingsIn(folder),
    ecologits: /** @type {readonly EcoLogitsRow[]} */ (ecologits.table.rows),
    v3: /** @type {readonly MeasuredRow[]} */ (v3.table.rows),
    v2: /** @type {readonly MeasuredRow[]} */ (v2.table.rows),
  })
}

/**
 * @param {object} from
 * @param {Record<string, string>[]} from.joined
 * @param {Record<string, string>[]} from.webllm
 * @param {Record<string, string>[]} from.modelsDev
 * @param {readonly (import('./names.mjs').Identity & { spelling: string })[]} from.packagings
 * @param {readonly EcoLogitsRow[]} from.ecologits
 * @param {readonly MeasuredRow[]} from.v3
 * @param {readonly MeasuredRow[]} from.v2
 * @returns {import('./table.mjs').Imported[]}
 */
export function catalogTables({ joined, webllm, modelsDev, packagings, ecologits, v3, v2 }) {
  /** @type {Map<string, Model>} */
  const models = new Map()
  /** @type {{ source: string, spelling: string, id: string, relation: string, from?: string, until?: string, asOf?: string }[]} */
  const aliases = []
  /** @type {import('./table.mjs').Dropped[]} */
  const dropped = []

  /** Adds a model, or what was not yet known of it. @param {Partial<Model> & { id: string }} found */
  const add = ({ id, ...found }) => {
    const known = models.get(id) ?? {
      id,
      name: fallbackName(id),
      vendor: null,
      isOpen: id.includes('/') ? true : null,
      released: null,
      contextTokens: null,
      totalB: null,
      activeB: null,
      sizeBasis: null,
    }
    const { totalB, activeB, sizeBasis, ...rest } = found
    const news = Object.entries(rest).filter(
      ([key, value]) =>
        value != null && (key === 'name' || known[/** @type {'name'} */ (key)] === null),
    )
    const size =
      known.totalB === null && totalB != null && sizeBasis != null
        ? { totalB, activeB: activeB ?? null, sizeBasis }
        : {}
    models.set(id, { ...known, ...Object.fromEntries(news), ...size })
  }

  /** @param {string} source @param {readonly MeasuredRow[]} rows */
  const addMeasured = (source, rows) => {
    for (const row of rows) {
      const isNominal = row.activeB === null
      add({
        id: row.model,
        totalB: [row.totalB, row.totalB],
        activeB: row.activeB === null ? null : [row.activeB, row.activeB],
        sizeBasis: isNominal ? 'from-name' : 'published',
      })
      aliases.push({ source, spelling: row.id, id: row.model, relation: row.relation })
    }
  }
  for (const { id, totalB, activeB } of publishedSizes)
    add({ id, totalB, activeB, sizeBasis: 'published' })
  for (const [id, released] of releaseDays) add({ id, released })
  for (const { spelling, id, from, until } of datedNames)
    aliases.push({
      source: 'api',
      spelling,
      id,
      relation: 'same',
      ...(from && { from }),
      ...(until && { until }),
    })
  for (const row of joined) {
    const id = row.canonical_id ?? ''
    const totalB = ends(row.total_params_b ?? '')
    add({
      id,
      name: row.name ?? id,
      vendor: row.vendor || null,
      isOpen: yesOrNo(row.open_weights ?? ''),
      totalB,
      activeB: ends(row.active_params_b ?? ''),
      sizeBasis: /** @type {Model['sizeBasis']} */ (bases.get(row.params_are ?? '') ?? null),
    })
    if (row.api_id) aliases.push({ source: 'api', spelling: row.api_id, id, relation: 'same' })
    if (totalB === null)
      dropped.push({ row: id, why: 'has no total size; it is listed without one' })
  }
  addMeasured('ml-energy-v3', v3)
  for (const row of ecologits) {
    const isGuessed = row.warnings.includes('model-arch-not-released')
    add({
      id: row.model,
      totalB: row.totalB,
      activeB: row.activeB,
      sizeBasis: isGuessed ? 'guessed' : 'published',
      isOpen: isGuessed ? false : null,
    })
    for (const spelling of [row.name, ...row.names])
      aliases.push({
        source: 'ecologits',
        spelling: `${row.provider}/${spelling}`,
        id: row.model,
        relation: row.relation,
        ...datesOf(spelling, row.model, ECOLOGITS_DAY),
      })
  }
  for (const { spelling, id, relation } of packagings) {
    if (!models.has(id)) throw new Error(`${spelling} packages ${id}, which nobody knows`)
    aliases.push({ source: 'ecologits', spelling, id, relation })
  }
  addMeasured('ml-energy-v2', v2)
  /** @type {string[]} */
  const unmapped = []
  for (const { model_id: spelling = '', quant = '' } of webllm) {
    if (spelling.startsWith('snowflake-arctic-embed')) {
      dropped.push({ row: spelling, why: 'makes embeddings, no answers' })
      continue
    }
    const identity = webllmIdentity(spelling, quant)
    if (identity === undefined) unmapped.push(spelling)
    else {
      const size = sizeFromName(identity.id)
      const count = size === null ? null : [size, size]
      add({ id: identity.id, totalB: count, activeB: count, sizeBasis: 'from-name' })
      aliases.push({ source: 'webllm', spelling, ...identity })
    }
  }
  if (unmapped.length > 0) throw new Error(`spellings that map to nothing: ${unmapped.join(', ')}`)
  for (const row of modelsDev) {
    const { id } = modelsDevIdentity(row.id ?? '', row.hf_repo ?? '')
    const why =
      whyNoAnswer(row.id ?? '') ?? (models.has(id) ? undefined : 'no other source knows it')
    if (why !== undefined) {
      dropped.push({ row: `models.dev ${row.id ?? ''}`, why })
      continue
    }
    add({
      id,
      ...(models.get(id)?.name === fallbackName(id) && row.name && { name: row.name }),
      isOpen: yesOrNo(row.open_weights ?? ''),
      released: row.release_date || null,
      contextTokens: numberOrNull(row.context),
    })
    const spelling = row.id ?? ''
    const dates = datesOf(spelling, id, MODELS_DEV_DAY)
    aliases.push({ source: 'models.dev', spelling, id, relation: 'same', ...dates })
  }
  const byId = (/** @type {{ id: string }} */ a, /** @type {{ id: string }} */ b) =>
    a.id < b.id ? -1 : a.id > b.id ? 1 : 0
  return [
    {
      path: 'src/catalog/models/table.json',
      dropped,
      table: {
        what: 'Models by their one name: the hub repository of the weights, or vendor:api-id',
        licence: 'facts; sizes from EcoLogits under MPL-2.0',
        units: {
          totalB: 'billions of parameters, [low, high]; null: not known',
          activeB: 'billions of parameters used for each token, [low, high]; null: not known',
          contextTokens: 'tokens; null: not known',
          released: 'YYYY-MM-DD or YYYY-MM; null: not known',
        },
        sources: [...catalogSources, ...sizeSources],
        rows: [...models.values()].sort(byId),
      },
    },
    {
      path: 'src/catalog/aliases/table.json',
      dropped: [],
      table: {
        what: 'Each source’s spelling of a model; quantised: made from it with fewer bits',
        licence: 'facts',
        units: {
          from: 'YYYY-MM-DD, the first day on which the name led to the model',
          until: 'YYYY-MM-DD, the first day on which it led elsewhere',
          asOf: 'YYYY-MM-DD, of the table that says so; the name moves, and nobody says when',
        },
        sources: catalogSources,
        rows: aliases.sort(byId),
      },
    },
  ]
}
