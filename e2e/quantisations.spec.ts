/** One model at two quantisations, side by side, without a network. */
import { expect } from '@playwright/test'
import { test } from './support/test'

test('one GGUF at eight and at four bits answer side by side, offline', async ({
  playground,
  page,
  context,
}) => {
  await playground.open()
  await playground.choose(['Pocket 3M q8_0', 'Pocket 3M q4_0'])
  await playground.ask('What is the capital of France?')
  await playground.waitUntilFinished()

  // Both files are kept now, and the engine is in memory.
  await context.setOffline(true)
  await playground.ask('What is the capital of Italy?')
  await playground.waitUntilFinished()
  const panes = page.getByRole('article')
  await expect(panes).toHaveCount(2)
  for (const precision of ['q8_0', 'q4_0']) {
    const pane = panes.filter({ hasText: precision })
    await expect(pane).toHaveCount(1)
    await expect(pane).toContainText(/tok\/s/)
    await expect(pane).toContainText('Rome')
  }
})
