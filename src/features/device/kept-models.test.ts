import { describe, expect, it } from 'vitest'
import { groupOf, nameOfKept } from './kept-models'

const hub = 'https://huggingface.co/owner'

describe('files kept for models', () => {
  it('belong together by folder of weights, by the parts of a GGUF, and alone otherwise', () => {
    const folder = `${hub}/Tiny-q4f16_1-MLC/resolve/main/`
    expect(groupOf('webllm/model', `${folder}params_shard_7.bin`)).toBe(folder)
    expect(groupOf('webllm/config', `${folder}mlc-chat-config.json`)).toBe(folder)
    const library = 'https://libraries.test/tiny.wasm'
    expect(groupOf('webllm/wasm', library)).toBe(library)
    const part = `${hub}/big-GGUF/resolve/main/big-q8_0-00002-of-00003.gguf`
    expect(groupOf('rightsize-models-1', part)).toBe(`${hub}/big-GGUF/resolve/main/big-q8_0.gguf`)
    expect(groupOf('rightsize-models-1', `${part}?rightsize-piece=8388608`)).toBe(
      `${hub}/big-GGUF/resolve/main/big-q8_0.gguf`,
    )
  })
  it('go by the name of their repository or file', () => {
    expect(nameOfKept(`${hub}/Tiny-q4f16_1-MLC/resolve/main/`)).toBe('Tiny-q4f16_1-MLC')
    expect(nameOfKept('http://localhost:8000/model/')).toBe('model')
    expect(nameOfKept(`${hub}/big-GGUF/resolve/main/big%20q8_0.gguf`)).toBe('big q8_0.gguf')
  })
})
