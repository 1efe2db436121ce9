/** Servers on this device: found on a press, and run in turn with the models of this page. */
import { startTestServer } from '../src/engines/endpoint/server.fixture'
import { words } from '../src/words'
import { remoteWords } from '../src/words/of-remote'
import { expect, test } from './support/test'

const { page: text } = words
const { local } = remoteWords.remote

test('a server on this device is found on a press, never before, and answers', async ({
  baseURL,
  context,
  page,
  playground,
  traffic,
}) => {
  const server = await startTestServer({
    origin: new URL(baseURL ?? '').origin,
    models: ['normal'],
  })
  // Ollama's usual address, where this machine has none.
  await context.route('http://127.0.0.1:11434/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    const response = await route.fetch({ url: new URL(pathname, server.baseUrl).href })
    await route.fulfill({ response })
  })
  for (const address of ['127.0.0.1:1234', '127.0.0.1:8080', '127.0.0.1:8000'])
    await context.route(`http://${address}/**`, (route) => route.abort('connectionrefused'))
  await playground.open()
  await playground.choose([])
  expect(traffic.leftTheOrigin()).toEqual([])

  await page.getByRole('button', { name: text.addModel }).click()
  const dialog = page.getByRole('dialog', { name: text.picker.title })
  await dialog.getByText(local.title, { exact: true }).click()
  expect(traffic.leftTheOrigin()).toEqual([])
  await dialog.getByRole('button', { name: local.look }).click()
  await expect(dialog.getByText(local.found('Ollama', 1))).toBeVisible()
  // One that does not answer comes with the line that lets this page in.
  await expect(dialog.getByText(local.notFound('LM Studio'))).toBeVisible()
  await dialog.getByLabel(local.system).selectOption('windows')
  await expect(dialog.getByText('lms server start --cors')).toBeVisible()
  await dialog.getByRole('button', { name: local.add('normal') }).click()
  await expect(dialog.getByText(local.added('normal'))).toBeVisible()
  await dialog.getByRole('button', { name: text.picker.done, exact: true }).click()

  await playground.ask('Hello?')
  const pane = playground.pane('normal')
  await pane.waitUntilComplete()
  await expect(pane.root.getByText('Hello, this is a test.')).toBeVisible()
  // Its energy is that of this device.
  await expect(pane.root.getByRole('button', { name: text.energy.marks.timed })).toBeVisible()
  await server.close()
})

test('panes on this machine run in turn, and others at once', async ({
  baseURL,
  context,
  playground,
}) => {
  const origin = new URL(baseURL ?? '').origin
  const server = await startTestServer({ origin })
  await context.route('https://api.example.org/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    const response = await route.fetch({ url: new URL(pathname, server.baseUrl).href })
    await route.fulfill({ response })
  })
  await playground.open()
  await playground.choose([])
  await playground.bringEndpoint(server.baseUrl, 'gated')
  await playground.choose(['gated', 'Pocket 0.3M q8_0'])
  await playground.bringEndpoint(server.baseUrl, 'normal')
  await playground.bringEndpoint('https://api.example.org/v1', 'reasoning')
  await playground.bringEndpoint('https://api.example.org/v1', 'length')
  await playground.ask('Hello?')

  // While one on this machine answers, the others there wait; those elsewhere do not.
  await expect(playground.pane('gated').inState('answering')).toBeVisible()
  await playground.pane('reasoning').waitUntilOver()
  await playground.pane('length').waitUntilOver()
  await expect(playground.pane('Pocket 0.3M').inState('waiting')).toBeVisible()
  await expect(playground.pane('normal').inState('waiting')).toBeVisible()
  expect(server.open()).toBe(1)

  server.openGate()
  await playground.waitUntilFinished()
  for (const name of ['gated', 'Pocket 0.3M', 'normal'])
    await expect(playground.pane(name).inState('failed')).toBeHidden()
  await server.close()
})
