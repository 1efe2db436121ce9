/** This device is measured, and from it a model's speed is told before the model ever ran. */
import type { Locator } from '@playwright/test'
import { words } from '../src/words'
import { deviceWords } from '../src/words/of-device'
import type { Playground } from './support/playground'
import { expect, test } from './support/test'

const { probe } = deviceWords
const [small, big] = ['Pocket 0.3M', 'Pocket 3M']
/** Each of them answers it with some ten tokens or more. */
const questions = ['What is the capital of France?', 'Spell the word planet.', 'What is water?']

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

/** The middle one of the speeds with which a model answered three questions. */
async function measuredSpeed(playground: Playground, model: string): Promise<number> {
  const speeds: number[] = []
  await playground.choose([`${model} q8_0`])
  for (const question of questions) {
    await playground.ask(question)
    const pane = playground.pane(model)
    await pane.waitUntilComplete()
    speeds.push(await pane.speed())
  }
  return speeds.toSorted((a, b) => a - b)[1] ?? NaN
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
  const smallMeasured = await measuredSpeed(playground, small)
  await playground.open('#/device')
  await expect(page.getByText(probe.basis(questions.length))).toBeVisible()
  await expect(page.getByText(/^3 forecasts so far/)).toBeVisible()
  const told = await toldSpeed(rowOf(playground, big))
  await expect(rowOf(playground, big)).toContainText(/Wh/)

  await playground.open('#/')
  const measured = await measuredSpeed(playground, big)
  const ratio = Math.sqrt(told.low * told.high) / measured
  console.log(
    `${small} ${smallMeasured} tok/s; ${big} told ${told.low} – ${told.high}, ` +
      `measured ${measured} tok/s: ×${ratio.toFixed(2)}`,
  )
  expect(ratio).toBeGreaterThan(1 / 2)
  expect(ratio).toBeLessThan(2)
  await playground.open('#/device')
  await expect(page.getByText(/^6 forecasts so far/)).toBeVisible()
})

test('measuring is stopped when told, and what was measured stays after a reload', async ({
  page,
  playground,
}) => {
  await playground.open('#/device')
  const section = page.getByRole('region', { name: probe.title })
  await section.getByRole('button', { name: probe.start, exact: true }).click()
  await section.getByRole('button', { name: probe.stop }).click()
  await expect(section.getByRole('button', { name: probe.start, exact: true })).toBeVisible()
  await section.getByRole('button', { name: probe.start, exact: true }).click()
  await expect(section.getByRole('button', { name: probe.again })).toBeVisible()
  await page.reload()
  await expect(section.getByRole('rowheader', { name: probe.one })).toBeVisible()
  await expect(page).toHaveTitle(new RegExp(`^${words.page.thisDevice.title}`))
})
