/** Comparisons come from elsewhere: from an address on the web, or several files at once. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { words } from '../src/words'
import { sharing } from '../src/words/of-sharing'
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
