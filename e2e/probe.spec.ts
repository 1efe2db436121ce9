/** This device is measured, and from it a model's speed is told before the model ever ran. */
import type { Locator } from '@playwright/test'
import { tinyGguf } from '../src/engines/wllama/tiny-gguf.fixture'
import { words } from '../src/words'
import { deviceWords } from '../src/words/of-device'
import type { Playground } from './support/playground'
import { expect, test } from './support/test'

const { page: text, downloadQuestion } = words
const { probe } = deviceWords
const [small, big] = ['Pocket 0.3M', 'Pocket 3M']
/** Each of them answers it with some ten tokens or more. */
const questions = [
  'What is the capital of France?',
  'Spell the word planet.',
  'What is water?',
] as const

const rowOf = (playground: Playground, model: string): Locator =>
  playground.page
    .getByRole('table', { name: probe.onProcessor })
    .getByRole('row')
    .filter({ hasText: `${model} q8_0` })

/** Both ends of the range of speeds in a row of the table. */
async function toldSpeed(row: Locator): Promise<{ low: number; high: number }> {
  await expect(row).toContainText(/\d (tok\/s)/)
  const shown = await row.getByRole('cell').first().innerText()
  const [low = NaN, high = low] =
    shown
      .replaceAll(',', '')
      .match(/[\d.]+/g)
      ?.map(Number) ?? []
  return { low, high }
}

/** Asks a model, and gives the speed of its answer. */
async function speedOf(playground: Playground, model: string, question: string): Promise<number> {
  await playground.ask(question)
  const pane = playground.pane(model)
  await pane.waitUntilComplete()
  return pane.speed()
}

test('the speed of one Pocket size is told after only the other was run', async ({
  page,
  playground,
}) => {
  await playground.open('#/device')
  await expect(page.getByText(probe.forecastFirst)).toBeVisible()
  await page.getByRole('button', { name: probe.start, exact: true }).click()
  await expect(page.getByRole('rowheader', { name: probe.one })).toBeVisible()
  await expect(page.getByText(probe.noGpu)).toBeVisible()
  await expect(page.getByText(probe.basis(0))).toBeVisible()
  await expect(page.getByText(probe.pastNone)).toBeVisible()
  await toldSpeed(rowOf(playground, small))

  await playground.open('#/')
  await playground.choose([`${small} q8_0`])
  const before: number[] = []
  for (const question of questions) before.push(await speedOf(playground, small, question))
  await playground.open('#/device')
  await expect(page.getByText(probe.basis(questions.length))).toBeVisible()
  await expect(page.getByText(/^3 forecasts so far/)).toBeVisible()
  const told = await toldSpeed(rowOf(playground, big))
  await expect(rowOf(playground, big)).toContainText(/Wh/)

  await playground.open('#/')
  await playground.choose([`${big} q8_0`])
  const after = await speedOf(playground, big, questions[0])
  // How near it is depends on what else the machine does: `npm run bench -- probe` measures that.
  console.log(
    `${small} ${before.join(', ')} tok/s; ${big} told ${told.low} – ${told.high}, ` +
      `measured ${after}: ×${(Math.sqrt(told.low * told.high) / after).toFixed(2)}`,
  )
  expect(told.low).toBeLessThan(told.high)
  await playground.open('#/device')
  await expect(page.getByText(/^4 forecasts so far/)).toBeVisible()
})

test('before a download it says how fast the model would be here, or how to find out', async ({
  page,
  context,
  playground,
}) => {
  const model = Buffer.from(tinyGguf({ layers: 8, width: 256 }))
  await context.route('https://models.test/**', (route) =>
    route.fulfill({
      headers: {
        'access-control-allow-origin': '*',
        'content-length': String(model.length),
      },
      body: '',
    }),
  )
  await playground.open()
  await playground.choose([])
  await page.getByRole('button', { name: text.addModel }).click()
  await page.getByText(text.picker.ownGguf).click()
  await page.getByLabel(text.picker.ggufAddress).fill('https://models.test/large-f32.gguf')
  const form = page.locator('form').filter({ has: page.getByLabel(text.picker.ggufAddress) })
  await form.getByRole('button', { name: text.picker.add, exact: true }).click()
  await page.getByRole('button', { name: text.picker.done, exact: true }).click()
  await playground.question.fill('Tell me a story.')
  const question = page.getByRole('dialog', { name: /^Download \d+ MB\?$/ })
  await page.getByRole('button', { name: text.compare, exact: true }).click()
  await expect(question).toContainText(probe.hint)
  await question.getByRole('button', { name: downloadQuestion.notNow }).click()

  await playground.open('#/device')
  await page.getByRole('button', { name: probe.start, exact: true }).click()
  await expect(page.getByRole('rowheader', { name: probe.one })).toBeVisible()
  await playground.open('#/')
  await page.getByRole('button', { name: text.compare, exact: true }).click()
  await expect(question.getByRole('listitem')).toContainText(/here about .+ tok\/s, .+Wh an answer/)
  await expect(question).not.toContainText(probe.hint)
  await question.getByRole('button', { name: downloadQuestion.notNow }).click()
  await page.getByRole('button', { name: text.addModel }).click()
  const listed = page.getByRole('listitem').filter({ hasText: `${small} q8_0` })
  await expect(listed.last()).toContainText(/here about .+ tok\/s, .+Wh an answer/)
})

test('measuring is stopped when told, and what was measured stays after a reload', async ({
  page,
  playground,
}) => {
  await playground.open('#/device')
  const section = page.getByRole('region', { name: probe.title })
  const start = section.getByRole('button', { name: probe.start, exact: true })
  // As long as its workers do not come, it cannot be done before it is stopped.
  const workers = /\/assets\/worker-[^/]*\.js$/
  let held = 0
  await page.route(workers, () => {
    held += 1
  })
  await start.click()
  await expect.poll(() => held).toBeGreaterThan(0)
  await section.getByRole('button', { name: probe.stop }).click()
  await expect(start).toBeVisible()
  await page.unroute(workers)
  await start.click()
  await expect(section.getByRole('button', { name: probe.again })).toBeVisible()
  await page.reload()
  await expect(section.getByRole('rowheader', { name: probe.one })).toBeVisible()
  await expect(page).toHaveTitle(new RegExp(`^${text.thisDevice.title}`))
})
