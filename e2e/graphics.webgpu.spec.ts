/** Models for the graphics processor, with the real library in the built page. */
import { expect, type Page } from '@playwright/test'
import { words } from '../src/words'
import { deviceWords } from '../src/words/of-device'
import { engineWords } from '../src/words/of-engines'
import { Playground } from './support/playground'
import { setQuota, usedIn, whenClosed } from './support/storage'
import { test } from './support/test'

const { page: text } = words
const { downloads, downloadShare, graphics } = deviceWords
const { webllm } = engineWords
const FOLDER = 'https://models.test/broken-q4f32_1-MLC/'
const LIBRARY = 'https://models.test/broken.wasm'

test('a model of the list is found, chosen, and its download is told beforehand', async ({
  page,
}) => {
  const playground = new Playground(page)
  await playground.open()
  await page.getByRole('button', { name: text.addModel }).click()
  await page.getByText(graphics.list).click()
  await expect(page.getByText(graphics.software)).toBeVisible()
  const list = page.getByRole('list', { name: graphics.list })
  await page.getByLabel(graphics.search).fill('smollm2 360m')
  const row = list.getByRole('listitem').filter({ hasText: 'SmolLM2' })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText(/downloads about \d+ MB/)
  await expect(row).toContainText('Apache-2.0')
  await row.getByRole('checkbox').check()
  await page.getByRole('button', { name: text.picker.done, exact: true }).click()
  await expect(page.getByRole('list', { name: text.models })).toContainText('SmolLM2 360M')
  await page.reload()
  await expect(page.getByRole('list', { name: text.models })).toContainText('SmolLM2 360M')
})

/** A model of the visitor's own, by its addresses. */
async function addRecord(page: Page): Promise<void> {
  await page.getByRole('button', { name: text.addModel }).click()
  await page.getByText(graphics.ownRecord).click()
  await page.getByLabel(graphics.weights).fill(FOLDER)
  await page.getByLabel(graphics.library).fill(LIBRARY)
  const form = page.locator('form').filter({ has: page.getByLabel(graphics.weights) })
  await form.getByRole('button', { name: text.picker.add, exact: true }).click()
  await expect(form.getByRole('status')).toHaveText(text.picker.added('broken'))
  await page.getByRole('button', { name: text.picker.done, exact: true }).click()
}

test('a shard that is missing ends in a sentence, and the other pane is untouched', async ({
  page,
  context,
}) => {
  const json = (body: unknown) => ({
    contentType: 'application/json',
    headers: { 'access-control-allow-origin': '*' },
    body: JSON.stringify(body),
  })
  const shard = { dataPath: 'params_shard_0.bin', nbytes: 64, records: [{ nbytes: 64 }] }
  await context.route('https://models.test/**', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)
    if (name === 'tensor-cache.json') return route.fulfill(json({ records: [shard] }))
    if (name === 'mlc-chat-config.json') return route.fulfill(json({ tokenizer_files: [] }))
    return route.fulfill({ status: 404, headers: { 'access-control-allow-origin': '*' } })
  })
  const playground = new Playground(page)
  await playground.open()
  await playground.choose(['Pocket 0.3M'])
  await addRecord(page)
  await playground.ask('What is the capital of France?')

  const broken = playground.pane('broken')
  await broken.waitUntilOver()
  const message = webllm.badStatus('models.test', 404, 'FILE')
  const [before = '', after = ''] = message.split('FILE')
  await expect(broken.root).toContainText(before)
  await expect(broken.root).toContainText(after)
  await playground.pane('Pocket 0.3M').waitUntilComplete()
})

test('a model that has no room leaves nothing behind; deleting frees what it says', async ({
  page,
  context,
}) => {
  const cors = { 'access-control-allow-origin': '*' }
  // The browser lets in whatever fits when it is asked, and is asked for all at once: so that there
  // is room for the first alone, each of the others is too large by itself.
  const shards = [1e6, 5e6, 6e6].map((length, at) => ({
    name: `params_shard_${String(at)}.bin`,
    body: Buffer.alloc(length, 7),
  }))
  const records = shards.map(({ name, body }) => ({
    dataPath: name,
    nbytes: body.length,
    records: [{ nbytes: 64 }],
  }))
  await context.route('https://models.test/**', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
    if (name === 'tensor-cache.json') return route.fulfill({ headers: cors, json: { records } })
    if (name === 'mlc-chat-config.json')
      return route.fulfill({ headers: cors, json: { tokenizer_files: [] } })
    const wasm = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])
    const body = shards.find((shard) => shard.name === name)?.body ?? wasm
    return route.fulfill({ headers: cors, body })
  })
  const playground = new Playground(page)
  await playground.open()
  await playground.choose(['Pocket 0.3M'])
  await addRecord(page)
  const quota = await setQuota(page, 4e6)
  const model = playground.pane('broken')
  await playground.question.fill('What is the capital of France?')
  await page.getByRole('button', { name: text.compare, exact: true }).click()
  await page.getByRole('button', { name: words.downloadQuestion.go }).click()
  await model.waitUntilOver()
  await expect(model.root).toContainText(engineWords.storage.storageFull)
  await playground.pane('Pocket 0.3M').waitUntilComplete()
  const shardsKept = () =>
    page.evaluate(async () => {
      const cache = await caches.open('webllm/model')
      return (await cache.keys()).filter(({ url }) => url.endsWith('.bin')).length
    })
  expect(await shardsKept()).toBe(0)

  await quota.lift()
  await playground.open('#/device')
  await page.getByRole('button', { name: downloads.fetchOne('broken') }).click()
  await expect(page.getByRole('list', { name: downloads.aheadTitle })).toContainText(
    downloads.status.ready,
  )
  const kept = page.getByRole('table', { name: downloads.keptTitle })
  await expect(kept.getByRole('row').filter({ hasText: 'broken-q4f32' })).toContainText('12 MB')
  // One came through a network, the other from the page's own server, which is on this machine.
  await expect(kept.getByRole('row').filter({ hasText: 'broken-q4f32' })).toContainText(
    /in the network/,
  )
  await expect(kept.getByRole('row').filter({ hasText: 'pocket-0.3m' })).toContainText(
    downloadShare.fromHere,
  )
  const before = await usedIn(page)
  await kept.getByRole('button', { name: downloads.removeOne('broken-q4f32_1-MLC') }).click()
  await expect(kept.getByRole('row').filter({ hasText: 'broken-q4f32' })).toHaveCount(0)
  const freed = await whenClosed(page, before)
  const size = shards.reduce((sum, { body }) => sum + body.length, 0)
  await expect.poll(freed).toBeGreaterThan(size * 0.99)
  expect(await freed()).toBeLessThan(size * 1.01)
})
