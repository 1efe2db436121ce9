/** The first screen before anything is asked: a finding, the ladder that proves it, and ways on that work. */
import type { Locator, Page } from '@playwright/test'
import { words } from '../src/words'
import { expect, test } from './support/test'

const { ladder, page: text } = words
const { knobs, doors } = ladder

const rows = (page: Page): Locator =>
  page.getByRole('list', { name: /^One answer by each model/ }).getByRole('button')
const row = (page: Page, name: string): Locator =>
  rows(page).filter({ has: page.getByText(name, { exact: true }) })
const twin = (page: Page): Locator => page.getByRole('table', { name: /^One answer by each model/ })
const names = (page: Page) => rows(page).locator('.ladder-name').allInnerTexts()
/** "1,700" of the headline. */
const factor = async (page: Page): Promise<number> =>
  Number(
    /([\d,.]+) times/
      .exec(await page.getByRole('heading', { level: 1 }).innerText())?.[1]
      ?.replaceAll(',', ''),
  )

test('the first screen is whole at 1280 × 720, and its rows are large enough to be pressed', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await playground.open()
  const compare = page.getByRole('button', { name: text.compare, exact: true })
  for (const seen of [rows(page).first(), rows(page).last(), compare, playground.question])
    await expect(seen).toBeInViewport({ ratio: 1 })
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(720)
  for (const one of await rows(page).all())
    expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(24)
})

test('one Tab stop, then arrows; a press puts the estimate beside the answers', async ({
  page,
  playground,
}) => {
  await playground.open()
  const all = rows(page)
  const last = (await all.count()) - 1
  expect(await page.locator('.ladder-rows [tabindex="0"]').count()).toBe(1)
  await all.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(all.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(all.nth(last)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(all.nth(last)).toBeFocused()
  await page.keyboard.press('Home')
  await expect(all.first()).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('slider', { name: knobs.length })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(all.first(), 'where it was left').toBeFocused()

  await row(page, 'GPT-5').press('Enter')
  await expect(row(page, 'GPT-5')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('status').getByText(ladder.detail.added('GPT-5'))).toBeAttached()
  await page.getByRole('button', { name: doors.run.title }).click()
  await playground.waitUntilFinished()
  await expect(page.getByRole('article', { name: 'GPT-5', exact: true })).toBeVisible()
})

test('length, thinking and carbon change figures, order and headline together', async ({
  page,
  playground,
}) => {
  await playground.open()
  const length = page.getByRole('slider', { name: knobs.length })
  await expect(length).toHaveAttribute('aria-valuetext', knobs.tokens('400'))
  const energyOf = (name: string) => row(page, name).locator('.ladder-value b').innerText()
  const before = Number(await energyOf('Llama 3.1 8B'))
  await length.focus()
  await page.keyboard.press('ArrowRight')
  await expect(length).toHaveAttribute('aria-valuetext', knobs.tokens('500'))
  await expect
    .poll(async () => Number(await energyOf('Llama 3.1 8B')) / before)
    .toBeGreaterThan(1.15)

  const times = await factor(page)
  const order = await names(page)
  await page.getByRole('checkbox', { name: knobs.thinking }).check()
  await expect.poll(() => factor(page)).toBeGreaterThan(times)
  expect(await names(page)).not.toEqual(order)
  expect(await twin(page).getByRole('rowheader').allInnerTexts()).toEqual(await names(page))

  await page.getByRole('button', { name: knobs.carbon, exact: true }).click()
  const country = page.getByRole('combobox', { name: knobs.country })
  await expect(country.getByRole('option', { name: knobs.world })).toHaveJSProperty(
    'selected',
    true,
  )
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    ladder.headline.after('carbon'),
  )
  await expect(twin(page).getByRole('caption')).toContainText('CO₂e')
  const inTheWorld = await energyOf('Llama 3.1 8B')
  await country.selectOption({ label: 'France' })
  await expect.poll(() => energyOf('Llama 3.1 8B')).not.toBe(inTheWorld)
})

test('on a true scale bars start at zero, and the sentence counts those that vanish', async ({
  page,
  playground,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await playground.open()
  await page.getByRole('button', { name: knobs.true }).click()
  await expect(page.getByText(/^On a true scale, \d+ of the \d+/)).toBeVisible()
  for (const bar of await page.locator('.ladder-bar > line').all())
    await expect(bar).toHaveAttribute('x1', '0.00%')
})

test('the table twin holds low, best and high of every model, unopened', async ({
  page,
  playground,
}) => {
  await playground.open()
  expect(await twin(page).getByRole('rowheader').count()).toBe(await rows(page).count())
  for (const line of (await twin(page).getByRole('row').all()).slice(1)) {
    const cells = await line.getByRole('cell').allInnerTexts()
    const [low, best, high] = cells.slice(2, 5).map((cell) => Number(cell.replaceAll(',', '')))
    expect(low).toBeLessThan(best ?? 0)
    expect(best).toBeLessThan(high ?? 0)
  }
})

test('a key is asked for where models on a server are chosen', async ({ page, playground }) => {
  await playground.open()
  await page.getByRole('button', { name: doors.ask.title }).click()
  await expect(page.getByRole('heading', { name: text.picker.onServers })).toBeFocused()
})

test('offline, the ways on say so', async ({ context, page, playground }) => {
  await playground.open()
  await context.setOffline(true)
  await expect(page.getByText(doors.run.offline)).toBeVisible()
  await expect(page.getByText(doors.ask.offline)).toBeVisible()
})

test('the prompt is one link away, and keeps the focus when the ladder goes', async ({
  page,
  playground,
}) => {
  await playground.open()
  await page.getByRole('link', { name: text.skipToPrompt }).focus()
  await page.keyboard.press('Enter')
  await expect(playground.question).toBeFocused()
  await page.keyboard.type('Capital of Peru?')
  await page.keyboard.press('Enter')
  await expect(playground.answers).toBeVisible()
  await expect(rows(page)).toHaveCount(0)
  await expect(playground.question).toBeFocused()
})

for (const [width, height] of [
  [320, 640],
  [360, 780],
  [820, 1180],
] as const)
  test(`nothing is wider than a window of ${String(width)} pixels`, async ({
    page,
    playground,
  }) => {
    await page.setViewportSize({ width, height })
    await playground.open()
    await page.getByRole('button', { name: knobs.carbon, exact: true }).click()
    await expect(page.getByRole('combobox', { name: knobs.country })).toBeVisible()
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBe(0)
  })
