/** What the page says of this device's graphics, and how a visitor corrects it. */
import { expect } from '@playwright/test'
import { words } from '../src/words'
import { deviceWords } from '../src/words/of-device'
import { test } from './support/test'

const { device } = deviceWords

test('a software adapter is recognised, and a chip picked by hand is used and kept', async ({
  playground,
  page,
}) => {
  await playground.open('#/device')
  await expect(page.getByText(device.software)).toBeVisible()
  await expect(page.getByText(/draws about \d+ W \(\d+ – \d+ W\).*: grade D/)).toBeVisible()
  await page.getByLabel(device.timePasses).check()
  await page.getByLabel(device.pick).selectOption('RTX 4090')
  await expect(page.getByText(device.inUse('RTX 4090', '450 W'))).toBeVisible()
  await expect(page.getByText(/draws about \d+ W \(\d+ – \d+ W\).*: grade B/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel(device.timePasses)).toBeChecked()
  await expect(page.getByText(device.inUse('RTX 4090', '450 W'))).toBeVisible()
  await page.getByRole('button', { name: device.stopUsing }).click()
  await page.getByLabel(device.ownRating).fill('65')
  await page.getByRole('button', { name: device.set }).click()
  await expect(page.getByText(device.inUse(device.ownName, '65 W'))).toBeVisible()
  await expect(page).toHaveTitle(new RegExp(`^${words.page.thisDevice.title}`))
})
