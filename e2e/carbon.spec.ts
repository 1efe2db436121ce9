/** The carbon of an answer: where it ran, both views side by side, and by whose numbers. */
import { words } from '../src/words'
import { carbonWords as carbon } from '../src/words/of-carbon'
import { expect, test } from './support/test'

const { page: text } = words
const { form, views } = carbon

test('the place of the device narrows the carbon, and a certificate counts in one view only', async ({
  page,
  playground,
}) => {
  await playground.open()
  await playground.choose(['Pocket 0.3M'])
  await playground.ask('Capital of Peru?')
  const { root } = playground.pane('Pocket 0.3M')
  await playground.pane('Pocket 0.3M').waitUntilComplete()
  const line = root.getByRole('button', { name: carbon.open('Pocket 0.3M') })
  await expect(line).toContainText(carbon.where.countries)

  await line.press('Enter')
  const dialog = page.getByRole('dialog', { name: carbon.title('Pocket 0.3M') })
  await expect(
    dialog.getByText(/with the world’s average of \d{4}, \d+ g\/kWh, in the middle/),
  ).toBeVisible()
  await expect(dialog.getByText(views.revision)).toBeVisible()
  await dialog.getByLabel(form.zoneHere).selectOption('POL')
  await expect(dialog.getByText(carbon.whereLong.zone('Poland'))).toBeVisible()
  await expect(dialog.getByText(/Ember 2024: 610 g\/kWh/)).toBeVisible()

  const massOf = (view: string) =>
    dialog
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: view }) })
      .locator('b')
  const location = await massOf(views.location).innerText()
  await expect(massOf(views.market)).toHaveText(location)
  await dialog.getByText(form.bought).click()
  await dialog.getByLabel(form.coverage).fill('60')
  await expect(massOf(views.market)).not.toHaveText(location)
  await expect(massOf(views.location)).toHaveText(location)
  await expect(
    dialog.getByText(views.marketWhy(['certificate', 'grid-average'], false)),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(line).toContainText('Poland')
  await expect(line).toBeFocused()

  // Kept on this device, as the preferences are.
  await page.reload()
  await playground.ask('Capital of Chile?')
  await playground.pane('Pocket 0.3M').waitUntilComplete()
  await expect(line).toContainText('Poland')
})

test('one switch expresses all answers by another source', async ({ playground }) => {
  await playground.open()
  await playground.choose(['Pocket 0.3M', 'Pocket 3M q8_0'])
  await playground.ask('Capital of Peru?')
  await playground.waitUntilFinished()
  const marks = playground.answers.getByRole('button', { name: text.energy.marks.timed })
  await expect(marks).toHaveCount(2)
  await playground.answers.getByLabel(text.energy.lens).selectOption('ecologits-0.11')
  await expect(playground.answers.getByText(text.energy.unknown)).toHaveCount(2)
  await playground.answers.getByLabel(text.energy.lens).selectOption('')
  await expect(marks).toHaveCount(2)
})

test('everyday equivalents are off until asked for, and credits name every table', async ({
  page,
  playground,
}) => {
  await playground.open()
  await playground.choose(['Pocket 0.3M'])
  await playground.ask('Capital of Peru?')
  await playground.pane('Pocket 0.3M').waitUntilComplete()
  const lamp = playground.answers.getByText(/10 W LED lamp for \d/)
  await expect(playground.answers.getByLabel(words.beside.equivalents.toggle)).toBeVisible()
  await expect(lamp).toHaveCount(0)
  await playground.answers.getByLabel(words.beside.equivalents.toggle).check()
  await expect(lamp).toBeVisible()

  await playground.open('#/method')
  await page.getByRole('link', { name: words.beside.credits.link }).click()
  await expect(page.getByRole('heading', { name: words.beside.credits.title })).toBeVisible()
  await expect(page.getByText(/ML\.ENERGY leaderboard v3/).first()).toBeVisible()
  await expect(page.getByText(/ODbL/).first()).toBeVisible()
})
