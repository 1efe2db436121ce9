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
