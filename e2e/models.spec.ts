/** The Models page: every model, sorted, filtered, and expressed by another source. */
import { words } from '../src/words'
import { catalogWords } from '../src/words/of-catalog'
import { expect, test } from './support/test'

const { models } = catalogWords
const { page: text } = words

test('all models are sorted, filtered, and expressed by another source; a mark opens the sum', async ({
  page,
  playground,
}) => {
  await playground.open('#/models')
  const table = page.getByRole('region', { name: models.all })
  const names = table.getByRole('rowheader')
  await expect(names.first()).toBeVisible()
  const counted = page.getByText(/^[\d,]+ of [\d,]+ models; /).last()
  await expect(counted).toBeVisible()
  const all = Number((await table.getByRole('table').getAttribute('aria-rowcount')) ?? NaN) - 1
  expect(all).toBeGreaterThan(300)

  // Sorted by energy at first; by name, and the other way round, on a click.
  const head = (name: string) => table.getByRole('button', { name, exact: true })
  await head(models.columns.name).click()
  const first = await names.first().innerText()
  await head(models.columns.name).click()
  await expect(names.first()).not.toHaveText(first)
  await head(models.columns.energy).click()

  await page.getByLabel(models.search).fill('llama 70b')
  await expect(names.filter({ hasNotText: /llama/i })).toHaveCount(0)
  await page.getByLabel(models.search).fill('')
  await page.getByLabel(models.measuredOnly).check()
  await expect(table.getByText(text.energy.marks.benchmark).first()).toBeVisible()
  await expect(table.getByText(text.energy.marks.modelled)).toHaveCount(0)
  await page.getByLabel(models.measuredOnly).uncheck()

  await page.getByLabel(models.search).fill('gpt-4o')
  await page.getByLabel(models.source).selectOption('ml-energy-v3')
  await expect(table.getByText(text.energy.marks.guess, { exact: true })).toHaveCount(0)
  await page.getByLabel(models.source).selectOption('ecologits-0.11')
  await expect(table.getByText(text.energy.marks.guess, { exact: true }).first()).toBeVisible()

  const name = await names.first().innerText()
  await table.getByRole('button', { name: models.open(name), exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: models.howOf(name) })
  await expect(dialog.getByRole('heading', { name: text.energy.whose })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByLabel(models.search).fill('no such model at all')
  await page.getByRole('button', { name: models.reset }).click()
  await expect(table.getByRole('table')).toHaveAttribute('aria-rowcount', String(all + 1))
})

test('a larger batch takes less energy for the same answer', async ({ page, playground }) => {
  await playground.open('#/models')
  const table = page.getByRole('region', { name: models.all })
  await page.getByLabel(models.search).fill('Llama 3.1 8B')
  const energyOf = async () => {
    const shown = await table.locator('.models-energy b').first().innerText()
    return Number(/^[\d.]+/.exec(shown)?.[0] ?? NaN)
  }
  await page.getByLabel(models.batch).selectOption('8')
  await expect(table.locator('.models-energy b').first()).toBeVisible()
  await expect(page.getByText(models.recomputing)).toHaveCount(0)
  const few = await energyOf()
  await page.getByLabel(models.batch).selectOption('256')
  await expect.poll(energyOf).toBeLessThan(few)
})

test('a source’s own table, dropped onto the page, stands beside the other sources', async ({
  page,
  playground,
}) => {
  await playground.open('#/')
  const dropped = await page.evaluateHandle(() => {
    const table = [
      'model,device,config_name,prefill256_total_J,decode_total_J_per_token',
      'Qwen/Qwen3-32B,A100,float16-sdpa,40,30',
    ].join('\n')
    const data = new DataTransfer()
    data.items.add(new File([table], 'llm-perf.csv', { type: 'text/csv' }))
    return data
  })
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
  await expect(page.getByText(/^Read one model from this table/)).toBeVisible()
  await page.getByRole('link', { name: text.nav.models, exact: true }).click()
  await page.getByLabel(models.search).fill('Qwen3 32B')
  const table = page.getByRole('region', { name: models.all })
  await table.getByRole('button', { name: models.open('Qwen3 32B'), exact: true }).click()
  const dialog = page.getByRole('dialog', { name: models.howOf('Qwen3 32B') })
  await expect(dialog.getByRole('img', { name: /LLM-Perf/i })).toBeVisible()
})
