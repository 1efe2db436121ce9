/** A model that was not run stands beside an answer, with a figure and what can be told of the two. */
import { words } from '../src/words'
import { expect, test } from './support/test'

const { projections, page: text } = words

test('this answer, had another model written it', async ({ page, playground }) => {
  await playground.open()
  await playground.choose(['Pocket 0.3M'])
  await playground.ask('Capital of Peru?')
  await playground.pane('Pocket 0.3M').waitUntilComplete()
  const section = page.getByRole('region', { name: projections.title })
  await section.getByLabel(projections.add).selectOption({ label: 'Llama 3.1 405B' })
  const pane = section.getByRole('article', { name: 'Llama 3.1 405B' })
  await expect(pane.getByText(projections.notRun)).toBeVisible()
  await expect(pane.getByText(text.energy.marks.benchmark)).toBeVisible()
  await expect(
    pane.getByText(/would have taken .* times more energy than Pocket 0\.3M/),
  ).toBeVisible()

  // Ten times the tokens, ten times the energy of what is written.
  const figure = pane.locator('b')
  const before = await figure.innerText()
  await section.getByLabel(projections.tokens).fill('4000')
  await expect(figure).not.toHaveText(before)
  await pane.getByRole('button', { name: text.remove('Llama 3.1 405B') }).click()
  await expect(pane).toHaveCount(0)
})
