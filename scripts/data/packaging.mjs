/**
 * Repositories that hold another model's weights in another format, or with fewer bits: they are that
 * model. Their sizes in EcoLogits' table are rounded down from their names ("7B" for 8.54), so they are
 * left to the model itself.
 */

/** @typedef {import('./names.mjs').Identity} Identity */

/** Ends of names that say the format of the file, and nothing of the weights. */
const format = /-(gguf|keras|pytorch|flax|cpp|tflite|onnx(-(cpu|cuda|directml|web))?|original)$/i
/** Ends of names that say that bits were taken away. */
const fewerBits = /-(sfp-cpp|quant-pytorch|4bit|awq|int8)$/i

/** Named otherwise than their weights, or copied from another account. */
const copies = new Map([
  ['google/gemma-2-instruct-9b-keras', 'google/gemma-2-9b-it'],
  ['mistral-community/Codestral-22B-v0.1', 'mistralai/Codestral-22B-v0.1'],
  ['mistral-community/Mistral-7B-Instruct-v0.3', 'mistralai/Mistral-7B-Instruct-v0.3'],
  ['mistral-community/Mixtral-8x22B-v0.1', 'mistralai/Mixtral-8x22B-v0.1'],
  ['mistral-community/Mixtral-8x22B-Instruct-v0.1', 'mistralai/Mixtral-8x22B-Instruct-v0.1'],
  ...['7b', '7b-chat', '13b', '13b-chat', '70b', '70b-chat'].map(
    (size) =>
      /** @type {const} */ ([`meta-llama/Llama-2-${size}`, `meta-llama/Llama-2-${size}-hf`]),
  ),
])

/** The only repository of its weights that the table has. */
const alone = ['mistral-community/mixtral-8x22B-Instruct-v0.3-original']

/**
 * The model that a repository packages; undefined for one that is a model of its own.
 *
 * @param {string} repository at the hub
 * @returns {Identity | undefined}
 */
export function packagedModel(repository) {
  if (alone.includes(repository)) return undefined
  const copied = copies.get(repository)
  if (copied !== undefined) return { id: copied, relation: 'same' }
  const relation = fewerBits.test(repository) ? 'quantised' : 'same'
  const bare = repository.replace(fewerBits, '').replace(format, '')
  return bare === repository ? undefined : { id: copies.get(bare) ?? bare, relation }
}
