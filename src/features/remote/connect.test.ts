import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { remoteWords } from '@/words/of-remote'
import { beginConnect, challengeOf, finishConnect, isAnswer } from './connect'
import { createDrawer, textIn } from '@/playground/stores/memory-drawer.fixture'
import { startOAuthServer, type OAuthServer } from './oauth-server.fixture'

const KEY = 'sk-or-granted-0123456789'
const PAGE = 'http://localhost:5173/rightsize/?old=1#/models'
let server: OAuthServer
beforeAll(async () => {
  server = await startOAuthServer(KEY)
})
afterAll(() => server.close())

const door = () => ({ authorize: `${server.origin}/auth`, exchange: `${server.origin}/keys` })

/** As a visitor: goes where the page sends them, says yes, and comes back to this address. */
async function authorize(tab: Storage, keeping: 'page' | 'tab' = 'page') {
  const address = await beginConnect(door(), PAGE, keeping, { tab })
  const page = await (await fetch(address)).text()
  const [, back = ''] = /href="([^"]+)"/.exec(page) ?? []
  return { address, back: new URL(back.replaceAll('&amp;', '&')) }
}

describe('connecting without a pasted key', () => {
  it('gives a key for the code of the same tab', async () => {
    const tab = createDrawer()
    const { address, back } = await authorize(tab, 'tab')
    expect(back.href.startsWith('http://localhost:5173/rightsize/?')).toBe(true)
    expect(isAnswer(back.search)).toBe(true)
    const verifier = /"verifier":"([^"]+)"/.exec(textIn(tab))?.[1] ?? ''
    expect(verifier.length).toBeGreaterThanOrEqual(43)
    expect(await challengeOf(verifier)).toBe(new URL(address).searchParams.get('code_challenge'))
    expect(await finishConnect(door(), back.search, { fetch, tab })).toEqual({
      ok: true,
      key: KEY,
      keeping: 'tab',
    })
    // The verifier went to the exchange alone, and is gone from the tab.
    const carriers = server.received.filter(({ path, body }) => (path + body).includes(verifier))
    expect(carriers.map(({ path }) => path)).toEqual(['/keys'])
    expect(textIn(tab)).not.toContain(verifier)
  })

  it('sends nothing where the state is not that of this tab', async () => {
    const tab = createDrawer()
    const { back } = await authorize(tab)
    back.searchParams.set('connect', 'another')
    const before = server.received.length
    const outcome = await finishConnect(door(), back.search, { fetch, tab })
    expect(outcome).toEqual({ ok: false, why: remoteWords.remote.connect.refused })
    expect(server.received.length).toBe(before)
  })

  it('sends nothing in a tab that asked nothing, and takes no answer twice', async () => {
    const tab = createDrawer()
    const { back } = await authorize(tab)
    expect(await finishConnect(door(), back.search, { fetch, tab: createDrawer() })).toMatchObject({
      ok: false,
    })
    expect(await finishConnect(door(), back.search, { fetch, tab })).toMatchObject({ ok: true })
    const before = server.received.length
    expect(await finishConnect(door(), back.search, { fetch, tab })).toMatchObject({ ok: false })
    expect(server.received.length).toBe(before)
  })

  it('is refused by the server where a stolen code comes without its verifier', async () => {
    const tab = createDrawer()
    const { back } = await authorize(createDrawer())
    await beginConnect(door(), PAGE, 'page', { tab })
    const state = /"state":"([^"]+)"/.exec(textIn(tab))?.[1] ?? ''
    back.searchParams.set('connect', state)
    expect(await finishConnect(door(), back.search, { fetch, tab })).toEqual({
      ok: false,
      why: remoteWords.remote.connect.failed('403'),
    })
  })

  it.each([
    ['no code', '?connect=x', undefined],
    ['nonsense in the drawer', '?connect=x&code=y', '{"verifier":1}'],
  ])('survives %s', async (_, search, held) => {
    const tab = createDrawer()
    if (held !== undefined) tab.setItem('rightsize-connect', held)
    expect(await finishConnect(door(), search, { fetch, tab })).toMatchObject({ ok: false })
  })

  it('says what came where that is no key', async () => {
    const tab = createDrawer()
    const { back } = await authorize(tab)
    const odd: typeof fetch = () => Promise.resolve(new Response('{"key":7}'))
    expect(await finishConnect(door(), back.search, { fetch: odd, tab })).toMatchObject({
      ok: false,
      why: remoteWords.remote.connect.failed(remoteWords.remote.connect.noKey),
    })
  })
})
