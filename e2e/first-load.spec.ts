/** What a visitor waits for before choosing a model, as the browser really loads it. */
import { gzipSync } from 'node:zlib'
import { expect, test } from './support/test'

const LIMIT_KB = 130

test('opening the page loads little, all of it from its own folder, and no engine', async ({
  page,
  playground,
  traffic,
}) => {
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  await playground.open()
  await page.waitForLoadState('networkidle')

  const bodies = await Promise.all(scripts)
  const kilobytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000
  expect(bodies.length).toBeGreaterThan(0)
  expect(kilobytes).toBeLessThanOrEqual(LIMIT_KB)
  expect(traffic.leftTheOrigin()).toEqual([])
  expect(traffic.all().filter((address) => /\.(wasm|gguf)/.test(address))).toEqual([])
})

test('the engine is fetched while the question is typed, and only once', async ({
  page,
  playground,
  traffic,
}) => {
  const engines = () => traffic.all().filter((address) => address.endsWith('.wasm'))
  await playground.open()
  await playground.choose(['Pocket 0.3M'])
  expect(engines()).toEqual([])
  const fetched = page.waitForResponse((response) => response.url().endsWith('.wasm'))
  await playground.question.pressSequentially('C')
  expect((await fetched).ok()).toBe(true)
  expect(traffic.all().filter((address) => address.endsWith('.gguf'))).toEqual([])
  await playground.ask('Capital of Peru?')
  await playground.pane('Pocket 0.3M').waitUntilComplete()
  expect(engines()).toHaveLength(1)
})
