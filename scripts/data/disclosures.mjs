/** What makers and studies have published of one query, and of training: marks, never mixed in. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { numberOrNull, readCsv } from './csv.mjs'

/**
 * Which models a published figure speaks of: their one names where a certain model is meant, else the
 * maker whose models it is about.
 *
 * @type {readonly { who: string, subject: RegExp, models: readonly string[], vendor: string | null }[]}
 */
const meant = [
  { who: 'Google', subject: /^(median Gemini|same prompt)/, models: [], vendor: 'google' },
  { who: 'OpenAI (S. Altman)', subject: /ChatGPT/, models: [], vendor: 'openai' },
  {
    who: 'Mistral AI',
    subject: /400-token/,
    models: ['mistralai/Mistral-Large-Instruct-2407'],
    vendor: null,
  },
  { who: 'Epoch AI', subject: /^GPT-4o/, models: ['openai:gpt-4o'], vendor: null },
  {
    who: 'MIT Technology Review with University of Michigan',
    subject: /Llama 3\.1 8B/,
    models: ['meta-llama/Llama-3.1-8B-Instruct'],
    vendor: null,
  },
  {
    who: 'MIT Technology Review with University of Michigan',
    subject: /Llama 3\.1 405B/,
    models: ['meta-llama/Llama-3.1-405B-Instruct'],
    vendor: null,
  },
  {
    who: 'Hugging Face blog',
    subject: /^gpt-oss-20b/,
    models: ['openai/gpt-oss-20b'],
    vendor: null,
  },
  {
    who: 'Hugging Face blog',
    subject: /^gpt-oss-120b/,
    models: ['openai/gpt-oss-120b'],
    vendor: null,
  },
  { who: 'Hugging Face blog', subject: /^Phi-4/, models: ['microsoft/phi-4'], vendor: null },
  {
    who: 'Hugging Face blog',
    subject: /^Llama-3.1-70B/,
    models: ['meta-llama/Llama-3.1-70B-Instruct'],
    vendor: null,
  },
  {
    who: 'Hugging Face blog',
    subject: /^Gemma-3-27B/,
    models: ['google/gemma-3-27b-it'],
    vendor: null,
  },
  {
    who: 'Hugging Face blog',
    subject: /^Command-A/,
    models: ['CohereLabs/c4ai-command-a-03-2025'],
    vendor: null,
  },
  { who: 'Oviedo et al. (Microsoft)', subject: /./, models: [], vendor: null },
]

/** Rows that are not about one answer of a language model, or not about one model. */
const notAnAnswer = [
  { subject: /training and 18 months/, why: 'training and use together, not one answer' },
  { subject: /Stable Diffusion/, why: 'an image, not an answer' },
  { subject: /one output token/, why: 'a token of 2023 hardware, not an answer' },
  { subject: /^Qwen3-30B/, why: 'does not say which of three models of that name' },
]

/** Where a source is found that the list names without an address. */
const pages = [
  { named: /Hugging Face blog/, url: 'https://huggingface.co/blog/sasha/gpt-oss-energy' },
  {
    named: /We did the math/,
    url: 'https://www.technologyreview.com/2025/05/20/1116327/ai-energy-usage-climate-footprint-big-tech/',
  },
]

/** @param {string} source */
const addressOf = (source) => {
  const paper = /arXiv:(\d{4}\.\d{5}(?:v\d)?)/.exec(source)?.[1]
  if (paper !== undefined) return `https://arxiv.org/abs/${paper}`
  if (/^[\w-]+(\.[\w-]+)+\//.test(source)) return `https://${source.split(/[, ]/)[0] ?? source}`
  const page = pages.find(({ named }) => named.test(source))
  if (page === undefined) throw new Error(`no address for ${source}`)
  return page.url
}

/**
 * @param {string} folder
 * @returns {Promise<import('./table.mjs').Imported[]>}
 */
export async function importDisclosures(folder) {
  const text = await readFile(join(folder, 'disclosures', 'disclosures.csv'), 'utf8')
  const training = await readFile(
    join(folder, 'training-emissions', 'training-emissions.json'),
    'utf8',
  )
  return [disclosureTable(text), trainingTable(JSON.parse(training))]
}

/**
 * @param {string} text
 * @returns {import('./table.mjs').Imported}
 */
export function disclosureTable(text) {
  /** @type {import('./table.mjs').Dropped[]} */
  const dropped = []
  const rows = readCsv(text).flatMap((line) => {
    const { who = '', subject = '' } = line
    const fault = notAnAnswer.find((rule) => rule.subject.test(subject))
    if (fault !== undefined) {
      dropped.push({ row: `${who}: ${subject}`, why: fault.why })
      return []
    }
    const about = meant.find((rule) => rule.who === who && rule.subject.test(subject))
    if (about === undefined) throw new Error(`nothing says whom ${who}: ${subject} is about`)
    return [
      {
        who,
        subject,
        models: about.models,
        vendor: about.vendor,
        when: line.period_or_date ?? '',
        kind: line.kind ?? '',
        energyWh: numberOrNull(line.energy_wh),
        lowWh: numberOrNull(line.energy_wh_low),
        highWh: numberOrNull(line.energy_wh_high),
        carbonG: numberOrNull(line.co2e_g),
        carbonBasis: line.co2e_basis || null,
        waterMl: numberOrNull(line.water_ml),
        outputTokens: numberOrNull(line.output_tokens),
        scope: line.scope ?? '',
        readIn: line.read_in ?? '',
        source: line.source ?? '',
        url: addressOf(line.source ?? ''),
      },
    ]
  })
  return {
    path: 'src/energy/disclosures/table.json',
    dropped,
    table: {
      what: 'What makers and studies have published of one query: to hold estimates against, never to mix',
      licence: 'facts, each with its source',
      units: {
        energyWh: 'Wh for one query; null: not published',
        carbonG: 'g CO2e for one query',
        waterMl: 'mL for one query',
        outputTokens: 'of that query; null: not published',
        vendor: 'the maker whose models it is about, where no certain model is meant',
      },
      sources: [
        {
          title: 'Published figures of one query, gathered from the named sources',
          url: 'https://arxiv.org/abs/2508.15734',
          version: 'as of 2026-11-23',
          read: '2026-11-23',
          licence: 'facts',
        },
      ],
      rows,
    },
  }
}

/** The models of the catalog that a row of the training table speaks of. */
const trained = new Map([
  ['Llama 2 7B', ['meta-llama/Llama-2-7b-chat-hf']],
  ['Llama 2 13B', ['meta-llama/Llama-2-13b-chat-hf']],
  ['Llama 2 70B', ['meta-llama/Llama-2-70b-hf']],
  ['Llama 3 8B', ['meta-llama/Meta-Llama-3-8B-Instruct']],
  ['Llama 3 70B', ['meta-llama/Meta-Llama-3-70B-Instruct']],
  ['Llama 3.1 8B', ['meta-llama/Llama-3.1-8B-Instruct']],
  ['Llama 3.1 70B', ['meta-llama/Llama-3.1-70B-Instruct']],
  ['Llama 3.1 405B', ['meta-llama/Llama-3.1-405B-Instruct']],
  ['Llama 3.2 1B', ['meta-llama/Llama-3.2-1B-Instruct']],
  ['Llama 3.2 3B', ['meta-llama/Llama-3.2-3B-Instruct']],
  ['Llama 3.3 70B', ['meta-llama/Llama-3.3-70B-Instruct']],
  ['Llama 4 Scout', ['meta-llama/Llama-4-Scout-17B-16E-Instruct']],
  ['Llama 4 Maverick', ['meta-llama/Llama-4-Maverick-17B-128E-Instruct']],
])

/** Read in the original: what is only quoted elsewhere is not shown. */
const readInOriginal = ['primary file read', 'abstract read']

/** The hub's copy of one card says something else than the maker's own repository. */
const contradictions = [
  {
    model: 'Llama 3.3 70B',
    tonnes: 2040,
    source: 'the card of the same model at the model hub',
    url: 'https://huggingface.co/meta-llama/Llama-3.3-70B-Instruct',
  },
]

/** @param {string} source */
const cardAddress = (source) => {
  const card = /^(https:\S+) \(commit (\w+)\) (\S+)/.exec(source)
  return card === null ? addressOf(source) : `${card[1]}/blob/${card[2]}/${card[3]}`
}

/**
 * @param {{ rows: readonly { model: string, value: number, basis: string, scope: string, source: string, note?: string, checked: string, gpu_hours?: number | null, market_based_value?: number | null }[] }} file
 * @returns {import('./table.mjs').Imported}
 */
export function trainingTable(file) {
  /** @type {import('./table.mjs').Dropped[]} */
  const dropped = []
  const rows = file.rows.flatMap((row) => {
    if (!readInOriginal.includes(row.checked)) {
      dropped.push({ row: row.model, why: 'quoted by others only: not read in the original' })
      return []
    }
    const published = {
      name: row.model,
      models: trained.get(row.model) ?? [],
      tonnes: row.value,
      marketBasedTonnes: row.market_based_value ?? null,
      basis: row.basis,
      scope: row.scope,
      gpuHours: row.gpu_hours ?? null,
      source: row.source,
      url: cardAddress(row.source),
    }
    const other = contradictions.filter(({ model }) => model === row.model)
    return [
      published,
      ...other.map(({ tonnes, source, url }) => ({ ...published, tonnes, source, url })),
    ]
  })
  return {
    path: 'src/energy/training/table.json',
    dropped,
    table: {
      what: 'Emissions of training as published, with what contradicts them; apart from any answer',
      licence: 'facts, each with its source',
      units: {
        tonnes: 't CO2e',
        marketBasedTonnes: 't CO2e by contracts; null: not published',
        gpuHours: 'hours of graphics processors; null: not published',
      },
      sources: [
        {
          title: 'Model cards of Meta, and papers of the Allen Institute for AI',
          url: 'https://github.com/meta-llama/llama-models',
          version: 'commit a9c89c471f793423afd4cc3ca8671d6e56fe64cb, 2025-07-15',
          read: '2026-11-23',
          licence: 'facts',
        },
      ],
      rows,
    },
  }
}
