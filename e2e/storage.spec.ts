/** Where the browser has no room, or a part of a model comes broken: a sentence, and nothing half-kept. */
import { expect, type BrowserContext, type Page } from '@playwright/test'
import { tinyGguf, tinySplitGguf } from '../src/engines/wllama/tiny-gguf.fixture'
import { words } from '../src/words'
import { deviceWords } from '../src/words/of-device'
import { engineWords } from '../src/words/of-engines'
import { setQuota } from './support/storage'
import { test } from './support/test'

const { page: text, downloadQuestion } = words
const { downloads } = deviceWords

const headersOf = (size: number, type = 'application/octet-stream') => ({
  'access-control-allow-origin': '*',
  'content-type': type,
  'content-length': String(size),
})

async function addAddress(page: Page, address: string): Promise<void> {
  await page.getByRole('button', { name: text.addModel }).click()
  await page.getByText(text.picker.ownGguf).click()
  await page.getByLabel(text.picker.ggufAddress).fill(address)
  const form = page.locator('form').filter({ has: page.getByLabel(text.picker.ggufAddress) })
  await form.getByRole('button', { name: text.picker.add, exact: true }).click()
  await page.getByRole('button', { name: text.picker.done, exact: true }).click()
}

const keptUnder = (page: Page, name: string): Promise<number> =>
  page.evaluate(async (part) => {
    const cache = await caches.open('rightsize-models-1')
    return (await cache.keys()).filter(({ url }) => url.includes(part)).length
  }, name)

test('a model that has no room is refused in a sentence, and fetched when there is room', async ({
  playground,
  page,
  context,
}) => {
  const model = Buffer.from(tinyGguf({ layers: 8, width: 256 }))
  await context.route('https://models.test/**', (route) =>
    route.fulfill({
      headers: headersOf(model.length),
      body: route.request().method() === 'HEAD' ? '' : model,
    }),
  )
  await playground.open()
  await playground.choose(['Pocket 0.3M'])
  await addAddress(page, 'https://models.test/large-f32.gguf')
  const quota = await setQuota(page, 4e6)

  const ask = async () => {
    await playground.question.fill('What is the capital of France?')
    await page.getByRole('button', { name: text.compare, exact: true }).click()
    await page.getByRole('button', { name: downloadQuestion.go }).click()
  }
  const large = playground.pane('large')
  const sentence = engineWords.storage.storageFull
  await ask()
  await large.waitUntilOver()
  await expect(large.root).toContainText(sentence)
  await playground.pane('Pocket 0.3M').waitUntilComplete()
  expect(await keptUnder(page, 'large')).toBe(0)

  await playground.open('#/device')
  await page.getByRole('button', { name: downloads.fetchOne('large') }).click()
  const row = page
    .getByRole('list', { name: downloads.aheadTitle })
    .getByRole('listitem')
    .filter({ hasText: /^large/ })
  await expect(row).toContainText(downloads.status.failed)
  await expect(row).toContainText(sentence)
  expect(await keptUnder(page, 'large')).toBe(0)

  await quota.lift()
  await row.getByRole('button', { name: downloads.again }).click()
  await expect(row).toContainText(downloads.status.ready)
  await playground.open()
  await playground.ask('What is the capital of France?')
  await large.waitUntilComplete()
})

/** A model in three parts; the second is a login page the first time. */
async function serveParts(context: BrowserContext): Promise<readonly string[]> {
  const fetched: string[] = []
  const parts = tinySplitGguf(3).map((part) => Buffer.from(part))
  await context.route('https://models.test/**', (route) => {
    const address = route.request().url()
    const part = parts[Number(/-0000(\d)-of/.exec(address)?.[1]) - 1] ?? Buffer.from('')
    if (route.request().method() === 'HEAD')
      return route.fulfill({ headers: headersOf(part.length) })
    fetched.push(address)
    const isBroken =
      address.includes('00002-of') && fetched.filter((one) => one === address).length === 1
    const page = '<!doctype html><title>Please log in</title>'
    return route.fulfill(
      isBroken
        ? { headers: headersOf(page.length, 'text/html'), body: page }
        : { headers: headersOf(part.length), body: part },
    )
  })
  return fetched
}

test('a broken part of a model ends in a sentence, and only what is missing is fetched again', async ({
  playground,
  page,
  context,
}) => {
  const fetched = await serveParts(context)
  await playground.open()
  await playground.choose(['Pocket 0.3M'])
  const part = (number: number) => `https://models.test/parts-0000${String(number)}-of-00003.gguf`
  await addAddress(page, part(1))
  await playground.ask('What is the capital of France?')
  const parts = page.getByRole('article', { name: /^parts/ })
  await expect(parts).toContainText(engineWords.wllama.webPage(part(2)))
  await playground.pane('Pocket 0.3M').waitUntilComplete()
  expect(await keptUnder(page, 'parts')).toBe(1)

  await page.getByRole('button', { name: text.compare, exact: true }).click()
  await expect(parts.getByText(new RegExp(`(^|· )${text.state.complete}$`))).toBeVisible()
  expect(fetched).toEqual([part(1), part(2), part(2), part(3)])
})
