/** Connecting with OpenRouter, whose part a local OAuth server plays: the page asks the real address. */
import { startOAuthServer } from '../src/features/remote/oauth-server.fixture'
import { words } from '../src/words'
import { remoteWords } from '../src/words/of-remote'
import { expect, test } from './support/test'

const { connect, provider: form, keys } = remoteWords.remote
const { page: text } = words

test('a key comes without pasting, once, and to the tab that asked alone', async ({
  context,
  page,
  playground,
}) => {
  const server = await startOAuthServer('sk-or-canary-0123456789')
  await context.route('https://openrouter.ai/**', async (route) => {
    const asked = new URL(route.request().url())
    const path = asked.pathname === '/auth' ? '/auth' : '/keys'
    const response = await route.fetch({ url: server.origin + path + asked.search })
    await route.fulfill({ response })
  })
  await playground.open()
  await page.getByRole('button', { name: text.addModel }).click()
  const dialog = page.getByRole('dialog', { name: text.picker.title })
  await dialog.getByText(form.title).click()
  await dialog.getByLabel(form.choose).selectOption({ label: 'OpenRouter' })
  await dialog.getByRole('button', { name: connect.button }).click()

  await page.getByRole('link', { name: 'Authorize' }).click()
  await expect(page.getByText(connect.done)).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
  await page.getByRole('button', { name: /This device/ }).click()
  await expect(page.getByText(keys.one('https://openrouter.ai', '6789'))).toBeVisible()
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  )
  expect(stored).not.toContain('sk-or-canary')
  expect(stored).not.toContain('verifier')

  // The same answer again, as from a stolen address: nothing is exchanged.
  const back = new URL(
    server.received.find(({ path }) => path.startsWith('/auth'))?.path ?? '',
    server.origin,
  )
  const again = new URL(back.searchParams.get('callback_url') ?? '')
  again.searchParams.set('code', 'replayed')
  const exchanges = () => server.received.filter(({ path }) => path === '/keys').length
  const before = exchanges()
  await page.goto(again.href)
  await expect(page.getByText(connect.refused)).toBeVisible()
  expect(exchanges()).toBe(before)
  await server.close()
})
