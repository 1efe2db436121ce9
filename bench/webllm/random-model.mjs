/**
 * Makes random weights for a compiled model library of WebLLM, in its layout: they cost what trained
 * ones cost, and need no network. The list of weights stands in the library itself.
 *
 *   node bench/webllm/random-model.mjs library.wasm folder
 *
 * Scales are such that numbers keep their size from layer to layer; with zeros in them a processor
 * draws less.
 */
import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { chatConfigOf, tokenizer } from './random-chat.mjs'

const [library, folder] = process.argv.slice(2)
if (library === undefined || folder === undefined) {
  console.error('Use: node bench/webllm/random-model.mjs library.wasm folder')
  process.exit(1)
}

/**
 * @typedef {'uint32' | 'float32' | 'float16'} NumberKind
 * @typedef {{ name: string, shape: (number | string)[], dtype: NumberKind }} Parameter
 * @typedef {{ model_type: string, quantization: string, params: Parameter[] }} Description
 */

const SHARD_BYTES = 32 * 2 ** 20
const bytesOf = { uint32: 4, float32: 4, float16: 2 }

/**
 * The JSON object in the library's data that holds its list of weights.
 * @returns {Description}
 */
function readDescription() {
  const text = readFileSync(library ?? '').toString('latin1')
  const from = text.indexOf('{"model_type"')
  let depth = 0
  for (let at = Math.max(0, from); from !== -1 && at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) {
      /** @type {unknown} */
      const read = JSON.parse(text.slice(from, at + 1))
      return /** @type {Description} */ (read)
    }
  }
  throw new Error('There is no list of weights in this library.')
}

const description = readDescription()
/** A side that the library knows by its name only. @type {Readonly<Record<string, number>>} */
const vocabularies = { mistral: 32_768 }
const vocabulary =
  vocabularies[description.model_type] ??
  Math.max(
    ...description.params.flatMap(({ shape }) => shape.filter((side) => typeof side === 'number')),
  )

/** A positive number of ordinary size as the 16 bits of a float. */
function halfBits(/** @type {number} */ value) {
  const exponent = Math.floor(Math.log2(value))
  // Added, so that what is rounded up to the next power of two is one.
  return (exponent + 15) * 1024 + Math.round((value / 2 ** exponent - 1) * 1024)
}

/**
 * The same number again and again.
 *
 * @param {number} value
 * @param {NumberKind} dtype
 * @param {number} count
 */
function constant(value, dtype, count) {
  const one = Buffer.alloc(bytesOf[dtype])
  if (dtype === 'float32') one.writeFloatLE(value)
  else one.writeUInt16LE(value === 0 ? 0 : halfBits(value))
  return Buffer.alloc(count * one.length, one)
}

const noise = randomBytes(2 * SHARD_BYTES)
/** Random bytes, more of them than were made. */
const random = (/** @type {number} */ length) =>
  Buffer.concat(
    Array.from({ length: Math.ceil(length / noise.length) }, () => noise),
    length,
  )

/** Standard deviation of whole numbers from -7 to 8. */
const SPREAD = 4.61
const GROUP = 32

function contentOf(/** @type {Parameter} */ { name, dtype }, /** @type {number[]} */ shape) {
  const count = shape.reduce((product, side) => product * side, 1)
  if (dtype === 'uint32') return random(count * 4)
  if (name.includes('norm')) return constant(1, dtype, count)
  if (name.endsWith('q_scale'))
    return constant(1 / SPREAD / Math.sqrt(GROUP * (shape[1] ?? 1)), dtype, count)
  return constant(0, dtype, count)
}

const place = join(folder, 'resolve', 'main')
mkdirSync(place, { recursive: true })
/** @type {object[]} */
const shards = []
let total = 0
/** @type {{ parameter: Parameter, shape: number[], content: Buffer }[]} */
let pieces = []
function flush() {
  if (pieces.length === 0) return
  const dataPath = `params_shard_${shards.length}.bin`
  const file = openSync(join(place, dataPath), 'w')
  let byteOffset = 0
  const records = pieces.map(({ parameter, shape, content }) => {
    for (let done = 0; done < content.length;) done += writeSync(file, content, done)
    const { name, dtype } = parameter
    const record = { name, shape, dtype, format: 'raw', nbytes: content.length, byteOffset }
    byteOffset += content.length
    return record
  })
  closeSync(file)
  total += byteOffset
  shards.push({ dataPath, format: 'raw-shard', nbytes: byteOffset, records })
  pieces = []
}
for (const parameter of description.params) {
  const shape = parameter.shape.map((side) => (typeof side === 'number' ? side : vocabulary))
  const content = contentOf(parameter, shape)
  const held = pieces.reduce((sum, piece) => sum + piece.content.length, 0)
  if (held + content.length > SHARD_BYTES) flush()
  pieces.push({ parameter, shape, content })
}
flush()

const save = (/** @type {string} */ name, /** @type {unknown} */ value) => {
  writeFileSync(join(place, name), JSON.stringify(value))
}
const index = {
  metadata: { ParamSize: description.params.length, ParamBytes: total, BitsPerParam: 5 },
  records: shards,
}
// The name that older runtimes look for, and the one of today.
save('ndarray-cache.json', index)
save('tensor-cache.json', index)

save('tokenizer.json', tokenizer)
save('mlc-chat-config.json', chatConfigOf(description, vocabulary))
console.log(`${shards.length} shards, ${(total / 1e6).toFixed(0)} MB`)
