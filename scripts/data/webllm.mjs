/** WebLLM's own list of models: what each needs of a device, and which model it is. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { number, numberOrNull, readCsv } from './csv.mjs'
import { importCatalog } from './catalog.mjs'
import { webllmIdentity } from './names.mjs'

/**
 * Bits for each weight, with the scales of each group: q4 packs eight weights into 32 bits, with one
 * scale for 32 weights; q3 packs ten, with one for 40 (mlc-llm, python/mlc_llm/quantization).
 */
const bitsPerWeight = new Map([
  ['q0f16', 16],
  ['q0f32', 32],
  ['q3f16_1', 32 / 10 + 16 / 40],
  ['q4f16_1', 4 + 16 / 32],
  ['q4f32_1', 4 + 32 / 32],
])

/** How the makers' licences are named in full. */
const licences = new Map([
  ['apache-2.0', 'Apache-2.0'],
  ['mit', 'MIT'],
  ['gemma', 'Gemma terms'],
  ['llama2', 'Llama 2 Community'],
  ['llama3', 'Llama 3 Community'],
  ['llama3.1', 'Llama 3.1 Community'],
  ['llama3.2', 'Llama 3.2 Community'],
])

/**
 * What makers say of whole families, for models that are younger than the leaderboard.
 *
 * @type {readonly { models: RegExp, licence: string, source: import('./table.mjs').Source }[]}
 */
const byMaker = [
  {
    models: /^Qwen\/Qwen3-/,
    licence: 'Apache-2.0',
    source: {
      title: 'Qwen3, README, “License Agreement”',
      url: 'https://github.com/QwenLM/Qwen3',
      version: 'commit 4d9f43e9',
      read: '2026-11-27',
      licence: 'Apache-2.0',
    },
  },
  {
    models: /^Qwen\/Qwen3\.5-/,
    licence: 'Apache-2.0',
    source: {
      title: 'Qwen3.6 (and Qwen3.5), README, “License Agreement”',
      url: 'https://github.com/QwenLM/Qwen3.6',
      version: 'commit 3fe63317',
      read: '2026-11-27',
      licence: 'Apache-2.0',
    },
  },
  {
    models: /^mistralai\/Ministral-3-/,
    licence: 'Apache-2.0',
    source: {
      title: 'Ministral 3, abstract: all under the Apache 2.0 licence',
      url: 'https://arxiv.org/abs/2601.08584',
      version: 'arXiv 2601.08584',
      read: '2026-11-27',
      licence: 'figures cited with the source',
    },
  },
]

const VISION = '2'

/**
 * @param {string} folder
 * @returns {Promise<import('./table.mjs').Imported[]>}
 */
export async function importWebllm(folder) {
  const read = async (/** @type {string[]} */ ...path) =>
    readCsv(await readFile(join(folder, ...path), 'utf8'))
  const [models] = await importCatalog(folder)
  const rows = /** @type {readonly { id: string, totalB: readonly number[] | null }[]} */ (
    models?.table.rows ?? []
  )
  return [
    webllmTable({
      list: await read('webllm', 'prebuilt_0.2.86.csv'),
      licensed: await read('open-llm-leaderboard', 'official_models_2025-06.csv'),
      sizes: new Map(rows.map(({ id, totalB }) => [id, totalB])),
    }),
  ]
}

/**
 * @param {object} from
 * @param {Record<string, string>[]} from.list
 * @param {Record<string, string>[]} from.licensed
 * @param {ReadonlyMap<string, readonly number[] | null>} from.sizes billions of parameters, by model
 * @returns {import('./table.mjs').Imported}
 */
export function webllmTable({ list, licensed, sizes }) {
  const licenceOf = new Map(
    licensed.map(({ model_name, license = '' }) => [model_name, licences.get(license)]),
  )
  const rows = []
  const dropped = []
  for (const row of list) {
    const { model_id: id = '', quant = '', model_lib_file: library = '' } = row
    const identity = webllmIdentity(id, quant)
    if (identity === undefined) {
      dropped.push({ row: id, why: 'makes embeddings, no answers' })
      continue
    }
    const [low] = sizes.get(identity.id) ?? []
    const bits = bitsPerWeight.get(quant)
    if (bits === undefined) throw new Error(`not a known quantisation: ${quant}`)
    rows.push({
      id,
      model: identity.id,
      quant,
      repository: row.hf_weights_repo ?? '',
      library,
      contextTokens: numberOrNull(row.context_window_size),
      memoryMB: number(row.vram_required_MB),
      downloadMB: low === undefined ? null : Math.round((low * 1e9 * bits) / 8 / 1e6),
      isForSmallDevices: row.low_resource_required === 'True',
      needsF16: quant.includes('f16'),
      readsPictures: row.model_type === VISION,
      licence:
        licenceOf.get(identity.id) ??
        byMaker.find(({ models }) => models.test(identity.id))?.licence ??
        null,
    })
  }
  return {
    path: 'src/catalog/webllm/table.json',
    dropped,
    table: {
      what: 'The models that WebLLM has compiled, with what each needs',
      licence: 'Apache-2.0; each model has its own licence',
      units: {
        contextTokens: 'tokens; null: as the model has it',
        memoryMB: 'MB of graphics memory, as WebLLM states it',
        downloadMB:
          '10⁶ bytes, worked out from parameters × bits; to about a tenth, the exact size is asked before a download; null: size not known',
        licence: 'of the model; null: not known here',
      },
      sources: [
        {
          title: 'WebLLM, prebuiltAppConfig',
          url: 'https://github.com/mlc-ai/web-llm',
          version: '0.2.86, 2026-10-11',
          read: '2026-11-23',
          licence: 'Apache-2.0',
        },
        {
          title: 'Open LLM Leaderboard v2, for licences',
          url: 'https://github.com/fboulnois/llm-leaderboard-csv',
          version: 'v1.3.0, commit b2d67d91, 2025-06-09',
          read: '2026-11-23',
          licence: 'MPL-2.0',
        },
        ...byMaker.map(({ source }) => source),
      ],
      rows,
    },
  }
}
