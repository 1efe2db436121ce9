/** A comparison to share: both Pocket models asked, the larger one found good enough. */
import type { Locator } from '@playwright/test'
import { words } from '../../src/words'
import type { Playground } from './playground'

const { share } = words

export const question = 'Capital of Peru?'
export const models = ['Pocket 0.3M', 'Pocket 3M']

/** Gives back the answers, as they are shown. */
export async function askBoth(playground: Playground): Promise<readonly string[]> {
  await playground.open()
  await playground.choose(models.map((name) => `${name} q8_0`))
  await playground.ask(question)
  await playground.waitUntilFinished()
  await playground.pane('Pocket 3M').judge(true)
  return answersOf(playground)
}

export const answersOf = (playground: Playground): Promise<readonly string[]> =>
  Promise.all(models.map((name) => playground.pane(name).root.locator('.pane-answer').innerText()))

export async function openDialog({ page }: Playground): Promise<Locator> {
  await page.getByRole('button', { name: share.share, exact: true }).click()
  return page.getByRole('dialog', { name: share.title })
}
