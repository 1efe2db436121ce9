/** Measured values that no fit of ours has used, read from the files that their sources publish. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { number, readCsv } from './data/csv.mjs'
import { tokenPowerBenchModels } from './data/token-power-bench.mjs'

/** @typedef {import('../src/terminal/validate/unseen').UnseenRow} UnseenRow */

/** @type {Readonly<Record<string, string>>} */
const tasks = {
  'image-chat': 'ML.ENERGY v3, image chat',
  'video-chat': 'ML.ENERGY v3, video chat',
  sourcegraph: 'ML.ENERGY v3, code completion',
}
/** @type {Readonly<Record<string, number>>} */
const bits = { bfloat16: 16, fp8: 8, mxfp4: 4 }

/** @param {string} text @returns {UnseenRow[]} */
const otherTasks = (text) =>
  readCsv(text).flatMap((line) => {
    const name = Object.entries(tasks).find(([task]) => (line.task ?? '').includes(task))?.[1]
    if (name === undefined || !(number(line.energy_per_token_joules) > 0)) return []
    const weight = bits[line.weight_precision ?? ''] ?? 16
    return [
      {
        set: `${name}, ${line.gpu_model ?? ''}`,
        model: line.model_id ?? '',
        totalB: number(line.total_params_billions),
        activeB: number(line.activated_params_billions),
        bits: weight,
        nativeBits: /-FP8$/.test(line.model_id ?? '') ? 16 : weight,
        batch: number(line.avg_batch_size),
        tokens: number(line.avg_output_len),
        joulesPerToken: number(line.energy_per_token_joules),
      },
    ]
  })

/** @param {string} text @returns {UnseenRow[]} */
const powerBench = (text) =>
  readCsv(text).flatMap((line) => {
    const model = tokenPowerBenchModels.get(line.model ?? '')
    const [responses, written] = [number(line.responses), number(line.total_output_tokens)]
    if (model === undefined || line.engine !== 'vllm') return []
    return [
      {
        set: 'TokenPowerBench, raw rows',
        model: model.id,
        totalB: model.totalB,
        activeB: model.totalB,
        bits: 16,
        nativeBits: 16,
        batch: Math.min(number(line.batch_size), responses),
        tokens: written / responses,
        joulesPerToken: number(line.gpu_energy_per_token_j_as_published),
      },
    ]
  })

/** @type {Readonly<Record<string, readonly [number, number, number]>>} */
const fewAtOnce = {
  'Qwen2.5-3B-Instruct': [3.09, 3.09, 16],
  'Qwen2.5-7B-Instruct': [7.62, 7.62, 16],
  'Meta-Llama-3-8B-Instruct': [8.03, 8.03, 16],
  'gpt-oss-20b': [21, 3.6, 4],
}

/** @param {string} text @returns {UnseenRow[]} */
const lowConcurrency = (text) =>
  readCsv(text).flatMap((line) => {
    const [totalB, activeB, weight] = fewAtOnce[line.model ?? ''] ?? []
    if (totalB === undefined || activeB === undefined || weight === undefined) return []
    return [
      {
        set: 'vLLM, about 8 at once, A100, RTX 6000, 3090',
        model: line.model ?? '',
        totalB,
        activeB,
        bits: weight,
        nativeBits: weight,
        batch: 8,
        tokens: 500,
        joulesPerToken: number(line.energy_per_token_j),
      },
    ]
  })

/** @param {string} text @returns {UnseenRow[]} */
const oneAtATime = (text) =>
  readCsv(text).flatMap((line) => {
    const size = Number(/[-_](\d+(?:\.\d+)?)[bB](?![a-z])/.exec(line.model ?? '')?.[1])
    const isPlain = line.subset === 'unquantized' && line.torch_dtype === 'float16'
    if (!(size > 0) || !isPlain || !(line.device ?? '').includes('A100')) return []
    return [
      {
        set: 'LLM-Perf, A100, float16, one at a time',
        model: line.model ?? '',
        totalB: size,
        activeB: size,
        bits: 16,
        nativeBits: 16,
        batch: 1,
        tokens: 64,
        joulesPerToken: number(line.decode_gpu_J_per_token),
      },
    ]
  })

/** @param {string} text @returns {UnseenRow[]} */
const oneModel = (text) =>
  readCsv(text).map((line) => ({
    set: 'Mistral 7B INT8 on an A800, 1 to 64 at once',
    model: 'Mistral-7B',
    totalB: 7.25,
    activeB: 7.25,
    bits: 8,
    nativeBits: 16,
    batch: number(line.batch_size),
    tokens: 256,
    joulesPerToken: number(line.energy_per_1k_tokens_j_mean) / 1000,
  }))

/** @type {readonly (readonly [string, (text: string) => UnseenRow[]])[]} */
const files = [
  ['ml-energy-v3/llm_configs.csv', otherTasks],
  ['tokenpowerbench/results.csv', powerBench],
  ['quant-energy/vllm_low_concurrency_2025-12.csv', lowConcurrency],
  ['llm-perf/llm_perf_energy.csv', oneAtATime],
  ['quant-energy/a800_mistral7b_int8_batch_size.csv', oneModel],
]

/** @param {string} folder with the files of `npm run data` @returns {Promise<UnseenRow[]>} */
export async function readUnseenSets(folder) {
  const rows = await Promise.all(
    files.map(async ([path, read]) => read(await readFile(join(folder, path), 'utf8'))),
  )
  return rows.flat()
}
