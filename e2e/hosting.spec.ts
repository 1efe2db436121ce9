/**
 * The built folder on the plainest host: at some path, without a single header of ours, and over
 * plain http from another machine, where a browser keeps back threads, WebGPU and the cache.
 */
import { browserArguments, findBrowser } from '../scripts/find-browser.mjs'
import { words } from '../src/words'
import { deviceWords } from '../src/words/of-device'
import { startPlainHost, type PlainHost } from './support/plain-host'
import { expect, test } from './support/test'

const { page: text } = words
const folder = '/tools/rightsize/'
/** A name that is not this machine's own, so that the browser does not trust it as localhost. */
const name = 'room.test'
const executablePath = await findBrowser()

let host: PlainHost
test.beforeAll(async () => {
  host = await startPlainHost(folder)
})
test.afterAll(() => host.close())

test.use({
  launchOptions: {
    args: [...browserArguments, `--host-resolver-rules=MAP ${name} 127.0.0.1`],
    ...(executablePath !== undefined && { executablePath }),
  },
})

test('the page answers from any path of any host, over plain http too', async ({
  page,
  playground,
  traffic,
}) => {
  const origin = `http://${name}:${String(host.port)}`
  await playground.open('#/', origin + folder)
  expect(await page.evaluate(() => [isSecureContext, crossOriginIsolated])).toEqual([false, false])
  await playground.choose(['Pocket 0.3M'])
  await playground.ask('Capital of Peru?')
  await playground.pane('Pocket 0.3M').waitUntilComplete()
  expect(await playground.pane('Pocket 0.3M').outputTokens()).toBeGreaterThan(0)
  await page.getByRole('button', { name: text.addModel }).click()
  await page.getByText(deviceWords.graphics.list).click()
  await expect(page.getByText(deviceWords.noWebgpu['insecure-page'])).toBeVisible()
  expect(traffic.all()).not.toEqual([])
  expect(traffic.all().filter((address) => !address.startsWith(origin + folder))).toEqual([])
})
