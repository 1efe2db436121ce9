/** No serious or critical violation of the accessibility rules that a machine can check. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { words } from '../src/words'
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

    for (const fragment of ['#/models', '#/method', '#/history']) {
      test(`the view at ${fragment}`, async ({ page, playground }) => {
        await playground.open(fragment)
        await expect(playground.finding).toBeVisible()
        await expectAccessible(page)
      })
    }
  })
}
