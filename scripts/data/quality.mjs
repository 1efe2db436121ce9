/** What people and tests say of a model's answers: compar:IA's votes, and the Open LLM Leaderboard. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importCatalog } from './catalog.mjs'
import { number, readCsv } from './csv.mjs'
import { hubIdentity } from './names.mjs'

/** compar:IA's names of models of which neither our join nor its link gives the repository. */
const namedAtComparia = new Map([
  ['aya-23-8b', 'CohereLabs/aya-23-8B'],
  ['aya-expanse-32b', 'CohereLabs/aya-expanse-32b'],
  ['command-a', 'CohereLabs/c4ai-command-a-03-2025'],
  ['gemini-3-flash-preview', 'google:gemini-3-flash-preview'],
  ['gemini-3-pro-preview', 'google:gemini-3-pro-preview'],
  ['aya-expanse-8b', 'CohereLabs/aya-expanse-8b'],
  ['Aya23-35B', 'CohereLabs/aya-23-35B'],
  ['c4ai-command-r-08-2024', 'CohereLabs/c4ai-command-r-08-2024'],
  ['gemma-3n-e4b-it', 'google/gemma-3n-E4B-it'],
  ['Meta-Llama-3-70B-Instruct', 'meta-llama/Meta-Llama-3-70B-Instruct'],
  ['Meta-Llama-3-8B-Instruct', 'meta-llama/Meta-Llama-3-8B-Instruct'],
  ['Phi-3-small-8k-Instruct', 'microsoft/Phi-3-small-8k-instruct'],
  ['gemini-2.0-flash', 'google:gemini-2.0-flash'],
  ['gemini-2.5-flash', 'google:gemini-2.5-flash'],
  ['gpt-4.1-mini', 'openai:gpt-4.1-mini'],
  ['gpt-4.1-nano', 'openai:gpt-4.1-nano'],
  ['gpt-5', 'openai:gpt-5'],
  ['gpt-5-mini', 'openai:gpt-5-mini'],
  ['gpt-5-nano', 'openai:gpt-5-nano'],
  ['gpt-5.1', 'openai:gpt-5.1'],
  ['gpt-5.2', 'openai:gpt-5.2'],
  ['o3-mini', 'openai:o3-mini'],
  ['o4-mini', 'openai:o4-mini'],
  ['claude-4-5-sonnet', 'anthropic:claude-sonnet-4-5-20250929'],
  ['claude-4-6-sonnet', 'anthropic:claude-sonnet-4-6'],
  ['claude-4-sonnet', 'anthropic:claude-sonnet-4-20250514'],
  ['mistral-medium-2508', 'mistral:mistral-medium-2508'],
])

/**
 * @param {string} folder
 * @returns {Promise<import('./table.mjs').Imported[]>}
 */
export async function importQuality(folder) {
  const read = async (/** @type {string[]} */ ...path) =>
    readCsv(await readFile(join(folder, ...path), 'utf8'))
  const [models] = await importCatalog(folder)
  if (models === undefined) throw new Error('no catalog')
  const known = new Set(models.table.rows.map((row) => /** @type {{ id: string }} */ (row).id))
  return [
    compariaTable(
      await read('comparia', 'models.csv'),
      await read('joined', 'models_join.csv'),
      known,
    ),
    openLlmTable(await read('open-llm-leaderboard', 'official_models_2025-06.csv'), known),
  ]
}

const unknownModel = 'no other source knows this model'

/**
 * @param {Record<string, string>[]} lines
 * @param {Record<string, string>[]} joined
 * @param {ReadonlySet<string>} known
 * @returns {import('./table.mjs').Imported}
 */
export function compariaTable(lines, joined, known) {
  const byJoin = new Map(joined.map((row) => [row.comparia_id, row.canonical_id]))
  const rows = []
  const dropped = []
  for (const line of lines) {
    const { id: spelling = '', url = '' } = line
    const repository = /^https:\/\/huggingface\.co\/([^/]+\/[^/?#]+)/.exec(url)?.[1]
    const id =
      namedAtComparia.get(spelling) ??
      byJoin.get(spelling) ??
      (repository === undefined ? undefined : hubIdentity(repository).id)
    if (id === undefined || !known.has(id)) dropped.push({ row: spelling, why: unknownModel })
    else if (line.elo === '') dropped.push({ row: spelling, why: 'it has no score' })
    else
      rows.push({
        model: id,
        spelling,
        score: number(line.elo),
        low: number(line.elo_p2_5),
        high: number(line.elo_p97_5),
        votes: number(line.n_match),
      })
  }
  return {
    path: 'src/catalog/quality/comparia/table.json',
    dropped,
    table: {
      what: 'Bradley-Terry scores of blind votes on answers, mostly French',
      licence: 'Apache-2.0 (compar:IA, French government)',
      units: {
        score: 'Bradley-Terry points',
        low: 'lower end of the 95 % interval',
        high: 'upper end of the 95 % interval',
        votes: 'matches voted on',
      },
      sources: [
        {
          title: 'compar:IA, models with their scores',
          url: 'https://github.com/betagouv/ComparIA',
          version: 'commit 3091759783edf666d8bab86de28d2f337d6964a6; data of 2026-02-11',
          read: '2026-11-23',
          licence: 'Apache-2.0',
        },
      ],
      rows: rows.sort((a, b) => (a.model < b.model ? -1 : 1)),
    },
  }
}

/** A capable model that cannot follow instructions: the run of the test failed, not the model. */
const isFaulty = (/** @type {Record<string, string>} */ line) =>
  number(line.ifeval_pct) < 10 && number(line.mmlu_pro_pct) > 40

/**
 * The best row of each model: by precision bfloat16 first, then the newest.
 *
 * @param {Record<string, string>[]} lines
 * @param {ReadonlySet<string>} known
 * @returns {import('./table.mjs').Imported}
 */
export function openLlmTable(lines, known) {
  /** @type {Map<string, Record<string, string>>} */
  const best = new Map()
  const dropped = []
  const rank = (/** @type {Record<string, string>} */ line) =>
    `${line.precision === 'bfloat16' ? 1 : 0} ${line.submission_date}`
  for (const line of lines) {
    const spelling = line.model_name ?? ''
    const { id, relation } = hubIdentity(spelling)
    const other = best.get(id)
    if (!known.has(id) || relation !== 'same') dropped.push({ row: spelling, why: unknownModel })
    else if (isFaulty(line))
      dropped.push({
        row: spelling,
        why: 'IFEval is below 10 % at more than 40 % in MMLU-Pro: a test that failed',
      })
    else if (other !== undefined && rank(other) >= rank(line))
      dropped.push({ row: spelling, why: 'there is another row of this model' })
    else {
      if (other !== undefined)
        dropped.push({ row: other.model_name ?? '', why: 'there is another row of this model' })
      best.set(id, line)
    }
  }
  const rows = [...best]
    .map(([model, line]) => ({
      model,
      spelling: line.model_name,
      average: number(line.average_normalized),
      ifeval: number(line.ifeval_pct),
      mmluPro: number(line.mmlu_pro_pct),
    }))
    .sort((a, b) => (a.model < b.model ? -1 : 1))
  return {
    path: 'src/catalog/quality/open-llm/table.json',
    dropped,
    table: {
      what: 'Open LLM Leaderboard v2, retired in 2025: six tests, no model after spring 2025',
      licence: 'MPL-2.0, of the copy it was read from',
      units: {
        average: 'normalised average of six tests, 0 to 100',
        ifeval: 'percent, following instructions',
        mmluPro: 'percent, knowledge in many subjects',
      },
      sources: [
        {
          title: 'Open LLM Leaderboard v2, as copied by llm-leaderboard-csv v1.3.0',
          url: 'https://github.com/fboulnois/llm-leaderboard-csv',
          version: 'commit b2d67d91, 2025-06-09',
          read: '2026-11-23',
          licence: 'MPL-2.0',
        },
      ],
      rows,
    },
  }
}
