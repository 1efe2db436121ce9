/** The browser's own model: no trace where there is none; downloaded on a click only; then it answers. */
import { words } from '../src/words'
import { deviceWords } from '../src/words/of-device'
import { expect, test } from './support/test'

const { builtinForm } = deviceWords
const { page: text } = words
const { names } = builtinForm

/** Stands in for Chrome's `LanguageModel`, which has to download its model first. Runs in the page. */
function installModel(): void {
  let state = 'downloadable'
  const asked: string[] = []
  const model = Object.assign(function LanguageModel() {}, {
    asked,
    availability: () => Promise.resolve(state),
    create(options: { monitor?: (monitor: EventTarget) => void }) {
      asked.push(`create from ${state}`)
      const monitor = new EventTarget()
      options.monitor?.(monitor)
      monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.5 }))
      state = 'available'
      let contextUsage = 0
      return Promise.resolve({
        get contextUsage() {
          return contextUsage
        },
        measureContextUsage: () => Promise.resolve(7),
        promptStreaming: () => {
          contextUsage = 7 + 3
          return new ReadableStream({
            start(controller) {
              for (const piece of ['Nano', ' says', ' hello.']) controller.enqueue(piece)
              controller.close()
            },
          })
        },
        destroy: () => undefined,
      })
    },
  })
  Object.defineProperty(globalThis, 'LanguageModel', { value: model, configurable: true })
}

test('a browser without a model of its own shows no trace of one', async ({ playground, page }) => {
  await playground.open()
  await page.getByRole('button', { name: text.addModel }).click()
  const dialog = page.getByRole('dialog', { name: text.picker.title })
  await expect(dialog.getByText(deviceWords.hub.title)).toBeVisible()
  await expect(dialog.getByText(builtinForm.title)).toHaveCount(0)
})

test('the browser’s own model is downloaded on a click, and answers', async ({
  playground,
  page,
}) => {
  await page.addInitScript(installModel)
  const asked = () => page.evaluate<readonly string[]>('LanguageModel.asked')
  await playground.open()
  await playground.choose([])
  await page.getByRole('button', { name: text.addModel }).click()
  const dialog = page.getByRole('dialog', { name: text.picker.title })
  await dialog.getByText(builtinForm.title, { exact: true }).click()
  await expect(dialog.getByText(builtinForm.size)).toBeVisible()
  expect(await asked()).toEqual([])
  await dialog.getByRole('button', { name: builtinForm.download }).click()
  const name = new RegExp(Object.values(names).map(builtinForm.choose).join('|'))
  await dialog.getByRole('checkbox', { name }).check()
  expect(await asked()).toEqual(['create from downloadable'])
  await dialog.getByRole('button', { name: text.picker.done, exact: true }).click()

  await playground.ask('Hello?')
  await playground.waitUntilFinished()
  const [pane = ''] = await playground.paneNames()
  expect(Object.values(names)).toContain(pane)
  await expect(playground.pane(pane).root).toContainText('Nano says hello.')
  await expect(playground.pane(pane).root).toContainText(text.ranOn.browser)
  expect(await playground.pane(pane).outputTokens()).toBe(3)
  const { low, mid, high } = await playground.pane(pane).energy()
  expect(low).toBeLessThan(mid)
  expect(mid).toBeLessThan(high)
})
