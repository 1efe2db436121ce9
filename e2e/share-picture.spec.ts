/** A comparison leaves the page as text, as a picture and on paper. */
import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { words } from '../src/words'
import { sharing } from '../src/words/of-sharing'
import { askBoth, models, openDialog, question } from './support/sharing'
import { expect, test } from './support/test'

const { copies, ways } = sharing

/** Width and height, as they stand in the head of a PNG file. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

async function saved(button: Locator): Promise<{ name: string; content: Buffer }> {
  const saving = button.page().waitForEvent('download')
  await button.click()
  const download = await saving
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}

test('a comparison is copied as text and saved as a picture, light and dark', async ({
  page,
  context,
  playground,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await askBoth(playground)
  const dialog = await openDialog(playground)
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())

  await dialog.getByRole('button', { name: copies.markdown }).click()
  await expect.poll(clipboard).toContain(`| ${copies.columns.model} |`)
  expect(await clipboard()).toContain(`> ${question}`)
  await dialog.getByRole('button', { name: copies.text }).click()
  await expect.poll(clipboard).toContain(`${copies.question}: ${question}`)
  await dialog.getByRole('button', { name: copies.html }).click()
  const html = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return item?.types.includes('text/html') === true
        ? (await item.getType('text/html')).text()
        : ''
    })
  await expect.poll(html).toContain('<table')

  await dialog.getByText(ways.picture.make).click()
  const shown = dialog.getByRole('img', { name: ways.picture.alt })
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(1200)
  for (const theme of ['light', 'dark'] as const) {
    await dialog.getByLabel(ways.picture.theme).selectOption(theme)
    for (const kind of ['whole', 'card'] as const) {
      await dialog.getByLabel(ways.picture.kind).selectOption(kind)
      const png = await saved(dialog.getByRole('button', { name: ways.picture.savePng }))
      expect(png.name).toMatch(/\.png$/)
      const [width, height] = sizeOf(png.content)
      if (kind === 'card') expect([width, height]).toEqual([1200, 630])
      else expect(width).toBe(2400)
    }
  }
  const svg = await saved(dialog.getByRole('button', { name: ways.picture.saveSvg }))
  for (const name of models) expect(svg.content.toString()).toContain(name)
})

test('on paper stand the finding, the answers and their figures, and no buttons', async ({
  page,
  playground,
}) => {
  const [answer = ''] = await askBoth(playground)
  await openDialog(playground)
  await page.emulateMedia({ media: 'print' })
  await expect(playground.finding).toBeVisible()
  await expect(playground.answers).toContainText(answer.slice(0, 20))
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: words.page.compare, exact: true })).toBeHidden()
  for (const question of [words.projections.title, sharing.differences.title])
    await expect(page.getByText(question)).toBeHidden()
  const paper = await page.pdf({ format: 'A4' })
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
})
