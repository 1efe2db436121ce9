/** The worth-it question: names stay hidden until every answer is judged, then the finding says it. */
import { tinyGguf } from '../src/engines/wllama/tiny-gguf.fixture'
import { words } from '../src/words'
import { expect, test } from './support/test'

const { page: text } = words

test('names and costs are shown when every answer is judged, and the finding names the thriftiest', async ({
  page,
  playground,
}) => {
  await playground.open()
  await playground.choose(['Pocket 0.3M'])
  const big = tinyGguf({
    name: 'Big',
    story: ['A', 'big', 'model', 'speaks'],
    layers: 8,
    width: 256,
  })
  await playground.bringFile('big.gguf', big)
  await page.getByRole('button', { name: text.settings, exact: true }).click()
  await page.getByRole('checkbox', { name: text.promptSettings.hideNames }).check()
  await page.keyboard.press('Escape')
  await playground.ask('Capital of Peru?')
  const hidden = [text.hiddenName('A'), text.hiddenName('B')]
  expect(await playground.paneNames()).toEqual(hidden)
  await playground.waitUntilFinished()
  await expect(playground.finding).toHaveText(text.live.hidden)
  await expect(playground.answers.getByText(/mWh|µWh/)).toHaveCount(0)

  for (const name of hidden) await playground.pane(name).judge(true)
  expect(await playground.paneNames()).toEqual(['Pocket 0.3M', 'big'])
  await expect(playground.finding).toContainText('Pocket 0.3M')
  await expect(playground.finding).toContainText(/less|too close to call/)
})

test('a mark opens the sum, with every method’s figure or why it has none', async ({
  page,
  playground,
}) => {
  await playground.open()
  await playground.choose(['Pocket 0.3M'])
  await playground.ask('Capital of Peru?')
  const pane = playground.pane('Pocket 0.3M')
  await pane.waitUntilComplete()
  await pane.root.getByRole('button', { name: text.energy.marks.timed }).press('Enter')
  const dialog = page.getByRole('dialog', { name: text.energy.howOf('Pocket 0.3M') })
  await expect(dialog.getByRole('heading', { name: text.energy.whose })).toBeVisible()
  await expect(dialog.getByText(text.energy.sourceNames['ml-energy-v3'] ?? '')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})
