/** The Method page: how the ranges and verdicts stood the test. */
import { methodWords } from '../src/words/method-page'
import { expect, test } from './support/test'

const { validation } = methodWords

test('the Method page shows how its ranges and verdicts stood the test', async ({ page }) => {
  await page.goto('/#/method')
  const ours = `${validation.test('H100', 'model')}, ${validation.methods.ours ?? ''}`
  await expect(page.getByRole('img', { name: ours })).toBeVisible()
  await expect(page.getByText(validation.provesTitle)).toBeVisible()
  await page.getByText(validation.asTable).click()
  const table = page.getByRole('region', { name: validation.chart.title })
  await expect(table.getByRole('row').filter({ hasText: 'batch 48 to 96' }).first()).toBeVisible()
  const verdicts = page.getByRole('region', { name: validation.verdicts.title })
  await expect(verdicts.getByRole('row')).toHaveCount(7)
})
