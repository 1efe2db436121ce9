/** Providers by their own protocols: picked from the list, asked through a strict local server. */
import {
  allowedHeaders,
  startTestServer,
  type TestServer,
} from '../src/engines/endpoint/server.fixture'
import { words } from '../src/words'
import { expect, test } from './support/test'

let server: TestServer

test.afterEach(() => server.close())

for (const [name, door] of [
  ['OpenAI', 'openai'],
  ['Anthropic', 'anthropic'],
  ['Google Gemini', 'gemini'],
] as const)
  test(`pick ${name}, paste a key, pick a model from its list, go`, async ({
    baseURL,
    playground,
  }) => {
    const origin = new URL(baseURL ?? '').origin
    server = await startTestServer({ origin, key: 'sk-canary-01234567', models: ['normal', 'x'] })
    await playground.open()
    await playground.choose([])
    await playground.bringProvider(name, server.baseUrlFor(door), {
      key: 'sk-canary-01234567',
      model: 'normal',
      list: true,
    })
    await playground.ask('Hello?')
    const pane = playground.pane('normal')
    await pane.waitUntilComplete()
    await expect(pane.root.getByText('Hello, this is a test.')).toBeVisible()
    expect(await pane.outputTokens()).toBe(7)

    // The browser asked first, for just the headers that the protocol allows.
    const preflights = server.received.filter(({ method }) => method === 'OPTIONS')
    const wanted = preflights.map(({ headers }) => headers['access-control-request-headers'])
    expect(wanted.at(-1)?.toString().split(',').toSorted()).toEqual(allowedHeaders[door].toSorted())
  })

test('a wrong key is said to be one, and shown nowhere', async ({ baseURL, playground, page }) => {
  const origin = new URL(baseURL ?? '').origin
  server = await startTestServer({ origin, key: 'sk-right-01234567', models: ['normal'] })
  await playground.open()
  await playground.choose([])
  await playground.bringProvider('Anthropic', server.baseUrlFor('anthropic'), {
    key: 'sk-wrong-01234567',
    model: 'normal',
  })
  await playground.ask('Hello?')
  const pane = playground.pane('normal')
  await pane.waitUntilOver()
  await expect(pane.root.getByRole('alert')).toContainText('did not accept the key')
  await expect(page.getByText('sk-wrong')).toHaveCount(0)
})

test('energy that a host reports with its answer is shown as metered', async ({
  context,
  playground,
}) => {
  server = await startTestServer()
  await context.route('https://api.example.org/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    const response = await route.fetch({ url: new URL(pathname, server.baseUrl).href })
    await route.fulfill({ response })
  })
  await playground.open()
  await playground.choose([])
  await playground.bringEndpoint('https://api.example.org/v1', 'tells-joules')
  await playground.ask('Hello?')
  const pane = playground.pane('tells-joules')
  await pane.waitUntilComplete()
  const mark = pane.root.getByRole('button', { name: words.page.energy.marks.metered, exact: true })
  await expect(mark).toBeVisible()
  // 36 J = 0.010 Wh of its graphics processors, × 1.26 × 1.15 at the building's meter.
  expect(await pane.energy()).toMatchObject({ mid: 0.014, unit: 'Wh' })
})
