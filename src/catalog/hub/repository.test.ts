import { describe, expect, it } from 'vitest'
import { bytes } from '@/units/quantity'
import { namedByFile } from './gguf-name'
import { readRepository } from './repository'

const LARGEST = bytes(2 ** 31 - 1)
const limits = { file: LARGEST, model: bytes(5e9) }
const sha = '9217f5db79a29953eb74d5343926648285ec7e67'
const lfs = (rfilename: string, size: number) => ({
  rfilename,
  size,
  blobId: 'b',
  lfs: { sha256: 's', size, pointerSize: 135 },
})
/** As the hub answers, cut to what is read and a little that is not. */
const answer = {
  _id: '66e6d3d4ac6d8b0c5a6b2d3f',
  id: 'Qwen/Qwen2.5-0.5B-Instruct-GGUF',
  private: false,
  gated: false,
  disabled: false,
  sha,
  tags: ['gguf', 'license:apache-2.0', 'base_model:quantized:Qwen/Qwen2.5-0.5B-Instruct'],
  cardData: { license: 'apache-2.0', language: ['en'] },
  gguf: { total: 630_167_424, architecture: 'qwen2', context_length: 32_768 },
  siblings: [
    { rfilename: 'README.md', size: 6173, blobId: 'a' },
    lfs('qwen2.5-0.5b-instruct-q8_0.gguf', 675_710_816),
    lfs('qwen2.5-0.5b-instruct-q4_k_m.gguf', 491_400_032),
    lfs('mmproj-f16.gguf', 1000),
  ],
}
const read = (changes: object = {}) => readRepository({ ...answer, ...changes }, limits)

describe('a repository of the hub', () => {
  it('offers each quantisation with its size, pinned to the commit that was listed', () => {
    const { choices = [] } = read() ?? {}
    expect(choices.map(({ variant }) => variant.precision)).toEqual(['q4_k_m', 'q8_0'])
    expect(choices[0]).toEqual({
      parts: 1,
      variant: {
        id: 'hub:Qwen/Qwen2.5-0.5B-Instruct-GGUF/qwen2.5-0.5b-instruct-q4_k_m.gguf',
        engine: 'wllama',
        precision: 'q4_k_m',
        download: 491_400_032,
        model: {
          id: 'Qwen/Qwen2.5-0.5B-Instruct',
          name: 'qwen2.5-0.5b-instruct',
          licence: 'apache-2.0',
          size: {
            total: { low: 0.630167424, high: 0.630167424 },
            active: { low: 0.630167424, high: 0.630167424 },
            basis: 'published',
          },
        },
        setup: {
          from: 'hub',
          repository: 'Qwen/Qwen2.5-0.5B-Instruct-GGUF',
          file: 'qwen2.5-0.5b-instruct-q4_k_m.gguf',
          revision: sha,
          cpuOnly: false,
        },
      },
    })
  })

  it('joins the parts of a split file into one choice with the sum of their sizes', () => {
    const part = (number: number, size: number) =>
      lfs(`Q8_0/big-Q8_0-0000${String(number)}-of-00003.gguf`, size)
    const { choices = [] } = read({ siblings: [part(3, 5), part(1, 1000), part(2, 100)] }) ?? {}
    expect(choices).toMatchObject([
      {
        parts: 3,
        variant: {
          download: 1105,
          precision: 'q8_0',
          setup: { file: 'Q8_0/big-Q8_0-00001-of-00003.gguf' },
        },
      },
    ])
    expect(choices[0]?.refusal).toBeUndefined()
    expect(read({ siblings: [part(1, 9), part(3, 9)] })?.choices[0]?.refusal).toBe('parts-missing')
  })

  it('refuses a file that a page cannot read as one, and only that', () => {
    const siblings = [lfs('m-f16.gguf', LARGEST + 1), lfs('m-q8_0.gguf', LARGEST)]
    expect(read({ siblings })?.choices.map(({ refusal }) => refusal)).toEqual([
      undefined,
      'too-large',
    ])
  })

  it('refuses a model whose parts together are more than this device can hold', () => {
    const siblings = [1, 2, 3].map((part) => lfs(`m-q8_0-0000${String(part)}-of-00003.gguf`, 2e9))
    expect(read({ siblings })?.choices[0]?.refusal).toBe('too-much-memory')
    const unlimited = { file: LARGEST, model: undefined }
    expect(readRepository({ ...answer, siblings }, unlimited)?.choices[0]?.refusal).toBeUndefined()
  })

  it('leaves open what it does not know: licence, size, precision, model', () => {
    const { choices = [] } =
      read({
        tags: ['base_model:quantized:a/b', 'base_model:quantized:c/d'],
        cardData: null,
        gguf: { total: 5, architecture: 'qwen3moe' },
        siblings: [{ rfilename: 'model.gguf' }],
      }) ?? {}
    expect(choices[0]?.variant).toEqual({
      id: 'hub:Qwen/Qwen2.5-0.5B-Instruct-GGUF/model.gguf',
      engine: 'wllama',
      model: { id: 'Qwen/Qwen2.5-0.5B-Instruct-GGUF', name: 'model' },
      setup: expect.objectContaining({ file: 'model.gguf' }) as object,
    })
  })

  it('says where it is gated, and what is no answer of the hub', () => {
    expect(read()?.isGated).toBe(false)
    expect(read({ gated: 'manual' })?.isGated).toBe(true)
    expect(readRepository({ error: 'Repository not found' }, limits)).toBeUndefined()
    expect(readRepository('<html>', limits)).toBeUndefined()
  })
})

describe('the name of a GGUF file', () => {
  it.each([
    ['Llama-3.2-1B-Instruct-Q4_K_M.gguf', 'Llama-3.2-1B-Instruct', 'q4_k_m'],
    ['sub/Qwen3-4B-UD-Q4_K_XL.gguf', 'Qwen3-4B', 'ud-q4_k_xl'],
    ['gpt-oss-20b-mxfp4.gguf', 'gpt-oss-20b', 'mxfp4'],
    ['gemma.IQ2_XXS.gguf', 'gemma', 'iq2_xxs'],
    ['qwen2.5-0.5b-instruct-fp16.gguf', 'qwen2.5-0.5b-instruct', 'f16'],
    ['big-bf16-00001-of-00003.gguf', 'big', 'bf16'],
    ['model.gguf', 'model', undefined],
  ])('%s is %s at %s', (file, name, precision) => {
    expect(namedByFile(file)).toEqual({ name, ...(precision !== undefined && { precision }) })
  })
})
