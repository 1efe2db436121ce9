/** A tokenizer with one token for each byte, and a chat in its words, for models of random weights. */

// One token for each byte, as byte-level tokenizers write bytes that cannot be printed.
const printable = (/** @type {number} */ byte) =>
  (byte > 32 && byte < 127) || (byte > 160 && byte !== 173)
let next = 256
const letters = Array.from({ length: 256 }, (_, byte) =>
  String.fromCharCode(printable(byte) ? byte : next++),
)
const special = ['<|endoftext|>', '<|im_start|>', '<|im_end|>']
const byteLevel = {
  type: 'ByteLevel',
  add_prefix_space: false,
  trim_offsets: false,
  use_regex: true,
}
export const tokenizer = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: special.map((content, at) => ({
    ...{ id: 256 + at, content, single_word: false, lstrip: false, rstrip: false },
    ...{ normalized: false, special: true },
  })),
  normalizer: null,
  pre_tokenizer: byteLevel,
  post_processor: null,
  decoder: byteLevel,
  model: {
    ...{ type: 'BPE', dropout: null, unk_token: null, continuing_subword_prefix: '' },
    ...{ end_of_word_suffix: '', fuse_unk: false, byte_fallback: false, merges: [] },
    vocab: Object.fromEntries(letters.map((letter, byte) => [letter, byte])),
  },
}

/**
 * What the library has to know of a model beside its weights.
 *
 * @param {{ model_type: string, quantization: string }} description
 * @param {number} vocabulary
 */
export const chatConfigOf = (description, vocabulary) => ({
  version: '0.1.0',
  model_type: description.model_type,
  quantization: description.quantization,
  vocab_size: vocabulary,
  ...{ context_window_size: 4096, sliding_window_size: -1, prefill_chunk_size: 1024 },
  ...{ attention_sink_size: -1, tensor_parallel_shards: 1, max_batch_size: 80 },
  ...{
    temperature: 0.7,
    presence_penalty: 0,
    frequency_penalty: 0,
    repetition_penalty: 1,
    top_p: 0.8,
  },
  tokenizer_files: ['tokenizer.json'],
  tokenizer_info: {
    token_postproc_method: 'byte_level',
    prepend_space_in_encode: false,
    strip_space_in_decode: false,
  },
  conv_template: {
    ...{ name: 'chatml', system_template: '<|im_start|>system\n{system_message}<|im_end|>\n' },
    ...{ system_message: 'You are a helpful assistant.', system_prefix_token_ids: null },
    roles: { user: '<|im_start|>user', assistant: '<|im_start|>assistant' },
    role_templates: {
      ...{ user: '{user_message}', assistant: '{assistant_message}', tool: '{tool_message}' },
    },
    ...{ messages: [], seps: ['<|im_end|>\n'], role_content_sep: '\n', role_empty_sep: '\n' },
    // Nothing ends it but the number of tokens asked for.
    ...{ stop_str: [], stop_token_ids: [], function_string: '', use_function_calling: false },
    add_role_after_system_message: true,
  },
  ...{ pad_token_id: 256, bos_token_id: 256, eos_token_id: [] },
})
