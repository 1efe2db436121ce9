/** What size buys: the family is asked on this device, can be stopped, and is drawn and listed. */
import { catalogWords } from '../src/words/of-catalog'
import { expect, test } from './support/test'

const { pocket: text } = catalogWords
const names = ['Pocket 0.3M q8_0', 'Pocket 3M q4_0', 'Pocket 3M q8_0']

test('the family is asked, stopped, asked again, and stands in chart and table', async ({
  page,
  playground,
}) => {
  await playground.open('#/pocket')
  const table = page.getByRole('region', { name: text.table.caption })
  const model = (name: string) => table.getByRole('rowheader', { name, exact: true })
  await page.getByRole('button', { name: text.start, exact: true }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expect(model('Pocket 0.3M q8_0')).toBeVisible()
  await page.getByRole('button', { name: text.stop, exact: true }).click()
  await expect(page.getByText(text.stopped)).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0)

  await page.getByRole('button', { name: text.again, exact: true }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  const chart = page.getByRole('img', { name: /mWh|µWh/ })
  for (const name of names) {
    await expect(model(name)).toBeVisible()
    await expect(chart.getByText(name)).toBeVisible()
  }
  await expect(table.getByRole('cell', { name: /tok\/s/ })).toHaveCount(names.length)
  await expect(table.getByRole('cell', { name: /\d ×/ })).toHaveCount(names.length - 1)
  // More energy than the small one, at both quantisations, and the cards stand below.
  await expect(page.getByRole('article', { name: 'Pocket 3M' })).toBeVisible()
})
