/**
 * AI Energy Score and LLM-Perf: figures that stand beside an answer and never make its headline. Neither
 * states a licence for its results, so only single figures for models of the catalog are cited.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importCatalog } from './catalog.mjs'
import { number, readCsv } from './csv.mjs'
import { hubIdentity } from './names.mjs'

/** Base weights that these sources measured, and the model of the catalog that was made from them. */
export const bases = new Map([
  ['google/gemma-3-270m', 'google/gemma-3-270m-it'],
  ['google/gemma-3-1b-pt', 'google/gemma-3-1b-it'],
  ['google/gemma-3-4b-pt', 'google/gemma-3-4b-it'],
  ['google/gemma-3-27b-pt', 'google/gemma-3-27b-it'],
  ['google/gemma-2-2b', 'google/gemma-2-2b-it'],
  ['google/gemma-2b', 'google/gemma-2b-it'],
  ['meta-llama/Meta-Llama-3.1-8B', 'meta-llama/Llama-3.1-8B-Instruct'],
  ['meta-llama/Meta-Llama-3-8B', 'meta-llama/Meta-Llama-3-8B-Instruct'],
  ['meta-llama/Meta-Llama-3-70B', 'meta-llama/Meta-Llama-3-70B-Instruct'],
  ['meta-llama/Llama-2-7b-hf', 'meta-llama/Llama-2-7b-chat-hf'],
  ['meta-llama/Llama-2-13b-hf', 'meta-llama/Llama-2-13b-chat-hf'],
])

/**
 * @param {string} spelling
 * @param {ReadonlySet<string>} known
 * @returns {{ id: string, relation: string } | undefined}
 */
export function referenceIdentity(spelling, known) {
  const made = bases.get(spelling)
  if (made !== undefined && known.has(made)) return { id: made, relation: 'base' }
  const { id, relation } = hubIdentity(spelling)
  return known.has(id) ? { id, relation } : undefined
}

const NOT_OURS =
  'no model of the catalog; where no licence is stated, single figures for its models are cited only'

/**
 * @param {string} folder
 * @returns {Promise<import('./table.mjs').Imported[]>}
 */
export async function importReferences(folder) {
  const read = (/** @type {string[]} */ ...path) => readFile(join(folder, ...path), 'utf8')
  const [catalog] = await importCatalog(folder)
  if (catalog === undefined) throw new Error('no catalog')
  const rows = /** @type {readonly { id: string }[]} */ (catalog.table.rows)
  const known = new Set(rows.map(({ id }) => id))
  return [
    energyScoreTable(
      await read('ai-energy-score', 'text_generation_2025-12.csv'),
      await read('ai-energy-score', 'reasoning_2025-12.csv'),
      known,
    ),
    llmPerfTable(await read('llm-perf', 'llm_perf_energy.csv'), known),
  ]
}

/**
 * Why a row of AI Energy Score is not to be used; undefined for one that is.
 *
 * @param {string} spelling
 * @param {boolean} isReasoning
 * @param {number} energyWh
 */
function faultOf(spelling, isReasoning, energyWh) {
  if (spelling.includes('*')) return 'its name holds a stray sign, and its value stands out'
  if (isReasoning && /-(pt|base)$/.test(spelling)) return 'base weights do not reason'
  if (isReasoning && /(235B|80B)-A\d+B/.test(spelling) && energyWh < 1)
    return 'the reasoning plainly did not run: its value is that of ten tokens'
  return undefined
}

/**
 * @param {string} text
 * @param {string} reasoning
 * @param {ReadonlySet<string>} known
 * @returns {import('./table.mjs').Imported}
 */
export function energyScoreTable(text, reasoning, known) {
  /** @type {import('./table.mjs').Dropped[]} */
  const dropped = []
  const read = (/** @type {string} */ csv, /** @type {boolean} */ isReasoning) =>
    readCsv(csv).flatMap((line) => {
      const [spelling = '', level] = (line.model ?? '').split(' ')
      const row = `${line.model ?? ''}${isReasoning ? ', reasoning' : ''}`
      const energyWh = number(line.total_gpu_energy)
      const fault = faultOf(spelling, isReasoning, energyWh)
      if (fault !== undefined) {
        dropped.push({ row, why: fault })
        return []
      }
      const identity = referenceIdentity(spelling, known)
      if (identity === undefined) {
        dropped.push({ row, why: NOT_OURS })
        return []
      }
      return [
        {
          model: identity.id,
          relation: identity.relation,
          spelling,
          reasoning: isReasoning ? (level ?? 'on') : null,
          energyWh,
          stars: number(line.energy_score),
          class: line.class ?? '',
          tested: line['test date'] ?? '',
        },
      ]
    })
  return {
    path: 'src/energy/ai-energy-score/table.json',
    dropped,
    table: {
      what: 'AI Energy Score: single results for models of the catalog',
      licence: 'none stated for the results: single figures, cited with their link',
      units: {
        energyWh:
          'Wh of the graphics processors for a query of about 369 prompt tokens: exactly 10 output tokens; with reasoning up to 8,192',
        stars: '1 to 5, five equal bands inside a class; not to be compared between classes',
        class: 'A up to 20B, B up to 66B, C several processors',
        reasoning: 'null: off; on, or its level',
      },
      sources: [
        {
          title: 'AI Energy Score (Hugging Face, Salesforce and others)',
          url: 'https://huggingface.co/spaces/AIEnergyScore/Leaderboard',
          version: 'December 2025, from copies downloaded on 2026-02-13',
          read: '2026-11-23',
          licence: 'none stated for the results; method and code MIT',
        },
      ],
      rows: [...read(text, false), ...read(reasoning, true)],
    },
  }
}

/**
 * @param {string} text
 * @param {ReadonlySet<string>} known
 * @returns {import('./table.mjs').Imported}
 */
export function llmPerfTable(text, known) {
  /** @type {import('./table.mjs').Dropped[]} */
  const dropped = []
  /** @type {Map<string, { model: string, relation: string, spelling: string, device: string, configuration: string, decodeJoulesPerToken: number, prefillJoules: number }>} */
  const rows = new Map()
  for (const line of readCsv(text)) {
    const spelling = line.model ?? ''
    const row = `${spelling}, ${line.device ?? ''}, ${line.config_name ?? ''}`
    const identity = referenceIdentity(spelling, known)
    if (identity === undefined) {
      dropped.push({ row, why: NOT_OURS })
      continue
    }
    const found = {
      model: identity.id,
      relation: identity.relation,
      spelling,
      device: line.device ?? '',
      configuration: line.config_name ?? '',
      decodeJoulesPerToken: number(line.decode_total_J_per_token),
      prefillJoules: number(line.prefill256_total_J),
    }
    if (!(found.decodeJoulesPerToken > 0)) {
      dropped.push({ row, why: 'its energy is not above zero' })
      continue
    }
    const other = rows.get(identity.id)
    if (other !== undefined)
      dropped.push({ row, why: 'one figure a model is cited: the configuration that took least' })
    if (other === undefined || found.decodeJoulesPerToken < other.decodeJoulesPerToken)
      rows.set(identity.id, found)
  }
  return {
    path: 'src/energy/llm-perf/table.json',
    dropped,
    table: {
      what: 'LLM-Perf: one result a model of the catalog, one request at a time',
      licence: 'none stated for the results: single figures, cited with their link',
      units: {
        decodeJoulesPerToken:
          'J per output token of graphics, CPU and memory (memory modelled): 64 tokens, batch 1',
        prefillJoules: 'J for reading a prompt of 256 tokens',
      },
      sources: [
        {
          title: 'LLM-Perf leaderboard (Hugging Face Optimum)',
          url: 'https://huggingface.co/spaces/optimum/llm-perf-leaderboard',
          version: 'from a partial copy of 2026-01-25',
          read: '2026-11-23',
          licence: 'none stated for the results',
        },
      ],
      rows: [...rows.values()],
    },
  }
}
