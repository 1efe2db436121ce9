/** Takes the pictures in `docs/screenshots` anew, when asked: RIGHTSIZE_SCREENSHOTS=1. */
import { words } from '../src/words'
import { catalogWords } from '../src/words/of-catalog'
import { expect, test } from './support/test'

const QUESTION = 'What is the plural of city?'
const sizes = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const

test.skip(
  process.env['RIGHTSIZE_SCREENSHOTS'] === undefined,
  'Pictures are taken only with RIGHTSIZE_SCREENSHOTS=1.',
)

for (const [device, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${device}, ${colorScheme}`, async ({ page, playground }) => {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const picture = (name: string) => ({
        path: `docs/screenshots/${name}.png`,
        animations: 'disabled' as const,
        fullPage: true,
      })
      await playground.open()
      await expect(playground.question).toBeVisible()
      await page.screenshot(picture(`empty-${device}-${colorScheme}`))

      // One that the small model gets wrong, and the big one does not.
      await playground.question.fill(QUESTION)
      await page.getByRole('button', { name: words.ladder.doors.run.title }).click()
      await expect(playground.answers).toBeVisible()
      await playground.waitUntilFinished()
      // The first answers of a page are slower, while the browser is still compiling the engine.
      await playground.ask(QUESTION)
      await playground.waitUntilFinished()
      const names = await playground.paneNames()
      for (const name of names) await playground.pane(name).energy()
      await playground.pane(names.at(-1) ?? '').judge(true)
      await playground.pane(names[0] ?? '').root.scrollIntoViewIfNeeded()
      await page.screenshot(picture(`${device}-${colorScheme}`))

      await playground.open('#/models')
      const { models } = catalogWords
      const table = page.getByRole('region', { name: models.all })
      await expect(table.getByText(words.page.energy.marks.modelled).first()).toBeVisible()
      await page.screenshot({ ...picture(`models-${device}-${colorScheme}`), fullPage: false })
    })
  }
}
