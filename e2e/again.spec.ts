/** Asking again in another way, asking on, what it cost, and what was sent: at a local server. */
import { startTestServer, type ReceivedRequest } from '../src/engines/endpoint/server.fixture'
import { words } from '../src/words'
import { engineWords } from '../src/words/of-engines'
import { remoteWords } from '../src/words/of-remote'
import { expect, test } from './support/test'

const { page: text } = words
const { again, remote } = remoteWords
const KEY = 'sk-canary-0123456789'
const answer = 'One two three four five six seven eight nine ten. '.split(/(?<= )/)

const asked = (received: readonly ReceivedRequest[]) =>
  received.filter(({ method }) => method === 'POST').map(({ body }) => body)

test('again without thinking, half the length, and a follow-up with its own history', async ({
  baseURL,
  page,
  playground,
}) => {
  const origin = new URL(baseURL ?? '').origin
  const server = await startTestServer({ origin, key: KEY, answer })
  await playground.open()
  await playground.choose([])
  await playground.bringEndpoint(server.baseUrl, 'reasoning', KEY)
  await playground.ask('Why?')
  const pane = playground.pane('reasoning')
  await pane.waitUntilComplete()
  await expect(pane.root.getByText(again.tokens.reasoning('2'))).toBeVisible()
  await expect(pane.root.getByText(again.tokens.cached('4'))).toBeVisible()

  await pane.root.getByRole('button', { name: again.noReasoning }).click()
  const plain = playground.pane(`reasoning, ${again.twists['no-reasoning']}`)
  await plain.waitUntilComplete()
  expect(asked(server.received).at(-1)).toMatchObject({ reasoning_effort: 'none' })
  await pane.root.getByRole('button', { name: again.halfLength }).click()
  const half = playground.pane(`reasoning, ${again.twists['half-length']}`)
  await half.waitUntilComplete()
  expect(asked(server.received).at(-1)).toMatchObject({
    messages: [{ role: 'user', content: `Why?\n\n${again.atMost(5)}` }],
  })
  // All runs stay in view, the new ones beside the old one.
  expect(await playground.paneNames()).toEqual([pane.name, half.name, plain.name])

  await page.getByLabel(again.follow).fill('And then?')
  await page.getByRole('button', { name: again.send }).click()
  await expect(pane.root.getByText(again.earlier(2))).toBeVisible()
  await playground.waitUntilFinished()
  expect(asked(server.received).slice(-3)).toContainEqual(
    expect.objectContaining({
      messages: [
        { role: 'user', content: 'Why?' },
        { role: 'assistant', content: answer.join('') },
        { role: 'user', content: 'And then?' },
      ],
    }),
  )

  // It is all there after a reload.
  await page.reload()
  await page.getByRole('link', { name: text.nav.history }).click()
  await page.getByRole('button', { name: text.historyView.openOne('And then?') }).click()
  await pane.root.getByText(again.earlier(2)).click()
  await expect(pane.root.getByText('Why?', { exact: true })).toBeVisible()
  await server.close()
})

test('the pane shows the exact request without the key, and what the answer cost', async ({
  baseURL,
  page,
  playground,
}) => {
  const origin = new URL(baseURL ?? '').origin
  const server = await startTestServer({ origin, key: KEY })
  await playground.open()
  await playground.choose([])
  await playground.bringEndpoint(server.baseUrl, 'normal', KEY)
  await playground.ask('Hello?')
  const pane = playground.pane('normal')
  await pane.waitUntilComplete()
  await pane.root.getByRole('button', { name: remote.request.openOf('normal') }).click()
  const dialog = page.getByRole('dialog', { name: remote.request.title })
  await expect(dialog.getByText('POST http://127.0.0.1')).toContainText('"Hello?"')
  await expect(dialog).not.toContainText(KEY)
  await expect(dialog).toContainText(engineWords.openai.keyHidden)
  await page.keyboard.press('Escape')

  await pane.root.getByRole('button', { name: again.cost.set }).click()
  const form = page.getByRole('dialog', { name: again.cost.title('normal') })
  await form.getByLabel(again.cost.prompt).fill('100')
  await form.getByLabel(again.cost.output).fill('1000')
  await form.getByRole('button', { name: again.cost.save }).click()
  // 12 × 100 / 1e6 + 7 × 1000 / 1e6 = 0.0012 + 0.007 dollars
  await expect(pane.root.getByText(/0\.82 ¢/)).toBeVisible()
  await expect(pane.root.getByText(new RegExp(again.cost.visitor))).toBeVisible()
  await server.close()
})
