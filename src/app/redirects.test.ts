/** What a redirecting host gets a page to send on: nothing, whatever the page asked for. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { remoteProviders } from '@/catalog/providers/table'
import { localServers } from '@/catalog/providers/local'
import { doors } from '@/comparison/provider'
import { askMeter } from '@/device/meter/ask'
import { DEFAULT_INTERVAL } from '@/device/meter/settings'
import { collectEvents } from '@/engines/contract.fixture'
import { createEndpointEngine } from '@/engines/endpoint'
import { endpointSetup } from '@/engines/endpoint/setup'
import { fetchReceipt } from '@/share/fetched'
import { words } from '@/words'
import { beginConnect, finishConnect } from '@/features/remote/connect'
import { lookForServers } from '@/features/remote/local-servers'
import { listModels } from '@/features/remote/provider-models'
import { createDrawer } from '@/playground/stores/memory-drawer.fixture'
import {
  redirectCodes,
  startRedirectingHosts,
  type RedirectingHosts,
} from './redirecting-hosts.fixture'

const KEY = 'sk-redirect-0123456789'
const QUESTION = 'a-secret-question'
const { redirected } = words.errors

let hosts: RedirectingHosts
beforeEach(async () => {
  hosts = await startRedirectingHosts()
})
afterEach(async () => {
  expect(hosts.asked, 'the first host was asked').not.toEqual([])
  expect(hosts.reached).toEqual([])
  await hosts.close()
})

describe.each(redirectCodes)('a redirect with %i', (code) => {
  it.each(doors)('takes no prompt and no key of the %s door along', async (door) => {
    const engine = createEndpointEngine(
      {
        fetch,
        keyFor: () => Promise.resolve(KEY),
        fileFor: () => undefined,
        recordingFor: () => undefined,
      },
      door,
    )
    const setup = endpointSetup({ baseUrl: hosts.addressFor(code), model: 'any' })
    const variant = { id: 'any', model: { id: 'any', name: 'any' }, engine: door, setup }
    const prompt = { messages: [{ role: 'user', text: QUESTION }], settings: {} } as const
    const events = await collectEvents(engine, variant, { prompt })
    expect(events.at(-1)).toEqual({
      type: 'run-end',
      reason: 'failed',
      error: { kind: 'redirected', message: redirected(hosts.host) },
    })
    expect(hosts.asked).toHaveLength(1)
  })

  it.each(doors)('takes no key of a list of models along (%s)', async (door) => {
    const provider = remoteProviders.find((one) => one.door === door)
    if (provider === undefined) throw new Error('The table has no such provider.')
    const list = await listModels(provider, hosts.addressFor(code), { fetch, key: KEY })
    expect(list).toMatchObject({ ok: false, why: redirected(hosts.host) })
  })

  it('does not pass for a server on this device', async () => {
    const [server] = localServers
    if (server === undefined) throw new Error('The table has no server.')
    const baseUrl = hosts.addressFor(code)
    const [found] = await lookForServers(fetch, [{ ...server, baseUrl }])
    expect(found?.sighting).toEqual({ kind: 'redirects', why: redirected(hosts.host) })
  })

  it('brings no comparison', async () => {
    const url = new URL(`${hosts.addressFor(code)}/comparison.json`)
    expect(await fetchReceipt(url, fetch)).toEqual({ ok: false, why: redirected(hosts.host) })
  })

  it('is a problem of its own at a wattmeter', async () => {
    const settings = {
      kind: 'any',
      url: hosts.addressFor(code),
      path: 'power',
      unit: 'W',
      interval: DEFAULT_INTERVAL,
    } as const
    const isDenied = () => Promise.resolve(false)
    expect(await askMeter(settings, { fetch, pageProtocol: 'http:', isDenied })).toEqual({
      ok: false,
      problem: 'redirected',
    })
  })

  it('takes no code along that a key is given for', async () => {
    const tab = createDrawer()
    const exchange = `${hosts.addressFor(code)}/keys`
    const door = { authorize: 'http://localhost/auth', exchange }
    const address = await beginConnect(door, 'http://localhost/', 'page', { tab })
    const back = new URL(new URL(address).searchParams.get('callback_url') ?? '')
    back.searchParams.set('code', 'a-secret-code')
    expect(await finishConnect(door, back.search, { fetch, tab })).toEqual({
      ok: false,
      why: redirected(hosts.host),
    })
  })
})
