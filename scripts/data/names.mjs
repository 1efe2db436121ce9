/**
 * One name for one model: how the spellings of each source are brought to it.
 *
 * A model is named by the hub repository of its instruct weights, or `vendor:api-id` where the
 * weights are closed. Spellings are matched by these rules and tables only, never by likeness: a
 * base model, another revision and another quantisation look alike, and are not the same.
 */

import { packagedModel } from './packaging.mjs'

/**
 * @typedef {'same' | 'quantised'} Relation `quantised`: made from it, with fewer bits
 * @typedef {{ id: string, relation: Relation }} Identity
 */

/** Renamed at the hub. */
const renamed = new Map([
  ['meta-llama/Meta-Llama-3.1-8B-Instruct', 'meta-llama/Llama-3.1-8B-Instruct'],
  ['meta-llama/Meta-Llama-3.1-70B-Instruct', 'meta-llama/Llama-3.1-70B-Instruct'],
  ['meta-llama/Meta-Llama-3.1-405B-Instruct', 'meta-llama/Llama-3.1-405B-Instruct'],
  ['meta-llama/Meta-Llama-3.1-8B', 'meta-llama/Llama-3.1-8B'],
  ['meta-llama/Meta-Llama-3.1-70B', 'meta-llama/Llama-3.1-70B'],
  ['meta-llama/Meta-Llama-3.1-405B', 'meta-llama/Llama-3.1-405B'],
  ['CohereForAI/c4ai-command-r-plus', 'CohereLabs/c4ai-command-r-plus'],
  ['CohereForAI/c4ai-command-r-v01', 'CohereLabs/c4ai-command-r-v01'],
  ['CohereForAI/aya-23-8B', 'CohereLabs/aya-23-8B'],
  ['CohereForAI/aya-23-35B', 'CohereLabs/aya-23-35B'],
])

/** Made from another model with fewer bits. */
const quantised = new Map([
  ['meta-llama/Llama-3.1-405B-Instruct-FP8', 'meta-llama/Llama-3.1-405B-Instruct'],
  ['meta-llama/Meta-Llama-3.1-405B-Instruct-FP8', 'meta-llama/Llama-3.1-405B-Instruct'],
  ['meta-llama/Meta-Llama-3.1-405B-FP8', 'meta-llama/Llama-3.1-405B'],
  [
    'meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8',
    'meta-llama/Llama-4-Maverick-17B-128E-Instruct',
  ],
  ['Qwen/Qwen3-235B-A22B-Instruct-2507-FP8', 'Qwen/Qwen3-235B-A22B-Instruct-2507'],
  ['Qwen/Qwen3-235B-A22B-Thinking-2507-FP8', 'Qwen/Qwen3-235B-A22B-Thinking-2507'],
  ['CohereForAI/c4ai-command-r-plus-4bit', 'CohereLabs/c4ai-command-r-plus'],
  ['CohereForAI/c4ai-command-r-v01-4bit', 'CohereLabs/c4ai-command-r-v01'],
])

/**
 * The identity of a hub repository.
 *
 * @param {string} repository
 * @returns {Identity}
 */
export function hubIdentity(repository) {
  const whole = quantised.get(repository)
  if (whole !== undefined) return { id: whole, relation: 'quantised' }
  const packaged = packagedModel(repository)
  if (packaged !== undefined) return packaged
  return { id: renamed.get(repository) ?? repository, relation: 'same' }
}

/** What a source calls a vendor, and what we do. */
export const vendors = new Map([
  ['google_genai', 'google'],
  ['mistralai', 'mistral'],
  ['openai', 'openai'],
  ['anthropic', 'anthropic'],
  ['cohere', 'cohere'],
])

/**
 * API names in EcoLogits' table of open weights, and of snapshots that go by another name here. What
 * is not here stays `vendor:api-id`.
 */
export const namedAtApi = new Map([
  ['google_genai/gemma-3-1b-it', 'google/gemma-3-1b-it'],
  ['google_genai/gemma-3-4b-it', 'google/gemma-3-4b-it'],
  ['google_genai/gemma-3-12b-it', 'google/gemma-3-12b-it'],
  ['google_genai/gemma-3-27b-it', 'google/gemma-3-27b-it'],
  ['google_genai/gemma-3n-e2b-it', 'google/gemma-3n-E2B-it'],
  ['google_genai/gemma-3n-e4b-it', 'google/gemma-3n-E4B-it'],
  ['anthropic/claude-haiku-4-5-20251001', 'anthropic:claude-haiku-4-5'],
  ['mistralai/open-mistral-7b', 'mistralai/Mistral-7B-Instruct-v0.3'],
  ['mistralai/open-mistral-nemo', 'mistralai/Mistral-Nemo-Instruct-2407'],
  ['mistralai/open-mistral-nemo-2407', 'mistralai/Mistral-Nemo-Instruct-2407'],
  ['mistralai/mistral-small-2506', 'mistralai/Mistral-Small-3.2-24B-Instruct-2506'],
  ['mistralai/mistral-large-2411', 'mistralai/Mistral-Large-Instruct-2411'],
  ['mistralai/ministral-3b-2512', 'mistralai/Ministral-3-3B-Instruct-2512'],
  ['cohere/c4ai-aya-expanse-8b', 'CohereLabs/aya-expanse-8b'],
  ['cohere/c4ai-aya-expanse-32b', 'CohereLabs/aya-expanse-32b'],
  ['cohere/command-a-03-2025', 'CohereLabs/c4ai-command-a-03-2025'],
  ['cohere/command-r-08-2024', 'CohereLabs/c4ai-command-r-08-2024'],
  ['cohere/command-r-plus-08-2024', 'CohereLabs/c4ai-command-r-plus-08-2024'],
  ['cohere/command-r7b-12-2024', 'CohereLabs/c4ai-command-r7b-12-2024'],
])

/**
 * The identity of a row of EcoLogits.
 *
 * @param {string} provider
 * @param {string} name
 * @returns {Identity}
 */
export function ecologitsIdentity(provider, name) {
  if (provider === 'huggingface_hub') return hubIdentity(name)
  const open = namedAtApi.get(`${provider}/${name}`)
  if (open !== undefined) return { id: open, relation: 'same' }
  const vendor = vendors.get(provider)
  if (vendor === undefined) throw new Error(`no name for the vendor ${provider} of ${name}`)
  return { id: `${vendor}:${name}`, relation: 'same' }
}

/** WebLLM's names without their quantisation, where the name alone does not give the repository. */
const webllmBases = new Map([
  ['Llama-3.2-1B-Instruct', 'meta-llama/Llama-3.2-1B-Instruct'],
  ['Llama-3.2-3B-Instruct', 'meta-llama/Llama-3.2-3B-Instruct'],
  ['Llama-3.1-8B-Instruct', 'meta-llama/Llama-3.1-8B-Instruct'],
  ['Llama-3.1-70B-Instruct', 'meta-llama/Llama-3.1-70B-Instruct'],
  ['Llama-3-8B-Instruct', 'meta-llama/Meta-Llama-3-8B-Instruct'],
  ['Llama-3-70B-Instruct', 'meta-llama/Meta-Llama-3-70B-Instruct'],
  ['Llama-2-7b-chat-hf', 'meta-llama/Llama-2-7b-chat-hf'],
  ['Llama-2-13b-chat-hf', 'meta-llama/Llama-2-13b-chat-hf'],
  ['DeepSeek-R1-Distill-Qwen-7B', 'deepseek-ai/DeepSeek-R1-Distill-Qwen-7B'],
  ['DeepSeek-R1-Distill-Llama-8B', 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B'],
  ['Hermes-2-Theta-Llama-3-8B', 'NousResearch/Hermes-2-Theta-Llama-3-8B'],
  ['Hermes-2-Pro-Llama-3-8B', 'NousResearch/Hermes-2-Pro-Llama-3-8B'],
  ['Hermes-3-Llama-3.2-3B', 'NousResearch/Hermes-3-Llama-3.2-3B'],
  ['Hermes-3-Llama-3.1-8B', 'NousResearch/Hermes-3-Llama-3.1-8B'],
  ['Hermes-2-Pro-Mistral-7B', 'NousResearch/Hermes-2-Pro-Mistral-7B'],
  ['Phi-3.5-mini-instruct', 'microsoft/Phi-3.5-mini-instruct'],
  ['Phi-3.5-vision-instruct', 'microsoft/Phi-3.5-vision-instruct'],
  ['Phi-4-mini-instruct', 'microsoft/Phi-4-mini-instruct'],
  ['Phi-3-mini-4k-instruct', 'microsoft/Phi-3-mini-4k-instruct'],
  ['phi-2', 'microsoft/phi-2'],
  ['phi-1_5', 'microsoft/phi-1_5'],
  ['Mistral-7B-Instruct-v0.3', 'mistralai/Mistral-7B-Instruct-v0.3'],
  ['Mistral-7B-Instruct-v0.2', 'mistralai/Mistral-7B-Instruct-v0.2'],
  ['Ministral-3-3B-Base-2512', 'mistralai/Ministral-3-3B-Base-2512'],
  ['Ministral-3-3B-Reasoning-2512', 'mistralai/Ministral-3-3B-Reasoning-2512'],
  ['Ministral-3-3B-Instruct-2512-BF16', 'mistralai/Ministral-3-3B-Instruct-2512'],
  ['OpenHermes-2.5-Mistral-7B', 'teknium/OpenHermes-2.5-Mistral-7B'],
  ['NeuralHermes-2.5-Mistral-7B', 'mlabonne/NeuralHermes-2.5-Mistral-7B'],
  ['WizardMath-7B-V1.1', 'WizardLMTeam/WizardMath-7B-V1.1'],
  ['gemma3-1b-it', 'google/gemma-3-1b-it'],
  ['stablelm-2-zephyr-1_6b', 'stabilityai/stablelm-2-zephyr-1_6b'],
  ['RedPajama-INCITE-Chat-3B-v1', 'togethercomputer/RedPajama-INCITE-Chat-3B-v1'],
])

/** Makers whose WebLLM names are those of their repositories. */
const webllmMakers = [
  { starts: 'SmolLM2-', maker: 'HuggingFaceTB' },
  { starts: 'gemma-', maker: 'google' },
  { starts: 'OLMo-', maker: 'allenai' },
  { starts: 'Qwen', maker: 'Qwen' },
  { starts: 'TinyLlama-', maker: 'TinyLlama' },
]

/**
 * The identity of a model of WebLLM's list; undefined for a spelling that no rule covers.
 *
 * @param {string} modelId such as `Qwen3-8B-q4f16_1-MLC`
 * @param {string} quant such as `q4f16_1`
 * @returns {Identity | undefined}
 */
export function webllmIdentity(modelId, quant) {
  const base = modelId.slice(0, modelId.indexOf(`-${quant}-MLC`))
  const made = webllmMakers.find(({ starts }) => base.startsWith(starts))
  const id = webllmBases.get(base) ?? (made && `${made.maker}/${base}`)
  if (id === undefined) return undefined
  return { id, relation: quant.startsWith('q0') ? 'same' : 'quantised' }
}

/**
 * The identity of a maker's model on models.dev, whose names are `maker/slug`.
 *
 * @param {string} id
 * @param {string} repository at the hub; empty where there is none
 * @returns {Identity}
 */
export function modelsDevIdentity(id, repository) {
  if (repository !== '') return hubIdentity(repository)
  const [maker = '', slug = ''] = id.split('/')
  return { id: `${maker}:${slug}`, relation: 'same' }
}
