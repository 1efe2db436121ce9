/** A receipt stands on somebody else's page, of another origin: without controls, engines or keys. */
import { createServer, type Server } from 'node:http'
import { words } from '../src/words'
import { sharing } from '../src/words/of-sharing'
import { askBoth, models, openDialog } from './support/sharing'
import { expect, test } from './support/test'

const { share } = words
const { ways } = sharing

let code = ''
let server: Server
let origin = ''
test.beforeAll(async () => {
  server = createServer((_, response) => {
    const page = `<!doctype html><title>A blog</title><h1>Look at this</h1>${code}<p>The end.</p>`
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  // Another name too, so that the two pages have nothing in common.
  origin = typeof address === 'object' ? `http://127.0.0.1:${String(address?.port)}` : ''
})
test.afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('the copied HTML shows the receipt on a page of another origin, as high as it is', async ({
  page,
  context,
  playground,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const answers = await askBoth(playground)
  const dialog = await openDialog(playground)
  await dialog.getByRole('button', { name: ways.embed.copy }).click()
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(clipboard).toContain('<iframe')
  code = await clipboard()

  const blog = await context.newPage()
  const requests: string[] = []
  blog.on('request', (request) => requests.push(request.url()))
  await blog.goto(origin)
  const frame = blog.frameLocator('iframe')
  for (const [index, name] of models.entries()) {
    const answer = frame.getByRole('article', { name, exact: true })
    await expect(answer).toContainText(answers[index]?.trim() ?? '')
  }
  await expect(frame.getByText(share.judged.yes)).toBeVisible()
  await expect(frame.getByRole('button')).toHaveCount(0)
  await expect(frame.getByRole('textbox')).toHaveCount(0)
  await expect(frame.getByRole('link', { name: ways.embed.open })).toBeVisible()

  // As high as what is in it: nothing to scroll inside.
  const inside = () =>
    frame
      .locator('html')
      .evaluate((html) => [Math.ceil(html.getBoundingClientRect().height), innerHeight])
  await expect.poll(async () => new Set(await inside()).size).toBe(1)

  const scripts = requests.filter((address) => address.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(0)
  expect(
    requests.filter((address) =>
      /\/(wllama|webllm|openai|remote|ecologits|ml-energy)-|\.(wasm|gguf)/.test(address),
    ),
    'no engine, no model, no table',
  ).toEqual([])
  await blog.close()
})

test('the embedded page may be framed by anybody and asks nobody; the page itself may not', async ({
  request,
}) => {
  const policyOf = async (path: string) =>
    (await request.get(path)).headers()['content-security-policy'] ?? ''
  expect(await policyOf('./embed.html')).toContain("connect-src 'none'")
  expect(await policyOf('./embed.html')).toContain('frame-ancestors *')
  expect(await policyOf('./')).toContain("frame-ancestors 'self'")
})
