/**
 * How many models of each source were brought to one of ours, how many were left out and why, and which
 * lead nowhere although nothing says why: of those there must be none.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importAlpacaEval } from './alpaca-eval.mjs'
import { importCatalog } from './catalog.mjs'
import { readCsv } from './csv.mjs'
import { importDisclosures } from './disclosures.mjs'
import { importEcoLogits } from './ecologits.mjs'
import { importMlEnergy } from './ml-energy.mjs'
import { importQuality } from './quality.mjs'
import { importReferences } from './references.mjs'
import { importTokenPowerBench } from './token-power-bench.mjs'

/**
 * @typedef {object} Mapped
 * @property {string} source
 * @property {number} models names of models in it, each once
 * @property {number} mapped
 * @property {readonly { why: string, count: number }[]} dropped
 * @property {readonly string[]} unmapped
 */

/**
 * @param {string} source
 * @param {readonly string[]} names as the source spells them
 * @param {ReadonlySet<string>} kept
 * @param {(name: string) => string | undefined} whyNot undefined where nothing says why
 * @returns {Mapped}
 */
export function outcomeOf(source, names, kept, whyNot) {
  const all = [...new Set(names)]
  const others = all.filter((name) => !kept.has(name))
  /** @type {Map<string, number>} */
  const reasons = new Map()
  const unmapped = []
  for (const name of others) {
    const why = whyNot(name)
    if (why === undefined) unmapped.push(name)
    else reasons.set(why, (reasons.get(why) ?? 0) + 1)
  }
  return {
    source,
    models: all.length,
    mapped: all.length - others.length,
    dropped: [...reasons].map(([why, count]) => ({ why, count })),
    unmapped,
  }
}

/** @param {import('./table.mjs').Imported | undefined} imported */
const rowsOf = (imported) =>
  /** @type {readonly Record<string, string>[]} */ (imported?.table.rows ?? [])

/** Why a row of that name was dropped. @param {import('./table.mjs').Imported | undefined} imported */
const reasonIn = (imported) => (/** @type {string} */ name) =>
  imported?.dropped.find(({ row }) => row === name || row.startsWith(`${name},`))?.why

/**
 * @param {string} folder
 * @returns {Promise<import('./table.mjs').Imported[]>}
 */
export async function importMapping(folder) {
  const text = (/** @type {string[]} */ ...path) => readFile(join(folder, ...path), 'utf8')
  const column = async (/** @type {string} */ name, /** @type {string[]} */ ...path) =>
    readCsv(await text(...path)).map((row) => row[name] ?? '')
  const [ecologits] = await importEcoLogits(folder)
  const [v3, v2] = await importMlEnergy(folder)
  const [models, aliases] = await importCatalog(folder)
  const [power] = await importTokenPowerBench(folder)
  const [score, perf] = await importReferences(folder)
  const [comparia, openLlm] = await importQuality(folder)
  const [disclosed, training] = await importDisclosures(folder)
  const [alpaca] = await importAlpacaEval(folder)
  const keptOf = (
    /** @type {import('./table.mjs').Imported | undefined} */ imported,
    /** @type {string} */ name,
  ) => new Set(rowsOf(imported).map((row) => row[name] ?? ''))
  const known = keptOf(models, 'id')
  const spelled = (/** @type {string} */ source) =>
    new Set(rowsOf(aliases).flatMap((row) => (row.source === source ? [row.spelling ?? ''] : [])))
  /** Every row of it is of another task. @param {import('./table.mjs').Imported | undefined} imported */
  const otherTasks = (imported) => (/** @type {string} */ name) =>
    reasonIn(imported)(name)?.startsWith('the task ')
      ? 'measured with other tasks than chat and reasoning in text only'
      : undefined
  const scoreNames = [
    ...(await column('model', 'ai-energy-score', 'text_generation_2025-12.csv')),
    ...(await column('model', 'ai-energy-score', 'reasoning_2025-12.csv')),
  ].map((name) => name.split(' ')[0] ?? name)
  /** @type {{ models: readonly { provider: string, name: string }[] }} */
  const ecologitsFile = JSON.parse(await text('ecologits-method', 'models.json'))
  /** @type {{ rows: readonly { model: string }[] }} */
  const trainingFile = JSON.parse(await text('training-emissions', 'training-emissions.json'))
  const subjects = readCsv(await text('disclosures', 'disclosures.csv')).map(
    ({ who = '', subject = '' }) => `${who}: ${subject}`,
  )
  const told = new Set(rowsOf(disclosed).map(({ who = '', subject = '' }) => `${who}: ${subject}`))
  const rows = [
    outcomeOf(
      'ML.ENERGY v3',
      await column('model_id', 'ml-energy-v3', 'llm_configs.csv'),
      keptOf(v3, 'id'),
      otherTasks(v3),
    ),
    outcomeOf(
      'ML.ENERGY v2',
      await column('model_id', 'ml-energy-v2', 'llm_configs_v2.csv'),
      keptOf(v2, 'id'),
      otherTasks(v2),
    ),
    outcomeOf(
      'TokenPowerBench',
      await column('model', 'tokenpowerbench', 'results.csv'),
      keptOf(power, 'id'),
      reasonIn(power),
    ),
    outcomeOf(
      'EcoLogits',
      ecologitsFile.models.map(({ provider, name }) => `${provider}/${name}`),
      spelled('ecologits'),
      reasonIn(ecologits),
    ),
    outcomeOf('AI Energy Score', scoreNames, keptOf(score, 'spelling'), reasonIn(score)),
    outcomeOf(
      'LLM-Perf',
      await column('model', 'llm-perf', 'llm_perf_energy.csv'),
      keptOf(perf, 'spelling'),
      reasonIn(perf),
    ),
    outcomeOf(
      'WebLLM',
      await column('model_id', 'webllm', 'prebuilt_0.2.86.csv'),
      spelled('webllm'),
      reasonIn(models),
    ),
    outcomeOf(
      'models.dev',
      await column('id', 'models-dev', 'models.csv'),
      spelled('models.dev'),
      (name) => reasonIn(models)(`models.dev ${name}`),
    ),
    outcomeOf(
      'compar:IA',
      await column('id', 'comparia', 'models.csv'),
      keptOf(comparia, 'spelling'),
      reasonIn(comparia),
    ),
    outcomeOf(
      'Open LLM Leaderboard',
      await column('model_name', 'open-llm-leaderboard', 'official_models_2025-06.csv'),
      keptOf(openLlm, 'spelling'),
      reasonIn(openLlm),
    ),
    outcomeOf(
      'our join',
      await column('canonical_id', 'joined', 'models_join.csv'),
      keptOf(models, 'id'),
      () => undefined,
    ),
    outcomeOf(
      'AlpacaEval',
      [
        ...rowsOf(alpaca).map((row) => row.folder ?? ''),
        ...(alpaca?.dropped ?? []).map(({ row }) => row),
      ],
      new Set(
        rowsOf(alpaca)
          .filter(({ model = '' }) => known.has(model))
          .map((row) => row.folder ?? ''),
      ),
      (name) =>
        reasonIn(alpaca)(name) ?? 'no model of the catalog: shown with the size in its name',
    ),
    outcomeOf('published figures of a query', subjects, told, reasonIn(disclosed)),
    outcomeOf(
      'published figures of training',
      trainingFile.rows.map(({ model }) => model),
      keptOf(training, 'name'),
      reasonIn(training),
    ),
  ]
  const lost = rows.flatMap(({ source, unmapped }) => unmapped.map((name) => `${source}: ${name}`))
  if (lost.length > 0) throw new Error(`names that lead nowhere:\n${lost.join('\n')}`)
  return [
    {
      path: 'src/catalog/mapping/table.json',
      dropped: [],
      table: {
        what: 'How many models of each source were brought to one of ours, and why the others were not',
        licence: 'facts',
        units: { models: 'names in the source, each once', mapped: 'of these', count: 'of these' },
        sources: [
          {
            title: 'The files of each source, as named in its own table',
            url: 'https://github.com/ml-energy/leaderboard',
            version: 'as of 2026-11-23',
            read: '2026-11-23',
            licence: 'facts',
          },
        ],
        rows,
      },
    },
  ]
}
