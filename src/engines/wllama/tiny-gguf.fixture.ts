/**
 * For tests: makes a small llama-architecture model as a GGUF file, in any place that has JavaScript.
 *
 * The weights are random but for one thing: the output layer is made so that at temperature 0 the
 * model says its story, word for word, and then ends. Warmer, it babbles in the words of the story.
 * Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
 */
import { writeGguf, type GgufTensor, type GgufValue } from './tiny-gguf-writer.fixture'

export interface TinyModel {
  readonly name?: string
  /** What it says at temperature 0; no word twice. */
  readonly story?: readonly string[]
  /** Starts its story again in place of ending: it then writes until it is stopped or full. */
  readonly endless?: boolean
  readonly seed?: number
  readonly layers?: number
  /** A multiple of 64. */
  readonly width?: number
  readonly contextTokens?: number
}

export const tinyStory: readonly string[] =
  'A small model was asked for very little and gave just what it had : one short tale , told twice as slowly'.split(
    ' ',
  )

const CONTROL = 3
const BYTE = 6
const NORMAL = 1
const UNKNOWN = 2
const HEAD_WIDTH = 32
/** How strongly the output layer prefers the next word of the story. */
const PREFERENCE = 0.12

const template =
  '{% for message in messages %}<|{{ message.role }}|>{{ message.content }}\n{% endfor %}<|answer|>'

/** A small generator of pseudo-random numbers in [0, 1): mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

interface Piece {
  readonly text: string
  readonly kind: number
}

const special: readonly Piece[] = [
  { text: '<unk>', kind: UNKNOWN },
  { text: '<s>', kind: CONTROL },
  { text: '</s>', kind: CONTROL },
]
const END = 2
const roles = ['system', 'user', 'assistant', 'answer'].map((role) => ({
  text: `<|${role}|>`,
  kind: CONTROL,
}))
const byteTokens = Array.from({ length: 256 }, (_, byte) => ({
  text: `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
  kind: BYTE,
}))
const firstWord = special.length + roles.length + byteTokens.length
const ANSWER = special.length + roles.length - 1

const vocabularyOf = (story: readonly string[]): readonly Piece[] => [
  ...special,
  ...roles,
  ...byteTokens,
  ...story.map((word) => ({ text: `\u2581${word}`, kind: NORMAL })),
]

/** The token that comes after each token of the story; the others have none. */
function nextTokens(story: readonly string[], isEndless: boolean): Map<number, number> {
  const next = new Map([[ANSWER, firstWord]])
  story.forEach((_, index) => next.set(firstWord + index, firstWord + index + 1))
  next.set(firstWord + story.length - 1, isEndless ? firstWord : END)
  return next
}

function describe(model: Required<TinyModel>, pieces: readonly Piece[]): [string, GgufValue][] {
  return [
    ['general.architecture', { string: 'llama' }],
    ['general.name', { string: model.name }],
    ['llama.context_length', { uint32: model.contextTokens }],
    ['llama.embedding_length', { uint32: model.width }],
    ['llama.block_count', { uint32: model.layers }],
    ['llama.feed_forward_length', { uint32: 2 * model.width }],
    ['llama.attention.head_count', { uint32: model.width / HEAD_WIDTH }],
    ['llama.attention.head_count_kv', { uint32: model.width / HEAD_WIDTH }],
    ['llama.rope.dimension_count', { uint32: HEAD_WIDTH }],
    ['llama.attention.layer_norm_rms_epsilon', { float32: 1e-5 }],
    ['tokenizer.ggml.model', { string: 'llama' }],
    ['tokenizer.ggml.tokens', { strings: pieces.map(({ text }) => text) }],
    ['tokenizer.ggml.scores', { float32s: pieces.map((_, index) => -index) }],
    ['tokenizer.ggml.token_type', { int32s: pieces.map(({ kind }) => kind) }],
    ['tokenizer.ggml.unknown_token_id', { uint32: 0 }],
    ['tokenizer.ggml.bos_token_id', { uint32: 1 }],
    ['tokenizer.ggml.eos_token_id', { uint32: END }],
    ['tokenizer.ggml.add_bos_token', { bool: true }],
    ['tokenizer.chat_template', { string: template }],
  ]
}

function weigh(model: Required<TinyModel>, vocabulary: number): GgufTensor[] {
  const { width } = model
  const random = createRandom(model.seed)
  // The sum of a few uniform numbers is normal enough here.
  const normal = () => random() + random() + random() + random() - 2
  const matrix = (name: string, columns: number, rows: number, scale: number): GgufTensor => ({
    name,
    shape: [columns, rows],
    values: Float32Array.from({ length: columns * rows }, () => normal() * scale),
  })
  const ones = (name: string): GgufTensor => ({
    name,
    shape: [width],
    values: new Float32Array(width).fill(1),
  })

  const embedding = matrix('token_embd.weight', width, vocabulary, 1)
  const output = new Float32Array(width * vocabulary)
  for (const [token, next] of nextTokens(model.story, model.endless)) {
    // The first word may follow two tokens: the prompt, and the last word of an endless story.
    for (let column = 0; column < width; column += 1) {
      const value = embedding.values[token * width + column] ?? 0
      output[next * width + column] = (output[next * width + column] ?? 0) + value * PREFERENCE
    }
  }
  const blocks = Array.from({ length: model.layers }, (_, number) => {
    const block = `blk.${number}.`
    return [
      ones(`${block}attn_norm.weight`),
      ...['attn_q', 'attn_k', 'attn_v', 'attn_output'].map((part) =>
        matrix(`${block}${part}.weight`, width, width, 0.03),
      ),
      ones(`${block}ffn_norm.weight`),
      matrix(`${block}ffn_gate.weight`, width, 2 * width, 0.03),
      matrix(`${block}ffn_up.weight`, width, 2 * width, 0.03),
      matrix(`${block}ffn_down.weight`, 2 * width, width, 0.03),
    ]
  })
  return [
    embedding,
    ...blocks.flat(),
    ones('output_norm.weight'),
    { name: 'output.weight', shape: [width, vocabulary], values: output },
  ]
}

function build(options: TinyModel) {
  const model: Required<TinyModel> = {
    name: 'Tiny',
    story: tinyStory,
    endless: false,
    seed: 1,
    layers: 2,
    width: 64,
    contextTokens: 256,
    ...options,
  }
  const pieces = vocabularyOf(model.story)
  return { description: describe(model, pieces), tensors: weigh(model, pieces.length) }
}

/** The whole model in one file. */
export function tinyGguf(options: TinyModel = {}): Uint8Array<ArrayBuffer> {
  const { description, tensors } = build(options)
  return writeGguf(description, tensors)
}

/** The same model in `count` files, as `gguf-split` makes them: the first describes the model. */
export function tinySplitGguf(count: number, options: TinyModel = {}): Uint8Array<ArrayBuffer>[] {
  const { description, tensors } = build(options)
  const share = Math.ceil(tensors.length / count)
  return Array.from({ length: count }, (_, number) => {
    const split: [string, GgufValue][] = [
      ['split.no', { uint16: number }],
      ['split.count', { uint16: count }],
      ['split.tensors.count', { int32: tensors.length }],
    ]
    return writeGguf(
      [...(number === 0 ? description : []), ...split],
      tensors.slice(number * share, (number + 1) * share),
    )
  })
}
