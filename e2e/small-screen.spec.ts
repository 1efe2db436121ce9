/** A phone of 360 by 740 pixels: nothing is wider than it, and lists have room for what they list. */
import type { Page } from '@playwright/test'
import { words } from '../src/words'
import { catalogWords } from '../src/words/of-catalog'
import { toLinkFragment } from '../src/share/link'
import { sampleReceipt } from '../src/share/sample.fixture'
import { methodWords } from '../src/words/method-page'
import { deviceWords } from '../src/words/of-device'
import { sharing } from '../src/words/of-sharing'
import { askBoth, openDialog } from './support/sharing'
import { expect, test } from './support/test'

const { page: text } = words

test.use({ viewport: { width: 360, height: 740 } })

/** How many pixels the page is wider than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** Each view with its last heading: once that is there, so is what stands above it. */
const views = [
  ['#/models', catalogWords.models.ready],
  ['#/pocket', catalogWords.pocket.cards.title],
  ['#/device', deviceWords.downloads.keptTitle],
  ['#/method', methodWords.validation.provesTitle],
  ['#/history', text.historyView.title],
  ['#/credits', words.beside.credits.title],
] as const

for (const [fragment, heading] of views)
  test(`the view at ${fragment} fits`, async ({ page, playground }) => {
    await playground.open(fragment)
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible()
    expect(await overflow(page)).toBe(0)
  })

test('the question fits, the answers do, and so do their figures', async ({ page, playground }) => {
  await playground.open()
  expect(await overflow(page)).toBe(0)
  await playground.ask('What is the capital of Peru?')
  await playground.waitUntilFinished()
  await expect(playground.finding).not.toBeEmpty()
  expect(await overflow(page)).toBe(0)
})

test('what was sent fits, on the page and in a frame', async ({ page }) => {
  const [run] = sampleReceipt.runs
  const long = 'a-name-without-a-single-space-'.repeat(8)
  const receipt = {
    ...sampleReceipt,
    title: long,
    note: long,
    runs: run === undefined ? [] : [run, { ...run, model: { ...run.model, id: long, name: long } }],
  }
  const fragment = await toLinkFragment(receipt)
  for (const address of [`./${fragment}`, `./embed.html${fragment}`]) {
    await page.goto(address)
    await expect(page.getByRole('article')).toHaveCount(2)
    expect(await overflow(page)).toBe(0)
  }
})

test('the ways to share it fit, and so does what becomes public', async ({ page, playground }) => {
  await askBoth(playground)
  const dialog = await openDialog(playground)
  await expect(dialog.getByText(words.share.shortLink('').slice(0, 12))).toBeVisible()
  await dialog.getByText(sharing.ways.picture.make).click()
  await expect(dialog.getByRole('img', { name: sharing.ways.picture.alt })).toBeVisible()
  await expect(dialog.getByLabel(words.share.preview)).toContainText('"format"')
  const inside = dialog.locator('.dialog-body')
  expect(await inside.evaluate((body) => body.scrollWidth - body.clientWidth)).toBe(0)
  expect(await overflow(page)).toBe(0)
})

test('the list of models has room for several', async ({ page, playground }) => {
  await playground.open()
  await page.getByRole('button', { name: text.addModel }).click()
  const dialog = page.getByRole('dialog', { name: text.picker.title })
  const rows = dialog.getByRole('list').getByRole('listitem')
  for (const at of [0, 1, 2]) await expect(rows.nth(at)).toBeInViewport({ ratio: 1 })
  const list = await dialog.getByRole('list').first().boundingBox()
  const third = await rows.nth(2).boundingBox()
  expect(list && third && third.y + third.height <= list.y + list.height).toBe(true)
})
