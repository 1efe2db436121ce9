/** No serious or critical violation of the accessibility rules that a machine can check. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { toLinkFragment } from '../src/share/link'
import { sampleReceipt } from '../src/share/sample.fixture'
import { words } from '../src/words'
import { sharing } from '../src/words/of-sharing'
import { askBoth, openDialog } from './support/sharing'
import { expect, test } from './support/test'

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(grave).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('the empty page', async ({ page, playground }) => {
      await playground.open()
      await expectAccessible(page)
    })

    test('the page with answers, judged, and with the working of a figure', async ({
      page,
      playground,
    }) => {
      await playground.open()
      await playground.choose(['Pocket 0.3M'])
      await playground.ask('Capital of Peru?')
      await playground.waitUntilFinished()
      await expectAccessible(page)
      await playground.pane('Pocket 0.3M').judge(true)
      await expectAccessible(page)
      await page.getByRole('button', { name: words.page.energy.marks.timed }).click()
      await expectAccessible(page)
    })

    test('the dialogs of models and settings', async ({ page, playground }) => {
      await playground.open()
      await page.getByRole('button', { name: words.page.addModel }).click()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: words.page.settings, exact: true }).click()
      await expectAccessible(page)
    })

    test('the dialog of sharing', async ({ page, playground }) => {
      await askBoth(playground)
      const dialog = await openDialog(playground)
      await dialog.getByText(sharing.ways.picture.make).click()
      await expect(dialog.getByRole('img', { name: sharing.ways.picture.alt })).toBeVisible()
      await expectAccessible(page)
      await dialog.getByRole('button', { name: sharing.ways.qr.show }).click()
      await expect(page.getByRole('img', { name: sharing.ways.qr.title })).toBeVisible()
      await expectAccessible(page)
    })

    test('what was sent, on the page and in a frame', async ({ page }) => {
      const fragment = await toLinkFragment(sampleReceipt)
      for (const address of [`./${fragment}`, `./embed.html${fragment}`]) {
        await page.goto(address)
        await expect(page.getByRole('article')).toHaveCount(sampleReceipt.runs.length)
        await expectAccessible(page)
      }
    })

    for (const fragment of ['#/models', '#/method', '#/history']) {
      test(`the view at ${fragment}`, async ({ page, playground }) => {
        await playground.open(fragment)
        await expect(playground.finding).toBeVisible()
        await expectAccessible(page)
      })
    }
  })
}
