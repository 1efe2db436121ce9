/** Models at an endpoint: a real server on this machine that speaks the protocol, faults included. */
import type { Page } from '@playwright/test'
import { startTestServer, type TestServer } from '../src/engines/endpoint/server.fixture'
import { words } from '../src/words'
import { expect, test } from './support/test'

const { page: text } = words
let server: TestServer

test.afterEach(() => server.close())

test('a model at an endpoint answers beside one that cannot, which says why', async ({
  baseURL,
  playground,
}) => {
  server = await startTestServer({ origin: new URL(baseURL ?? '').origin, key: 'sk-canary' })
  await playground.open()
  await playground.choose([])
  await playground.bringEndpoint(server.baseUrl, 'reasoning', 'sk-canary')
  await playground.bringEndpoint(server.baseUrl, '404', 'sk-canary')
  await playground.ask('Hello?')
  const [good, bad] = [playground.pane('reasoning'), playground.pane('404')]

  await good.waitUntilComplete()
  await expect(good.root.getByText('Hello, this is a test.')).toBeVisible()
  await expect(good.root.getByText(text.thought, { exact: true })).toBeVisible()
  expect(await good.outputTokens()).toBeGreaterThan(1)
  await bad.waitUntilOver()
  await expect(bad.inState('failed')).toBeVisible()
  await expect(bad.root.getByRole('alert')).not.toBeEmpty()

  const asked = server.received.filter(({ method }) => method === 'POST')
  expect(asked.every(({ headers }) => headers.authorization === 'Bearer sk-canary')).toBe(true)
})

test('an answer that is stopped keeps what had come', async ({ baseURL, playground }) => {
  const answer = Array.from({ length: 500 }, (_, index) => `word${index} `)
  server = await startTestServer({ origin: new URL(baseURL ?? '').origin, answer, paceMs: 20 })
  await playground.open()
  await playground.choose([])
  await playground.bringEndpoint(server.baseUrl, 'normal')
  await playground.ask('Tell me a long story.')
  const pane = playground.pane('normal')
  await expect(pane.root.getByText(/word3 /)).toBeVisible()
  await pane.root.getByRole('button', { name: text.stop, exact: true }).click()
  await pane.waitUntilOver()
  await expect(pane.inState('stopped')).toBeVisible()
  await expect(pane.root.getByText(/word3 /)).toBeVisible()
  await expect.poll(() => server.open()).toBe(0)
})

test('an answer without an end is ended with a sentence, and what had come is kept', async ({
  baseURL,
  playground,
}) => {
  const answer = Array.from({ length: 150 }, (_, index) => `word${index} `.repeat(1000))
  server = await startTestServer({ origin: new URL(baseURL ?? '').origin, answer })
  await playground.open()
  await playground.choose([])
  await playground.bringEndpoint(server.baseUrl, 'normal')
  await playground.ask('Tell me all of it.')
  const pane = playground.pane('normal')
  await pane.waitUntilOver()
  await expect(pane.inState('failed')).toBeVisible()
  await expect(pane.root.getByRole('alert')).toHaveText(words.errors.tooLong('1,000,000'))
  await expect(pane.root).toContainText('word0 word0')
  await expect.poll(() => server.open()).toBe(0)
})

test('a reload in the middle of a run keeps what had come, and the key nowhere', async ({
  baseURL,
  page,
  playground,
}) => {
  const answer = Array.from({ length: 2000 }, (_, index) => `word${index} `)
  const options = { origin: new URL(baseURL ?? '').origin, answer, paceMs: 20, key: 'sk-canary' }
  server = await startTestServer(options)
  await playground.open()
  await playground.choose([])
  await playground.bringEndpoint(server.baseUrl, 'normal', 'sk-canary')
  await playground.ask('Tell me a long story.')
  // The history is written about once a second: by then these words are in it.
  await expect(playground.pane('normal').root.getByText(/word100 /)).toBeVisible()
  await page.reload()

  await page.getByRole('link', { name: text.nav.history }).click()
  const open = text.historyView.openOne('Tell me a long story.')
  await page.getByRole('button', { name: open }).click()
  const pane = playground.pane('normal')
  await expect(pane.root.getByText(/word3 /)).toBeVisible()
  await expect(pane.root.getByText(words.history.interrupted)).toBeVisible()
  expect(await storedText(page)).not.toContain('sk-canary')

  await page.getByRole('link', { name: text.nav.history }).click()
  const remove = text.historyView.removeOne('Tell me a long story.')
  await page.getByRole('button', { name: remove }).click()
  await expect(page.getByText(text.historyView.empty)).toBeVisible()
})

/** All that the page has put into local storage, session storage and the database. */
const storedText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const open = indexedDB.open('rightsize')
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => {
        resolve(open.result)
      }
    })
    const all = database.transaction('comparisons').objectStore('comparisons').getAll()
    const records = await new Promise<unknown>((resolve) => {
      all.onsuccess = () => {
        resolve(all.result)
      }
    })
    database.close()
    return JSON.stringify([records, Object.entries(localStorage), Object.entries(sessionStorage)])
  })
