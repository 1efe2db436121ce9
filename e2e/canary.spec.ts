/**
 * A key that is looked for everywhere after a scripted use of all that touches remote models: in what
 * is stored, logged, linked, exported, shown, and in every request to anybody but its own host.
 */
import type { Page } from '@playwright/test'
import { startTestServer } from '../src/engines/endpoint/server.fixture'
import { toFileText } from '../src/share/file'
import { fromLinkFragment } from '../src/share/link'
import { words } from '../src/words'
import { remoteWords } from '../src/words/of-remote'
import type { Playground } from './support/playground'
import { expect, test } from './support/test'

const CANARY = 'sk-canary-5up3rS3cr3tK3y'
/** How often the same is asked of all; 60 is about what a person asks in an hour. */
const ROUNDS = Number(process.env['RIGHTSIZE_CANARY_ROUNDS'] ?? 1)
const { page: text, share } = words
const { remote } = remoteWords

/** Everything that stays in the browser: every storage, every database, every cache. */
const storedIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const records: unknown[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const open = indexedDB.open(name)
      const database = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => {
          resolve(open.result)
        }
      })
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll()
        records.push(
          await new Promise((resolve) => {
            all.onsuccess = () => {
              resolve(all.result)
            }
          }),
        )
      }
      database.close()
    }
    const cached: string[] = []
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) cached.push(request.url)
    return JSON.stringify([
      records,
      cached,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      history.state,
      location.href,
    ])
  })

/** What is on the screen, and in every attribute and field behind it. */
const shownIn = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.documentElement.outerHTML +
      Array.from(document.querySelectorAll('input, textarea'), (field) =>
        field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
          ? field.value
          : '',
      ).join(),
  )

/** The link and the file of what is on the screen, unfolded. */
async function exportsOf({ page }: Playground): Promise<string> {
  await page.getByRole('button', { name: share.share, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: share.title })
  await expect(dialog.getByText(/^[\d,]+ characters\./)).toBeVisible()
  const link = await dialog.getByRole('textbox', { name: share.link }).inputValue()
  const opened = await fromLinkFragment(new URL(link).hash)
  const preview = await dialog.getByLabel(share.preview).innerText()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return preview + (opened.ok ? toFileText(opened.value.receipt) : opened.why)
}

for (const keeping of ['page', 'tab'] as const)
  test(`a canary key is nowhere but where it was chosen to be (${keeping})`, async ({
    baseURL,
    context,
    page,
    playground,
  }) => {
    const logged: string[] = []
    page.on('console', (message) => logged.push(message.text()))
    const elsewhere: string[] = []
    const origin = new URL(baseURL ?? '').origin
    const server = await startTestServer({ origin, key: CANARY, models: ['normal', 'reasoning'] })
    // A second host, which must never see the key of the first; it repeats what it is sent.
    const other = await startTestServer({ origin, key: 'another-key-0123456789' })
    context.on('request', (request) => {
      if (!request.url().startsWith(new URL(server.baseUrl).origin))
        elsewhere.push(
          request.url() + JSON.stringify(request.headers()) + (request.postData() ?? ''),
        )
    })

    await playground.open()
    await playground.choose([])
    for (const [name, door, model] of [
      ['OpenAI', 'openai', 'reasoning'],
      ['Anthropic', 'anthropic', 'normal'],
      ['Google Gemini', 'gemini', 'normal'],
    ] as const)
      await playground.bringProvider(name, server.baseUrlFor(door), {
        key: CANARY,
        keeping,
        model,
        list: true,
      })
    // A host that breaks off with the key in its sentence, one that refuses, one that is another's.
    await playground.bringEndpoint(server.baseUrl, 'error-in-stream')
    await playground.bringEndpoint(server.baseUrl, 'status-401')
    await playground.bringEndpoint(other.baseUrl, 'html')
    const shown: string[] = []
    for (let round = 1; round <= ROUNDS; round += 1) {
      await playground.ask(round === ROUNDS ? 'Hello?' : `Question ${String(round)}?`)
      await playground.waitUntilFinished()
      shown.push(await shownIn(page), await exportsOf(playground))
    }

    await playground.pane('reasoning').judge(true)
    await page.getByRole('link', { name: text.nav.history }).click()
    await page.getByRole('button', { name: text.historyView.replayOne('Hello?') }).click()
    await playground.waitUntilFinished()
    shown.push(await shownIn(page), await exportsOf(playground))
    await page.getByRole('button', { name: /This device/ }).click()
    await expect(
      page.getByText(remote.keys.one(new URL(server.baseUrl).origin, 'tK3y')),
    ).toBeVisible()
    shown.push(await shownIn(page))
    await page.keyboard.press('Escape')

    for (const found of [...shown, ...logged, ...elsewhere]) expect(found).not.toContain(CANARY)
    const stored = await storedIn(page)
    if (keeping === 'page') expect(stored).not.toContain(CANARY)
    else expect(stored.split(CANARY)).toHaveLength(2)

    await page.reload()
    await page.getByRole('button', { name: /This device/ }).click()
    await expect(page.getByText(keeping === 'page' ? remote.keys.none : /tK3y/)).toBeVisible()
    if (keeping === 'tab') {
      // Another tab has nothing of it, and one press forgets it for good.
      const second = await context.newPage()
      await second.goto(origin)
      expect(await storedIn(second)).not.toContain(CANARY)
      await page.getByRole('button', { name: remote.keys.forgetAll }).click()
    }
    expect(await storedIn(page)).not.toContain(CANARY)
    await server.close()
    await other.close()
  })
