import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deviceWords } from '@/words/of-device'
import { askHub, repositoryTyped } from './hub-repository'

const { hub } = deviceWords
const name = 'owner/model-GGUF'
const answering = (body: unknown, status = 200) => {
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = (input) => {
    asked.push(input instanceof Request ? input.url : String(input))
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  }
  return { fetch, asked }
}
const siblings = [{ rfilename: 'model-q8_0.gguf', size: 9 }]

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }))
afterEach(() => vi.unstubAllGlobals())

describe('a repository that was typed', () => {
  it.each([
    'owner/model-GGUF',
    '  https://huggingface.co/owner/model-GGUF ',
    'https://huggingface.co/owner/model-GGUF/tree/main?show_file_info=a.gguf',
    'https://huggingface.co/owner/model-GGUF/resolve/main/model-q8_0.gguf',
    'huggingface.co/owner/model-GGUF',
    'hf.co/owner/model-GGUF:Q4_K_M',
  ])('is read from %s', (typed) => {
    expect(repositoryTyped(typed)).toBe(name)
  })

  it.each(['', 'model-GGUF', 'https://elsewhere.org/owner/model', '../api', 'owner/../x', '/a/b'])(
    'is not read from “%s”',
    (typed) => {
      expect(repositoryTyped(typed)).toBeUndefined()
    },
  )
})

describe('the hub', () => {
  it('is asked once, for names and sizes together', async () => {
    const { fetch, asked } = answering({ id: name, siblings })
    expect(await askHub(name, { fetch })).toMatchObject({ ok: true })
    expect(asked).toEqual([`https://huggingface.co/api/models/${name}?blobs=true`])
  })

  it.each<[string, unknown, number, string]>([
    ['does not know it', { error: 'Repository not found' }, 404, hub.notFound(name)],
    ['hides it from strangers', { error: 'Invalid username' }, 401, hub.notFound(name)],
    ['forbids it', {}, 403, hub.gated(name)],
    ['asks for its terms first', { id: name, siblings, gated: 'auto' }, 200, hub.gated(name)],
    ['was asked too often', {}, 429, hub.tooOften],
    ['is broken', {}, 503, hub.badStatus(503)],
    ['has no GGUF of it', { id: name, siblings: [] }, 200, hub.noGguf(name)],
    ['is not who answers', 'Welcome to our wifi', 200, hub.notTheHub],
  ])('says so where it %s', async (_what, body, status, why) => {
    expect(await askHub(name, answering(body, status))).toEqual({ ok: false, why })
  })

  it('says so where it cannot be reached, and where this device is offline', async () => {
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'))
    expect(await askHub(name, { fetch })).toEqual({ ok: false, why: hub.unreachable })
    vi.stubGlobal('navigator', { onLine: false })
    expect(await askHub(name, { fetch })).toEqual({ ok: false, why: hub.offline })
  })
})
