/**
 * A host that cannot send headers: a service worker of ours adds them to the page, so that models in it
 * may use several threads, and everything else goes on as before.
 */
import { readdirSync } from 'node:fs'
import { startTestServer } from '../src/engines/endpoint/server.fixture'
import { tinyGguf } from '../src/engines/wllama/tiny-gguf.fixture'
import { words } from '../src/words'
import { deviceWords } from '../src/words/of-device'
import { startPlainHost, type PlainHost } from './support/plain-host'
import { expect, test } from './support/test'

const { threads } = deviceWords
const { ranOn } = words.page
const folder = '/tools/rightsize/'
const isIsolated = () => crossOriginIsolated

let host: PlainHost
let origin: string
test.beforeAll(async () => {
  host = await startPlainHost(folder)
  origin = `http://localhost:${String(host.port)}`
})
test.afterAll(() => host.close())

test('models in the page get threads, and endpoints go on answering', async ({
  page,
  playground,
}) => {
  const server = await startTestServer({ origin })
  let loads = 0
  page.on('load', () => (loads += 1))
  // Half of the processors that the browser tells of are used.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: 4 })
  })
  await playground.open('#/', origin + folder)
  await page.waitForFunction(isIsolated)
  await expect(playground.question).toBeVisible()
  await playground.choose(['Pocket 0.3M'])
  await playground.bringFile('tiny.gguf', tinyGguf())
  await playground.bringEndpoint(server.baseUrl, 'normal')
  await playground.ask('Capital of Peru?')
  await playground.waitUntilFinished()
  // So small a model would lose time with more.
  await expect(playground.pane('Pocket 0.3M').root).toContainText(ranOn.cpu(1))
  await expect(playground.pane('tiny').root).toContainText(ranOn.cpu(2))
  for (const name of ['Pocket 0.3M', 'tiny', 'normal'])
    await expect(playground.pane(name).inState('complete')).toBeVisible()
  expect(loads).toBe(2)
  await server.close()
})

test('workers of the page are let in by it, and its files come past the service worker', async ({
  page,
  playground,
}) => {
  const files = readdirSync(new URL('../dist/assets/', import.meta.url))
  const worker = files.find((file) => /^worker-.*\.js$/.test(file)) ?? 'none'
  await playground.open('#/', origin + folder)
  await page.waitForFunction(isIsolated)
  const answer = page.waitForResponse((response) => response.url().endsWith(worker))
  await page.evaluate((file) => {
    new Worker(`./assets/${file}`, { type: 'module' })
  }, worker)
  const headers = await (await answer).allHeaders()
  expect(headers['cross-origin-embedder-policy']).toBe('credentialless')
  await expect
    .poll(() => page.workers().map((one) => one.url()))
    .toContainEqual(expect.stringContaining(worker))
  const icon = page.waitForResponse((response) => response.url().endsWith('icon.svg?again'))
  await page.evaluate(() => fetch('./icon.svg?again'))
  expect((await icon).fromServiceWorker()).toBe(false)
})

test('who has begun to use the page is not interrupted; who says no is left alone', async ({
  page,
  playground,
}) => {
  await playground.open('#/', origin + folder)
  await page.waitForFunction(isIsolated)
  await playground.open('#/device', origin + folder)
  const box = page.getByRole('checkbox', { name: threads.use })
  await expect(page.getByText(threads.why['by-worker'])).toBeVisible()
  await box.uncheck()
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    )
    .toBe(0)
  await page.reload()
  await expect(page.getByText(threads.why.possible)).toBeVisible()
  expect(await page.evaluate(isIsolated)).toBe(false)

  // Wanted again, at a click: nothing is loaded anew under the hands of who clicked.
  let loads = 0
  page.on('load', () => (loads += 1))
  await box.check()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  expect(loads).toBe(0)
  await page.reload()
  await expect(page.getByText(threads.why['by-worker'])).toBeVisible()
})

test('a page in a frame, and the page for embedding, stay as they are', async ({
  page,
  playground,
}) => {
  await playground.open('#/', origin + folder)
  await page.waitForFunction(isIsolated)
  await page.goto(`${origin}${folder}embed.html`)
  expect(await page.evaluate(isIsolated)).toBe(false)
  await page.goto(`${origin}/elsewhere`)
  await page.setContent(`<iframe src="${origin}${folder}"></iframe>`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('navigation')).toBeVisible()
  expect(await frame.locator('html').evaluate(isIsolated)).toBe(false)
})
