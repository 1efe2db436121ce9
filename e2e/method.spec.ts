/** The Method page: how the ranges and verdicts stood the test. */
import { methodWords } from '../src/words/method-page'
import { publishedWords } from '../src/words/of-published'
import { catalogWords } from '../src/words/of-catalog'
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
  // Six kinds of pairs, chat and reasoning apart, and the head.
  await expect(verdicts.getByRole('row')).toHaveCount(13)
})

test('what was published stands beside our own range, and a miss is said where the model is shown', async ({
  page,
  playground,
}) => {
  const { held } = publishedWords
  await playground.open('#/method')
  const table = page.getByRole('region', { name: held.title })
  await expect(table.getByRole('row')).toHaveCount(8)
  const google = table.getByRole('row').filter({ hasText: 'Gemini 2.5 Pro' })
  await expect(google).toContainText('0.24 Wh')
  await expect(page.getByText(/^Our range holds the published value in \d of 7\.$/)).toBeVisible()

  const { models } = catalogWords
  await playground.open('#/models')
  await page.getByLabel(models.search).fill('Mistral Large 2 (2411)')
  const list = page.getByRole('region', { name: models.all })
  const name = 'Mistral Large 2 (2411)'
  await list.getByRole('button', { name: models.open(name), exact: true }).click()
  const dialog = page.getByRole('dialog', { name: models.howOf(name) })
  await expect(dialog.getByText(/^Mistral AI published 1\.1 g CO₂e for one query/)).toBeVisible()
})
