/** TokenPowerBench: small models under vLLM, on a node of four processors. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { number, readCsv } from './csv.mjs'

/**
 * Its spellings are without maker and do not say whether the base or the instruct weights ran, which
 * have one size and shape.
 */
export const tokenPowerBenchModels = new Map([
  ['Llama-3.2-1B', { id: 'meta-llama/Llama-3.2-1B-Instruct', totalB: 1.24 }],
  ['Llama-3.2-3B', { id: 'meta-llama/Llama-3.2-3B-Instruct', totalB: 3.21 }],
  ['Llama-3.1-8B', { id: 'meta-llama/Llama-3.1-8B-Instruct', totalB: 8.03 }],
])

/** Shorter answers are mostly start-up. */
const SHORTEST = 100
/** Of several lengths at one batch, the one nearest to this is kept. */
const USUAL = 500

/**
 * @param {string} folder
 * @returns {Promise<import('./table.mjs').Imported[]>}
 */
export async function importTokenPowerBench(folder) {
  return [benchTable(await readFile(join(folder, 'tokenpowerbench', 'results.csv'), 'utf8'))]
}

/**
 * @param {string} text
 * @returns {import('./table.mjs').Imported}
 */
export function benchTable(text) {
  /** @type {import('./table.mjs').Dropped[]} */
  const dropped = []
  /** @type {Map<string, { model: string, relation: string, id: string, precision: null, totalB: number, activeB: null, runs: { task: string, gpu: string, gpus: number, batch: number, batchLimit: number, joulesPerToken: number, msPerToken: number, meanTokens: number }[] }>} */
  const models = new Map()
  /** @type {string[]} */
  const unmapped = []
  for (const line of readCsv(text)) {
    const name = line.file ?? ''
    const known = tokenPowerBenchModels.get(line.model ?? '')
    if (known === undefined) {
      unmapped.push(line.model ?? '')
      continue
    }
    if (line.engine !== 'vllm') {
      dropped.push({
        row: name,
        why: `the engine ${line.engine ?? ''} is not one that services run`,
      })
      continue
    }
    const [responses, tokens] = [number(line.responses), number(line.total_output_tokens)]
    const meanTokens = tokens / responses
    if (meanTokens < SHORTEST) {
      dropped.push({ row: name, why: `its answers have fewer than ${SHORTEST} tokens` })
      continue
    }
    const limit = number(line.batch_size)
    const batch = Math.min(limit, responses)
    const seconds = number(line.duration_s)
    const run = {
      task: 'chat',
      gpu: 'GPU of 96 GB',
      gpus: 4,
      batch,
      batchLimit: limit,
      joulesPerToken: number(line.gpu_energy_per_token_j_as_published),
      msPerToken: (1000 * seconds * batch) / tokens,
      meanTokens,
    }
    const model = models.get(known.id) ?? {
      model: known.id,
      relation: 'unsaid',
      id: line.model ?? '',
      precision: null,
      totalB: known.totalB,
      activeB: null,
      runs: [],
    }
    models.set(known.id, model)
    const twin = model.runs.findIndex((other) => other.batch === batch)
    const first = model.runs[twin]
    if (first === undefined) model.runs.push(run)
    else {
      dropped.push({
        row: name,
        why: `the batch was measured twice: the length nearest to ${USUAL} tokens is kept`,
      })
      if (Math.abs(meanTokens - USUAL) < Math.abs(first.meanTokens - USUAL)) model.runs[twin] = run
    }
  }
  if (unmapped.length > 0) throw new Error(`spellings that map to nothing: ${unmapped.join(', ')}`)
  return {
    path: 'src/energy/token-power-bench/table.json',
    dropped,
    table: {
      what: 'TokenPowerBench: measured energy of small models under vLLM, four processors with the idle ones',
      licence: 'MIT, by its README; the repository holds no licence file',
      units: {
        totalB: 'billions of parameters',
        batch:
          'requests answered at once: the batch set, or the number of answers where that is less',
        joulesPerToken: 'J per output token of the four graphics processors, as published',
        msPerToken: 'ms between two tokens of one answer: duration × batch ÷ tokens',
        meanTokens: 'output tokens of an answer',
      },
      sources: [
        {
          title: 'TokenPowerBench (AAAI 2026)',
          url: 'https://github.com/chenxuniu/TokenPowerBench',
          version: 'commit ec00f52f6baacabeb2af41edd584fc81e2dca77f, runs of April to June 2025',
          read: '2026-11-23',
          licence: 'MIT (README)',
        },
      ],
      rows: [...models.values()],
    },
  }
}
