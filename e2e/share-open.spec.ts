/** Comparisons come from elsewhere: from an address on the web, or several files at once. */
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { toLinkFragment } from '../src/share/link'
import { sampleReceipt } from '../src/share/sample.fixture'
import { words } from '../src/words'
import { sharing } from '../src/words/of-sharing'
import { askBoth, openDialog } from './support/sharing'
import { expect, test } from './support/test'

const { share } = words
const { ways } = sharing
const receipt = readFileSync(new URL('../src/share/__fixtures__/v1.json', import.meta.url), 'utf8')

let server: Server
let host = ''
const asked: string[] = []
test.beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const cors = request.url === '/open.json' ? { 'Access-Control-Allow-Origin': '*' } : {}
    response.writeHead(200, { 'Content-Type': 'application/json', ...cors }).end(receipt)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  host = typeof address === 'object' ? `localhost:${String(address?.port)}` : ''
})
test.afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('a comparison on the web is fetched after a click, and not before', async ({
  page,
  playground,
}) => {
  await playground.open(`#from=http://${host}/open.json`)
  const fetchIt = page.getByRole('button', { name: share.fetchIt(host) })
  await expect(fetchIt).toBeVisible()
  expect(asked).toEqual([])
  await fetchIt.click()
  await expect(page.getByText(share.from.address)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Is small enough?' })).toBeVisible()
  expect(asked).toEqual(['/open.json'])
})

test('a host that does not let the page read it is named, with what to do', async ({
  page,
  playground,
}) => {
  await playground.open(`#from=http://${host}/closed.json`)
  await page.getByRole('button', { name: share.fetchIt(host) }).click()
  await expect(page.getByRole('alert')).toContainText(share.unreachable(host))
})

test('what was sent is run again by what can be had of it, and the rest is named', async ({
  page,
  playground,
}) => {
  const [here] = sampleReceipt.runs
  if (here === undefined) throw new Error('The sample has no run.')
  const ran = (name: string, engine: string, setup: typeof here.setup) => ({
    ...here,
    model: { id: `maker/${name}`, name, size: here.model.size },
    engine,
    setup,
  })
  const runs = [
    here,
    ran('Hosted', 'openai', { baseUrl: 'https://api.mistral.ai/v1', model: 'ministral-8b' }),
    ran('Elsewhere\u202e', 'openai', { baseUrl: 'https://nobody.example/v1', model: 'x' }),
  ]
  await playground.open(await toLinkFragment({ ...sampleReceipt, runs } as typeof sampleReceipt))
  const { bring, missing } = share
  await expect(
    page.getByText(bring.provider('Hosted', 'api.mistral.ai', 'ministral-8b')),
  ).toBeVisible()
  await expect(page.getByText(missing.size('Elsewhere', 'Pocket 3M q4_0'))).toBeVisible()
  await page.getByRole('button', { name: share.runYourself }).click()
  const chosen = (name: string) => page.getByRole('button', { name: words.page.remove(name) })
  await expect(chosen('ministral-8b')).toBeVisible()
  // The same model at four bits stands in for the one that is nowhere.
  await expect(chosen('Pocket 3M')).toHaveCount(2)
})

test('a comparison is shared by the keyboard alone', async ({ page, playground }) => {
  await askBoth(playground)
  const dialog = await openDialog(playground)
  await dialog.getByLabel(share.levels.answers).focus()
  await page.keyboard.press('ArrowUp')
  await expect(dialog.getByLabel(share.levels.numbers)).toBeChecked()
  await expect(dialog.getByLabel(share.preview)).toContainText('"level": "numbers"')
  const reached: string[] = []
  for (let press = 0; press < 30; press += 1) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const { activeElement: at } = document
      return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    })
    reached.push(name)
    if (name === share.preview) break
  }
  for (const name of [share.copyLink, ways.qr.show, share.saveFile, ways.embed.copy, ways.print])
    expect(reached).toContain(name)
  expect(reached.at(-1), 'what becomes public can be read by the keyboard').toBe(share.preview)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: share.share, exact: true })).toBeFocused()
})

test('several files become one table, from which each opens', async ({ page, playground }) => {
  await playground.open()
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
  await page
    .getByLabel(share.openFile)
    .setInputFiles([
      file('one.json', receipt),
      file('two.json', receipt.replaceAll('Is small enough?', 'A second one')),
      file('broken.json', '{'),
    ])
  const table = page.getByRole('region', { name: ways.collection.title(2) })
  await expect(table.getByRole('row')).toHaveCount(1 + 2 * 4)
  await expect(table.getByRole('alert')).toContainText('broken.json')
  await table.getByRole('button', { name: 'A second one' }).click()
  await expect(page.getByRole('heading', { name: 'A second one' })).toBeVisible()
  await page.getByRole('button', { name: share.close }).click()
  await expect(table).toBeVisible()
})

test('a folder becomes one table, with what is in the folders inside', async ({
  page,
  playground,
}, testInfo) => {
  const folder = testInfo.outputPath('comparisons')
  await mkdir(join(folder, 'older'), { recursive: true })
  await writeFile(join(folder, 'one.json'), receipt)
  await writeFile(join(folder, 'older', 'two.json'), receipt)
  await writeFile(join(folder, 'notes.txt'), 'Not a comparison.')
  await playground.open()
  await page.getByLabel(share.openFolder).setInputFiles(folder)
  const table = page.getByRole('region', { name: ways.collection.title(2) })
  await expect(table.getByRole('row')).toHaveCount(1 + 2 * 4)
  await expect(table.getByRole('alert')).toHaveCount(0)
})
