/** Models for the graphics processor, with the real library in the built page. */
import { expect } from '@playwright/test'
import { words } from '../src/words'
import { deviceWords } from '../src/words/of-device'
import { engineWords } from '../src/words/of-engines'
import { Playground } from './support/playground'
import { test } from './support/test'

const { page: text } = words
const { graphics } = deviceWords
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
  await page.getByRole('button', { name: text.addModel }).click()
  await page.getByText(graphics.ownRecord).click()
  await page.getByLabel(graphics.weights).fill(FOLDER)
  await page.getByLabel(graphics.library).fill(LIBRARY)
  const form = page.locator('form').filter({ has: page.getByLabel(graphics.weights) })
  await form.getByRole('button', { name: text.picker.add, exact: true }).click()
  await expect(form.getByRole('status')).toHaveText(text.picker.added('broken'))
  await page.getByRole('button', { name: text.picker.done, exact: true }).click()
  await playground.ask('What is the capital of France?')

  const broken = playground.pane('broken')
  await broken.waitUntilOver()
  const message = webllm.badStatus('models.test', 404, 'FILE')
  const [before = '', after = ''] = message.split('FILE')
  await expect(broken.root).toContainText(before)
  await expect(broken.root).toContainText(after)
  await playground.pane('Pocket 0.3M').waitUntilComplete()
})
