import { describe, expect, it } from 'vitest'
import { hubIdentity, webllmIdentity } from './names.mjs'
import { packagedModel } from './packaging.mjs'
import { whyNoAnswer } from './text-models.mjs'

describe('one name for one model', () => {
  it('undoes a renaming, and says when bits were taken away', () => {
    expect(hubIdentity('meta-llama/Meta-Llama-3.1-8B-Instruct')).toEqual({
      id: 'meta-llama/Llama-3.1-8B-Instruct',
      relation: 'same',
    })
    expect(hubIdentity('meta-llama/Llama-3.1-405B-Instruct-FP8')).toEqual({
      id: 'meta-llama/Llama-3.1-405B-Instruct',
      relation: 'quantised',
    })
  })
  it('knows WebLLM’s names by table, and no others', () => {
    expect(webllmIdentity('gemma3-1b-it-q4f16_1-MLC', 'q4f16_1')).toEqual({
      id: 'google/gemma-3-1b-it',
      relation: 'quantised',
    })
    expect(webllmIdentity('Qwen3-0.6B-q0f32-MLC', 'q0f32')?.relation).toBe('same')
    expect(webllmIdentity('Unheard-Of-1B-q4f16_1-MLC', 'q4f16_1')).toBeUndefined()
  })
})

describe('packagings', () => {
  it.each([
    ['google/gemma-7b-it-GGUF', 'google/gemma-7b-it', 'same'],
    ['google/gemma-2-instruct-9b-keras', 'google/gemma-2-9b-it', 'same'],
    ['google/gemma-7b-it-sfp-cpp', 'google/gemma-7b-it', 'quantised'],
    ['meta-llama/Llama-2-7b-chat', 'meta-llama/Llama-2-7b-chat-hf', 'same'],
    ['mistral-community/Mixtral-8x22B-v0.1-AWQ', 'mistralai/Mixtral-8x22B-v0.1', 'quantised'],
  ])('%s is %s', (repository, id, relation) => {
    expect(hubIdentity(repository)).toEqual({ id, relation })
  })
  it('are none where the end of the name is part of it', () => {
    expect(packagedModel('meta-llama/CodeLlama-7b-Python-hf')).toBeUndefined()
    expect(packagedModel('google/gemma-7b-it')).toBeUndefined()
  })
})

describe('models that write no text', () => {
  it.each([
    'openai/gpt-4o-mini-tts',
    'google:gemini-2.5-flash-image',
    'mistral:voxtral-small-latest',
    'meta-llama/Prompt-Guard-86M',
  ])('are left out: %s', (name) => {
    expect(whyNoAnswer(name)).toBeDefined()
  })
  it.each(['openai/gpt-4o', 'microsoft/Phi-3-vision-128k-instruct', 'mistral:pixtral-12b'])(
    'are not those that look at pictures and answer in text: %s',
    (name) => {
      expect(whyNoAnswer(name)).toBeUndefined()
    },
  )
})
