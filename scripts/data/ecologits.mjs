/** EcoLogits' model table and electricity mixes, of March 2026. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { number, readCsv } from './csv.mjs'
import { isOutOfDate } from './dated-names.mjs'
import { ecologitsIdentity, hubIdentity } from './names.mjs'
import { packagedModel } from './packaging.mjs'
import { whyNoAnswer } from './text-models.mjs'

const range = v.object({ min: v.number(), max: v.number() })
const count = v.union([v.number(), range])
const model = v.object({
  provider: v.string(),
  name: v.string(),
  architecture: v.object({
    type: v.picklist(['dense', 'moe']),
    parameters: v.union([v.number(), range, v.object({ total: count, active: count })]),
  }),
  warnings: v.nullable(v.array(v.string())),
  deployment: v.object({ tps: v.nullable(v.number()), ttft: v.nullable(v.number()) }),
})
const file = v.object({
  aliases: v.array(v.object({ provider: v.string(), name: v.string(), alias: v.string() })),
  models: v.array(model),
})

const source = {
  title: 'EcoLogits, model table and electricity mixes of March 2026',
  url: 'https://github.com/mlco2/ecologits',
  version: 'commit 5be90dadc86ed92f48dc55316469d888827aec55, 2026-03-13',
  read: '2026-11-23',
  licence: 'MPL-2.0',
}

/** Rows that say something untrue of an open model, and what they get wrong. */
const faulty = new Map([
  [
    'mistralai/mistral-large-2512',
    'listed as dense 123B; the published weights are a mixture of experts of 675B with 41B active',
  ],
  [
    'mistralai/devstral-2512',
    'listed with links about an older model; its size could not be checked',
  ],
])

/** @param {string} provider @param {string} name */
const packagedAt = (provider, name) =>
  provider === 'huggingface_hub' && packagedModel(name) ? hubIdentity(name) : undefined

/** @param {string} provider @param {string} name @returns {string | undefined} */
function whyDropped(provider, name) {
  const row = `${provider}/${name}`
  if (isOutOfDate(row)) return 'has the size of the model that the name led to before'
  if (packagedAt(provider, name)) return 'another format of a model that has a row of its own'
  return faulty.get(row) ?? whyNoAnswer(name)
}

/**
 * The repositories in the file that package another model, under EcoLogits' spelling of them.
 *
 * @param {string} folder
 * @returns {Promise<readonly (import('./names.mjs').Identity & { spelling: string })[]>}
 */
export async function packagingsIn(folder) {
  const { models } = await readModels(folder)
  return models.flatMap(({ provider, name }) => {
    const packaged = whyNoAnswer(name) === undefined ? packagedAt(provider, name) : undefined
    return packaged === undefined ? [] : [{ spelling: `${provider}/${name}`, ...packaged }]
  })
}

/** @param {string} folder */
const readModels = async (folder) =>
  v.parse(file, JSON.parse(await readFile(join(folder, 'ecologits-method', 'models.json'), 'utf8')))

/** Table says "architecture not released", which is wrong for open weights. */
const isOpenGemma = (/** @type {string} */ name) => /^(google\/)?gemma-/.test(name)

/** @param {v.InferOutput<typeof count>} value */
const ends = (value) => (typeof value === 'number' ? [value, value] : [value.min, value.max])

/**
 * @param {string} folder
 * @returns {Promise<import('./table.mjs').Imported[]>}
 */
export async function importEcoLogits(folder) {
  const from = join(folder, 'ecologits-method')
  const { models, aliases } = await readModels(folder)
  return [
    modelTable(models, aliases),
    mixTable(await readFile(join(from, 'electricity_mixes.csv'), 'utf8')),
  ]
}

/**
 * @param {v.InferOutput<typeof file>['models']} models
 * @param {v.InferOutput<typeof file>['aliases']} aliases
 * @returns {import('./table.mjs').Imported}
 */
export function modelTable(models, aliases) {
  const dropped = []
  const rows = []
  for (const { provider, name, architecture, warnings, deployment } of models) {
    const why = whyDropped(provider, name)
    if (why !== undefined) {
      dropped.push({ row: `${provider}/${name}`, why })
      continue
    }
    const { parameters } = architecture
    const isSplit = typeof parameters === 'object' && 'total' in parameters
    const total = ends(isSplit ? parameters.total : parameters)
    const active = ends(isSplit ? parameters.active : parameters)
    const { id, relation } = ecologitsIdentity(provider, name)
    rows.push({
      model: id,
      relation,
      provider,
      name,
      names: aliases
        .filter((alias) => alias.provider === provider && alias.alias === name)
        .map((alias) => alias.name),
      totalB: total,
      activeB: active,
      tokensPerSecond: deployment.tps,
      timeToFirstTokenS: deployment.ttft,
      warnings: (warnings ?? []).filter(
        (warning) => !(warning === 'model-arch-not-released' && isOpenGemma(name)),
      ),
    })
  }
  return {
    path: 'src/energy/ecologits/models/table.json',
    dropped,
    table: {
      what: 'Models that EcoLogits knows; sizes of closed models are guesses of its authors',
      licence: 'MPL-2.0 (a changed copy of ecologits/data/models.json)',
      units: {
        totalB: 'billions of parameters, [low, high]',
        activeB: 'billions of parameters used for each token, [low, high]',
        tokensPerSecond: '1/s, from OpenRouter; null: not known',
        timeToFirstTokenS: 's, from OpenRouter; null: not known',
      },
      sources: [source],
      rows,
    },
  }
}

/**
 * @param {string} text
 * @returns {import('./table.mjs').Imported}
 */
export function mixTable(text) {
  return {
    path: 'src/energy/ecologits/mixes/table.json',
    dropped: [
      {
        row: 'WOR: primary energy and abiotic depletion',
        why: 'the world’s primary energy per kWh is given below the energy of the kWh itself',
      },
    ],
    table: {
      what: 'Impacts of a kWh of electricity by zone, as EcoLogits uses them',
      licence: 'MPL-2.0 (a changed copy of ecologits/data/electricity_mixes.csv)',
      units: {
        gwpKgPerKWh: 'kgCO2eq/kWh',
        adpeKgSbPerKWh: 'kgSbeq/kWh; null: not to be used',
        peMJPerKWh: 'MJ/kWh; null: not to be used',
        waterLPerKWh: 'L/kWh',
      },
      sources: [
        source,
        {
          title:
            'Our World in Data (Ember), for gwp; ADEME Base Empreinte, for adpe and pe; World Resources Institute, for water',
          url: 'https://ecologits.ai/latest/methodology/llm_inference/',
          version: 'as named by EcoLogits',
          read: '2026-11-23',
          licence: 'see each',
        },
      ],
      rows: readCsv(text).map((row) => ({
        zone: row.name,
        gwpKgPerKWh: number(row.gwp),
        adpeKgSbPerKWh: row.name === 'WOR' ? null : number(row.adpe),
        peMJPerKWh: row.name === 'WOR' ? null : number(row.pe),
        waterLPerKWh: number(row.wue),
      })),
    },
  }
}
