/** A model at an address: asked about first, fetched, used offline, listed, deleted. */
import { expect } from '@playwright/test'
import { tinyGguf } from '../src/engines/wllama/tiny-gguf.fixture'
import { words } from '../src/words'
import { deviceWords } from '../src/words/of-device'
import { engineWords } from '../src/words/of-engines'
import { startCuttingHost } from './support/cutting-host'
import { usedIn, whenClosed } from './support/storage'
import { test } from './support/test'

const { page: text, downloadQuestion } = words
const { downloads } = deviceWords
const ADDRESS = 'https://models.test/large-f32.gguf'

test('a download asks first, is kept for offline, and its room is given back', async ({
  playground,
  page,
  context,
}) => {
  const model = Buffer.from(tinyGguf({ layers: 8, width: 256 }))
  let fetched = 0
  await context.route('https://models.test/**', (route) => {
    const isHead = route.request().method() === 'HEAD'
    if (!isHead) fetched += 1
    return route.fulfill({
      headers: {
        'access-control-allow-origin': '*',
        'content-type': 'application/octet-stream',
        'content-length': String(model.length),
      },
      body: isHead ? '' : model,
    })
  })
  await playground.open()
  await playground.choose([])
  await page.getByRole('button', { name: text.addModel }).click()
  await page.getByText(text.picker.ownGguf).click()
  await page.getByLabel(text.picker.ggufAddress).fill(ADDRESS)
  const form = page.locator('form').filter({ has: page.getByLabel(text.picker.ggufAddress) })
  await form.getByRole('button', { name: text.picker.add, exact: true }).click()
  await page.getByRole('button', { name: text.picker.done, exact: true }).click()

  const question = page.getByRole('dialog', { name: /^Download \d+ MB\?$/ })
  await playground.question.fill('Tell me a story.')
  await page.getByRole('button', { name: text.compare, exact: true }).click()
  await expect(question).toContainText('large')
  await expect(question).toContainText(/In the network that takes about [\d.]+ Wh/)
  await expect(question).toContainText(/leaves this page at most [\d.]+ [MG]B more/)
  await question.getByRole('button', { name: downloadQuestion.notNow }).click()
  await expect(question).toBeHidden()
  expect(fetched).toBe(0)

  await page.getByRole('button', { name: text.compare, exact: true }).click()
  await question.getByRole('button', { name: downloadQuestion.go }).click()
  await playground.pane('large').waitUntilComplete()
  expect(fetched).toBe(1)
  await expect(playground.pane('large').root).toContainText(
    /Its download of \d+ MB took about [\d.]+ Wh in the network/,
  )

  await context.setOffline(true)
  await page.getByRole('button', { name: text.compare, exact: true }).click()
  await playground.pane('large').waitUntilComplete()
  await context.setOffline(false)
  await page.getByRole('button', { name: /^This device/ }).click()
  await page.getByRole('link', { name: text.thisDevice.more }).click()
  const kept = page.getByRole('table', { name: downloads.keptTitle })
  await expect(kept).toContainText('large-f32.gguf')
  const before = await usedIn(page)
  await kept.getByRole('button', { name: downloads.removeOne('large-f32.gguf') }).click()
  await expect(page.getByText(downloads.keptNone)).toBeVisible()
  const freed = await whenClosed(page, before)
  await expect.poll(freed).toBeGreaterThan(model.length * 0.99)
  expect(await freed()).toBeLessThan(model.length * 1.01)
})

test('models are made ready ahead, one after the other', async ({ playground, page, context }) => {
  const model = Buffer.from(tinyGguf())
  await context.route('https://models.test/**', (route) =>
    route.request().url().includes('gone')
      ? route.fulfill({ status: 404, headers: { 'access-control-allow-origin': '*' } })
      : route.fulfill({
          headers: {
            'access-control-allow-origin': '*',
            'content-type': 'application/octet-stream',
            'content-length': String(model.length),
          },
          body: route.request().method() === 'HEAD' ? '' : model,
        }),
  )
  await playground.open()
  await playground.choose([])
  for (const name of ['one', 'gone', 'two']) {
    await page.getByRole('button', { name: text.addModel }).click()
    await page.getByText(text.picker.ownGguf).click()
    await page.getByLabel(text.picker.ggufAddress).fill(`https://models.test/${name}-f32.gguf`)
    const form = page.locator('form').filter({ has: page.getByLabel(text.picker.ggufAddress) })
    await form.getByRole('button', { name: text.picker.add, exact: true }).click()
    await page.getByRole('button', { name: text.picker.done, exact: true }).click()
  }
  await playground.open('#/device')
  await page.getByRole('button', { name: downloads.fetchAll }).click()
  const list = page.getByRole('list', { name: downloads.aheadTitle })
  await expect(list.getByRole('listitem').filter({ hasText: /^one/ })).toContainText(
    downloads.status.ready,
  )
  await expect(list.getByRole('listitem').filter({ hasText: /^gone/ })).toContainText(
    downloads.status.failed,
  )
  await expect(list.getByRole('listitem').filter({ hasText: /^two/ })).toContainText(
    downloads.status.ready,
  )
  const kept = page.getByRole('table', { name: downloads.keptTitle })
  await expect(kept.getByRole('row')).toHaveCount(3)

  await list.getByRole('button', { name: downloads.againOne('gone') }).click()
  await expect(list.getByRole('listitem').filter({ hasText: /^gone/ })).toContainText(
    downloads.status.failed,
  )
  await list.getByRole('button', { name: downloads.forgetOne('gone') }).click()
  // It is still chosen, and offered as it was at first.
  await expect(list.getByRole('button', { name: downloads.fetchOne('gone') })).toBeVisible()
})

test('a download that breaks off goes on where it broke off', async ({ playground, page }) => {
  const model = Buffer.from(tinyGguf({ layers: 8, width: 256 }))
  const half = Math.round(model.length / 2)
  const host = await startCuttingHost(model, half)
  await playground.open()
  await playground.choose([])
  await page.getByRole('button', { name: text.addModel }).click()
  await page.getByText(text.picker.ownGguf).click()
  await page.getByLabel(text.picker.ggufAddress).fill(`${host.origin}/large-f32.gguf`)
  const form = page.locator('form').filter({ has: page.getByLabel(text.picker.ggufAddress) })
  await form.getByRole('button', { name: text.picker.add, exact: true }).click()
  await page.getByRole('button', { name: text.picker.done, exact: true }).click()
  await playground.open('#/device')
  const row = page
    .getByRole('list', { name: downloads.aheadTitle })
    .getByRole('listitem')
    .filter({ hasText: /^large/ })
  await row.getByRole('button', { name: downloads.fetchOne('large') }).click()
  await expect(row).toContainText(engineWords.wllama.cut)
  await row.getByRole('button', { name: downloads.again }).click()
  await expect(row).toContainText(downloads.status.ready)
  const [first, second, ...more] = host.asked
  expect([first, more]).toEqual(['all', []])
  // All that came is kept, but for what was still on its way when the connection broke.
  const from = Number(/^bytes=(\d+)-$/.exec(second ?? '')?.[1])
  expect(from).toBeGreaterThan(half / 2)
  expect(from).toBeLessThanOrEqual(half)
  host.close()
})
