/** A repository of the hub: its quantisations are shown on a click, chosen, fetched and compared. */
import { readFileSync } from 'node:fs'
import { deviceWords } from '../src/words/of-device'
import { words } from '../src/words'
import { expect, test } from './support/test'

const { hub } = deviceWords
const { page: text } = words
const REPOSITORY = 'someone/pocket-3m-GGUF'
const sha = '0123456789abcdef0123456789abcdef01234567'
const fileOf = (precision: string) =>
  readFileSync(new URL(`../public/pocket/pocket-3m-${precision}.gguf`, import.meta.url))
const files = new Map(
  ['q8_0', 'q4_0'].map((precision) => [`pocket-3m-${precision}.gguf`, fileOf(precision)]),
)
const cors = { 'access-control-allow-origin': '*' }

test('one repository at two quantisations, side by side', async ({
  playground,
  page,
  context,
  traffic,
}) => {
  await context.route(`https://huggingface.co/api/models/**`, (route) => {
    const isThere = new URL(route.request().url()).pathname.endsWith(REPOSITORY)
    return isThere
      ? route.fulfill({
          headers: cors,
          json: {
            id: REPOSITORY,
            sha,
            gated: false,
            cardData: { license: 'mit' },
            siblings: [
              { rfilename: 'pocket-3m-f32-of-another-world.gguf', size: 3e9 },
              { rfilename: 'mmproj-model-f16.gguf', size: 1000 },
              ...[...files].map(([rfilename, { length }]) => ({ rfilename, size: length })),
            ],
          },
        })
      : route.fulfill({ headers: cors, status: 401, json: { error: 'Repository not found' } })
  })
  await context.route(`https://huggingface.co/${REPOSITORY}/resolve/${sha}/**`, (route) => {
    const body = files.get(new URL(route.request().url()).pathname.split('/').at(-1) ?? '')
    const isHead = route.request().method() === 'HEAD'
    return route.fulfill({
      headers: { ...cors, 'content-length': String(body?.length) },
      contentType: 'application/octet-stream',
      body: isHead ? '' : (body ?? ''),
    })
  })
  await playground.open()
  await playground.choose([])
  await page.getByRole('button', { name: text.addModel }).click()
  const dialog = page.getByRole('dialog', { name: text.picker.title })
  await dialog.getByText(hub.title).click()
  await dialog.getByRole('textbox', { name: hub.repository, exact: true }).fill('someone/other')
  expect(traffic.leftTheOrigin()).toEqual([])
  await dialog.getByRole('button', { name: hub.show }).click()
  await expect(dialog.getByText(hub.notFound('someone/other'))).toBeVisible()

  await dialog
    .getByRole('textbox', { name: hub.repository, exact: true })
    .fill(`https://huggingface.co/${REPOSITORY}/tree/main`)
  await dialog.getByRole('button', { name: hub.show }).click()
  const list = dialog.getByRole('list', { name: hub.list(REPOSITORY) })
  await expect(list.getByRole('checkbox')).toHaveCount(3)
  await expect(list.getByRole('checkbox', { name: /another-world/ })).toBeDisabled()
  for (const precision of ['q4_0', 'q8_0'])
    await list.getByRole('checkbox', { name: new RegExp(`${precision}.* · mit`) }).check()
  await dialog.getByRole('button', { name: text.picker.done, exact: true }).click()

  await playground.ask('What is the capital of France?')
  await playground.waitUntilFinished()
  const panes = page.getByRole('article')
  await expect(panes).toHaveCount(2)
  for (const precision of ['q8_0', 'q4_0']) {
    const pane = panes.filter({ hasText: precision })
    await expect(pane).toContainText('Paris')
    await expect(pane).toContainText(/tok\/s/)
  }
})
