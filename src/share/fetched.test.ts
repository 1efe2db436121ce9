import { describe, expect, it } from 'vitest'
import { toFileText } from './file'
import { addressIn, fetchReceipt } from './fetched'
import { sampleReceipt } from './sample.fixture'

const page = new URL('https://rightsize.example.org/')
const whyOf = (fragment: string) => {
  const found = addressIn(fragment, page)
  return found.ok ? found.value.href : found.why
}
const answer = (response: () => Response) => () => Promise.resolve(response())

describe('an address to fetch from', () => {
  it('is any on the web, written as it is or escaped, or beside the page', () => {
    expect(whyOf('#from=https://a.org/x.json')).toBe('https://a.org/x.json')
    expect(whyOf('#from=https%3A%2F%2Fa.org%2Fx.json%3Fa%3D1')).toBe('https://a.org/x.json?a=1')
    expect(whyOf('#from=talks/one.json')).toBe('https://rightsize.example.org/talks/one.json')
    expect(whyOf('#from=http://localhost:8000/x.json')).toBe('http://localhost:8000/x.json')
  })

  it.each(['javascript:alert(1)', 'data:text/json,{}', 'file:///etc/passwd', 'https://', '%'])(
    'is not %s',
    (address) => {
      expect(whyOf(`#from=${address}`)).toMatch(/no address/)
    },
  )

  it('is not one with a password, nor plain http from a page on https', () => {
    expect(whyOf('#from=https://me:secret@a.org/x')).toMatch(/password/)
    expect(whyOf('#from=http://a.org/x')).toMatch(/https/)
  })
})

describe('a fetched receipt', () => {
  const url = new URL('https://a.org/x.json')

  it('opens, and is asked for without cookies', async () => {
    let asked: RequestInit | undefined
    const opened = await fetchReceipt(url, (_, init) => {
      asked = init
      return Promise.resolve(new Response(toFileText(sampleReceipt)))
    })
    expect(opened).toMatchObject({ ok: true, value: { receipt: sampleReceipt } })
    expect(asked).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
  })

  it('names what went wrong', async () => {
    const refused = () => Promise.reject(new TypeError('Failed to fetch'))
    const whys = await Promise.all([
      fetchReceipt(url, refused),
      fetchReceipt(
        url,
        answer(() => new Response('', { status: 404 })),
      ),
      fetchReceipt(
        url,
        answer(() => new Response('<html>')),
      ),
      fetchReceipt(
        url,
        answer(() => new Response('0'.repeat(5_000_000))),
      ),
    ])
    expect(whys.map((opened) => (opened.ok ? '' : opened.why))).toEqual([
      expect.stringContaining('Access-Control-Allow-Origin'),
      expect.stringContaining('404'),
      expect.stringContaining('JSON'),
      expect.stringContaining('too large'),
    ])
  })
})
