/** Two tabs of the page, open at once: each sees what the other kept, and brings back nothing it forgot. */
import type { Page } from '@playwright/test'
import { startTestServer, type TestServer } from '../src/engines/endpoint/server.fixture'
import { words } from '../src/words'
import { remoteWords } from '../src/words/of-remote'
import { Playground } from './support/playground'
import { expect, test } from './support/test'

const { page: text } = words
const { keys, provider: form } = remoteWords.remote
const KEY = 'sk-canary-5up3rS3cr3tK3y'
const OTHER_KEY = 'sk-other-0123456789abcd'

let servers: TestServer[] = []
test.afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

/** A server that answers with any key and with none. */
async function serve(baseURL: string | undefined): Promise<TestServer> {
  const server = await startTestServer({ origin: new URL(baseURL ?? '').origin })
  servers = [...servers, server]
  return server
}

const storedIn = (page: Page): Promise<{ readonly device: string; readonly tab: string }> =>
  page.evaluate(() => ({
    device: JSON.stringify(Object.entries(localStorage)),
    tab: JSON.stringify(Object.entries(sessionStorage)),
  }))

/** The dialog with the keys, open while something is done in it. */
async function inKeys(page: Page, act: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: /This device/ }).click()
  await expect(page.getByRole('region', { name: keys.title })).toBeVisible()
  await act()
  await page.keyboard.press('Escape')
}

const keySent = ({ received }: TestServer): string | undefined =>
  received.findLast(({ method }) => method === 'POST')?.headers.authorization?.toString()

test('a key forgotten in one tab is sent by no other, and none writes it back', async ({
  baseURL,
  context,
  page,
  playground,
}) => {
  const [server, elsewhere] = [await serve(baseURL), await serve(baseURL)]
  const { origin } = new URL(server.baseUrl)
  await playground.open()
  await playground.choose([])
  const choice = { key: KEY, keeping: 'device', model: 'normal' } as const
  await playground.bringProvider('OpenAI', server.baseUrlFor('openai'), choice)
  const other = new Playground(await context.newPage())
  await other.open()
  await other.ask('With the key?')
  await other.waitUntilFinished()
  expect(keySent(server)).toBe(`Bearer ${KEY}`)

  await inKeys(page, async () => {
    await page.getByRole('button', { name: keys.forgetOne(origin) }).click()
    await expect(page.getByText(keys.none)).toBeVisible()
  })
  await other.ask('And without?')
  await expect.poll(() => server.received.filter(({ method }) => method === 'POST').length).toBe(2)
  await other.waitUntilFinished()
  expect(keySent(server)).toBeUndefined()

  await inKeys(other.page, () => expect(other.page.getByText(keys.none)).toBeVisible())
  const another = { key: OTHER_KEY, keeping: 'device', model: 'normal' } as const
  await other.bringProvider('OpenAI', elsewhere.baseUrlFor('openai'), another)
  for (const tab of [page, other.page]) {
    const { device, tab: session } = await storedIn(tab)
    expect(device + session).not.toContain(KEY)
    expect(device).toContain(OTHER_KEY)
  }
  await inKeys(page, () =>
    expect(page.getByText(keys.one(new URL(elsewhere.baseUrl).origin, 'abcd'))).toBeVisible(),
  )
})

test('a key that another tab would keep on the device stays off it in a workshop', async ({
  baseURL,
  context,
  page,
  playground,
}) => {
  const server = await serve(baseURL)
  await playground.open()
  await playground.choose([])
  const other = new Playground(await context.newPage())
  await other.open()
  await other.page.getByRole('button', { name: text.addModel }).click()
  const dialog = other.page.getByRole('dialog', { name: text.picker.title })
  await dialog.getByText(form.title).click()
  await dialog.getByText(form.otherAddress).click()
  await dialog.getByLabel(form.address).fill(server.baseUrlFor('openai'))
  await dialog.getByLabel(form.key('OpenAI')).fill(KEY)
  await dialog.getByLabel(form.keep).selectOption('device')
  await dialog.getByLabel(form.model, { exact: true }).fill('normal')

  await inKeys(page, () => page.getByLabel(keys.workshop).check())
  await dialog.getByRole('button', { name: form.go, exact: true }).click()
  await expect(dialog.getByText(text.picker.added('normal'))).toBeVisible()
  const { device, tab } = await storedIn(other.page)
  expect(device).not.toContain(KEY)
  expect(tab).toContain(KEY)
  await expect(dialog.getByLabel(form.keep)).toHaveValue('tab')
})

test('a model brought in one tab outlives what is typed in the other, and once removed stays away', async ({
  context,
  page,
  playground,
}) => {
  const chosen = (tab: Page) => tab.getByRole('checkbox', { name: /^brought-along/ })
  await playground.open()
  const other = new Playground(await context.newPage())
  await other.open()
  await other.bringEndpoint('https://api.example.org/v1', 'brought-along')
  await playground.question.fill('Typed in the first tab')
  await other.page.reload()
  await other.page.getByRole('button', { name: text.addModel }).click()
  await expect(chosen(other.page)).toBeChecked()
  await page.getByRole('button', { name: text.addModel }).click()
  await expect(chosen(page)).toBeVisible()

  await page.getByRole('button', { name: text.picker.forgetOne('brought-along') }).click()
  await expect(chosen(other.page)).toBeHidden()
  await page.keyboard.press('Escape')
  await other.page.keyboard.press('Escape')
  await other.question.fill('Typed in the second tab')
  await page.reload()
  await expect(playground.question).toHaveValue('Typed in the first tab')
  await page.getByRole('button', { name: text.addModel }).click()
  await expect(page.getByRole('dialog', { name: text.picker.title })).toBeVisible()
  await expect(chosen(page)).toBeHidden()
  expect((await storedIn(page)).device).not.toContain('brought-along')
})

test('what is preferred in one tab is so in the other at once', async ({
  context,
  page,
  playground,
}) => {
  await playground.open()
  const other = new Playground(await context.newPage())
  await other.open()
  await other.page.getByRole('button', { name: /This device/ }).click()
  await page.getByRole('button', { name: /This device/ }).click()
  await page.getByLabel(text.thisDevice.theme).selectOption('dark')
  await expect(other.page.getByLabel(text.thisDevice.theme)).toHaveValue('dark')
  await other.page.getByLabel(text.thisDevice.class).selectOption('laptop')
  await page.reload()
  await page.getByRole('button', { name: /This device/ }).click()
  await expect(page.getByLabel(text.thisDevice.theme)).toHaveValue('dark')
  await expect(page.getByLabel(text.thisDevice.class)).toHaveValue('laptop')
})

test('with no room left, typing goes on and we say what will be lost', async ({
  baseURL,
  page,
  playground,
}) => {
  const server = await serve(baseURL)
  await playground.open()
  await playground.choose([])
  await page.evaluate(() => {
    for (let size = 5_000_000; size > 0; size = Math.floor(size / 2))
      for (let more = true; more;)
        try {
          const filled = localStorage.getItem('filler') ?? ''
          localStorage.setItem('filler', filled + 'x'.repeat(size))
        } catch {
          more = false
        }
  })
  await playground.question.fill('More than there is room for')
  await expect(page.getByRole('alert').filter({ hasText: text.draftNotKept })).toBeVisible()
  const choice = { key: KEY, keeping: 'device', model: 'normal' } as const
  await playground.bringProvider('OpenAI', server.baseUrlFor('openai'), choice)
  await inKeys(page, async () => {
    await expect(page.getByText(form.keeping.page, { exact: true })).toBeVisible()
    await expect(page.getByText(form.keeping.device, { exact: true })).toBeHidden()
  })
  await page.evaluate(() => {
    localStorage.removeItem('filler')
  })
  await playground.ask('And now there is room')
  await playground.waitUntilFinished()
  expect(keySent(server)).toBe(`Bearer ${KEY}`)
  await expect(page.getByText(text.draftNotKept)).toBeHidden()
  await expect.poll(async () => (await storedIn(page)).device).toContain('And now there is room')
  expect((await storedIn(page)).device).toContain('normal')
})
