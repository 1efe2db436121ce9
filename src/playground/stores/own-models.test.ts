import { describe, expect, it } from 'vitest'
import { variantOf } from './own-models'

const endpoint = (baseUrl: string, model = 'm', sizeB = '') =>
  variantOf({ kind: 'endpoint', baseUrl, model, sizeB })

describe('a model that the visitor brings', () => {
  it('is an endpoint with its size where it is known', () => {
    const given = endpoint('https://api.example.org/v1/', 'small', '0,5')
    expect(given).toMatchObject({
      ok: true,
      value: {
        setup: { baseUrl: 'https://api.example.org/v1', model: 'small' },
        model: { size: { total: { low: 0.5, high: 0.5 } } },
      },
    })
  })

  it('has no size where none was given, and never a zero', () => {
    const given = endpoint('http://localhost:8080/v1')
    expect(given.ok && 'size' in given.value.model).toBe(false)
    expect(endpoint('https://a.org', 'm', '0').ok).toBe(false)
    expect(endpoint('https://a.org', 'm', 'big').ok).toBe(false)
  })

  it.each(['', 'api.example.org', 'ftp://a.org', 'javascript:alert(1)'])(
    'is refused at the address “%s”',
    (address) => {
      expect(endpoint(address)).toMatchObject({ ok: false, field: 'baseUrl' })
    },
  )

  it('is refused where the address carries a secret', () => {
    expect(endpoint('https://a.org/v1?key=abc').ok).toBe(false)
    expect(endpoint('https://me:pass@a.org/v1').ok).toBe(false)
  })

  it.each([
    'Qwen/Qwen2.5-0.5B-Instruct-GGUF/qwen2.5-0.5b-instruct-q4_k_m.gguf',
    'https://huggingface.co/Qwen/Qwen2.5-0.5B-Instruct-GGUF/resolve/main/qwen2.5-0.5b-instruct-q4_k_m.gguf',
    'https://huggingface.co/Qwen/Qwen2.5-0.5B-Instruct-GGUF/blob/main/qwen2.5-0.5b-instruct-q4_k_m.gguf?download=true',
  ])('is a file on the hub: %s', (address) => {
    expect(variantOf({ kind: 'gguf', address })).toMatchObject({
      ok: true,
      value: {
        precision: 'q4_k_m',
        model: { name: 'qwen2.5-0.5b-instruct' },
        setup: { from: 'hub', repository: 'Qwen/Qwen2.5-0.5B-Instruct-GGUF' },
      },
    })
  })

  it('is a file at any address', () => {
    const address = 'http://localhost:9000/models/my.model-F16.gguf'
    expect(variantOf({ kind: 'gguf', address })).toMatchObject({
      ok: true,
      value: { precision: 'f16', setup: { from: 'url', url: address } },
    })
    expect(variantOf({ kind: 'gguf', address: 'https://a.org/model.safetensors' }).ok).toBe(false)
  })
})
