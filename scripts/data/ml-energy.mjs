/** The ML.ENERGY leaderboard, versions 3 and 2: energy of graphics processors per output token. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { number, readCsv } from './csv.mjs'
import { hubIdentity } from './names.mjs'

const units = {
  totalB: 'billions of parameters',
  activeB: 'billions of parameters used for each token; null: not given',
  gpus: 'graphics processors of the deployment',
  batch: 'requests answered at once, as reached',
  batchLimit: 'the most that were let in at once',
  joulesPerToken: 'J per output token, all graphics processors, prompt included',
  msPerToken: 'ms between two tokens of an answer',
  meanTokens: 'output tokens of an answer, mean',
}

const tasks = new Map([
  ['lm-arena-chat', 'chat'],
  ['llm-chat', 'chat'],
  ['gpqa', 'reasoning'],
])

/**
 * @typedef {object} Run
 * @property {string} task
 * @property {string} gpu
 * @property {number} gpus
 * @property {number} batch
 * @property {number} batchLimit
 * @property {number} joulesPerToken
 * @property {number} msPerToken
 * @property {number} meanTokens
 *
 * @typedef {object} Row
 * @property {string} id
 * @property {string | null} precision
 * @property {number} totalB
 * @property {number | null} activeB
 * @property {Run} run
 */

/**
 * @param {string} folder
 * @returns {Promise<import('./table.mjs').Imported[]>}
 */
export async function importMlEnergy(folder) {
  const v3 = await readFile(join(folder, 'ml-energy-v3', 'llm_configs.csv'), 'utf8')
  const v2 = await readFile(join(folder, 'ml-energy-v2', 'llm_configs_v2.csv'), 'utf8')
  return [v3Table(v3), v2Table(v2)]
}

/**
 * @param {string} text
 * @returns {import('./table.mjs').Imported}
 */
export function v3Table(text) {
  const { rows, dropped } = gather(readCsv(text), (row) => ({
    id: row.model_id ?? '',
    precision: row.weight_precision ?? null,
    totalB: number(row.total_params_billions),
    activeB: number(row.activated_params_billions),
    run: {
      task: tasks.get(row.task ?? '') ?? '',
      gpu: row.gpu_model ?? '',
      gpus: number(row.num_gpus),
      batch: number(row.avg_batch_size),
      batchLimit: number(row.max_num_seqs),
      joulesPerToken: number(row.energy_per_token_joules),
      msPerToken: number(row.median_itl_ms),
      meanTokens: number(row.avg_output_len),
    },
  }))
  return {
    path: 'src/energy/ml-energy/v3/table.json',
    dropped,
    table: {
      what: 'ML.ENERGY leaderboard v3: measured energy of language models under vLLM 0.11.1',
      licence:
        'Apache-2.0, by the data card of ml-energy/data; the leaderboard’s own repository names none',
      units,
      sources: [
        {
          title: 'Chung et al., The ML.ENERGY Benchmark, NeurIPS 2025 Datasets and Benchmarks',
          url: 'https://ml.energy/leaderboard',
          version:
            'ml-energy/leaderboard, commit 0cd52dab897c5d91a45f4d413038f3b8b4251b0f, data of 2026-02-16',
          read: '2026-11-23',
          licence: 'Apache-2.0 (data card)',
        },
      ],
      rows,
    },
  }
}

/**
 * @param {string} text
 * @returns {import('./table.mjs').Imported}
 */
export function v2Table(text) {
  const { rows, dropped } = gather(readCsv(text), (row) => ({
    id: row.model_id ?? '',
    precision: null,
    totalB: number(row.params_billions),
    activeB: null,
    run: {
      task: tasks.get(row.task ?? '') ?? '',
      gpu: /H100/.test(row.gpu ?? '') ? 'H100' : 'A100',
      gpus: number(row.tp) * number(row.pp),
      batch: number(row.avg_batch_size),
      batchLimit: number(row.max_batch_size),
      joulesPerToken: number(row.energy_per_token_joules_derived),
      msPerToken: number(row.avg_tpot_ms),
      meanTokens: number(row.avg_output_tokens),
    },
  }))
  return {
    path: 'src/energy/ml-energy/v2/table.json',
    dropped,
    table: {
      what: 'ML.ENERGY leaderboard v2 (retired): measured energy of language models under vLLM of 2024',
      licence: 'Apache-2.0',
      units: {
        ...units,
        joulesPerToken:
          'J per output token: energy of an answer over its output tokens, divided by us',
      },
      sources: [
        {
          title: 'ML.ENERGY leaderboard v2',
          url: 'https://github.com/ml-energy/leaderboard-v2',
          version: 'commit c3af7f31e231a2a7021c5f8e2a54dd712d02e6e2, data of September 2024',
          read: '2026-11-23',
          licence: 'Apache-2.0',
        },
      ],
      rows,
    },
  }
}

/**
 * One row a model, its runs inside; what is not a chat or a reasoning question in text, or was measured twice, is dropped.
 *
 * @param {Record<string, string>[]} lines
 * @param {(line: Record<string, string>) => Row} read
 */
function gather(lines, read) {
  /** @type {Map<string, Omit<Row, 'run'> & { model: string, relation: string, runs: Run[] }>} */
  const models = new Map()
  /** @type {import('./table.mjs').Dropped[]} */
  const dropped = []
  for (const line of lines) {
    const { run, ...model } = read(line)
    const name = `${model.id}, ${line.task}, ${run.gpus} × ${run.gpu}, at most ${run.batchLimit}`
    if (run.task === '') {
      dropped.push({
        row: name,
        why: `the task ${line.task} is not a chat or a reasoning question in text`,
      })
      continue
    }
    if (!(run.joulesPerToken > 0 && run.batch > 0 && run.meanTokens > 0)) {
      dropped.push({ row: name, why: 'its energy, batch or length is not above zero' })
      continue
    }
    const { id: canonical, relation } = hubIdentity(model.id)
    const known = models.get(model.id) ?? { model: canonical, relation, ...model, runs: [] }
    models.set(model.id, known)
    const twin = known.runs.findIndex(
      (other) =>
        other.task === run.task &&
        other.gpu === run.gpu &&
        other.gpus === run.gpus &&
        other.batchLimit === run.batchLimit,
    )
    if (twin < 0) known.runs.push(run)
    else {
      dropped.push({ row: name, why: 'measured twice with these settings: the better one is kept' })
      const first = known.runs[twin]
      if (first !== undefined && run.joulesPerToken < first.joulesPerToken) known.runs[twin] = run
    }
  }
  return { rows: [...models.values()], dropped }
}
