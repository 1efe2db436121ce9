/** What strangers send is hostile input: it is shown, and does nothing. And what opening it costs. */
import { addressTricks, elementTricks, pageTricks } from '../src/ui/markdown/tricks.fixture'
import { sampleReceipt } from '../src/share/sample.fixture'
import { toLinkFragment } from '../src/share/link'
import { words } from '../src/words'
import { expect, test } from './support/test'

const { share } = words
const MARK = 'hostile.test'

const [first] = sampleReceipt.runs
if (first === undefined) throw new Error('The sample has no run.')

/** A receipt with a text in every place for one. */
const holding = (text: string) => ({
  ...sampleReceipt,
  title: text.slice(0, 400),
  note: text.slice(0, 9000),
  messages: [{ role: 'user' as const, text }],
  runs: [
    { ...first, text, thought: text, model: { ...first.model, name: text.slice(0, 60) } },
    { ...first, text: `> ${text.replaceAll('\n', '\n> ')}`, model: { ...first.model, name: 'b' } },
  ],
})

const tricks = [...addressTricks, ...elementTricks, ...pageTricks].map((trick) =>
  trick.replaceAll('MARK', MARK),
)

declare global {
  interface Window {
    /** Whether anything from outside could run. */
    wasCalled?: boolean
  }
}

test('an answer with every known trick in it makes no request and runs no script', async ({
  page,
  context,
  playground,
  traffic,
}) => {
  await context.addInitScript(() => {
    window.alert = () => {
      window.wasCalled = true
    }
  })
  // Each for itself, and all of them in one answer.
  const answers = [...tricks, tricks.join('\n\n')]
  await playground.open()
  for (const [index, text] of answers.entries()) {
    const end = `This was number ${String(index)}.`
    const fragment = await toLinkFragment(holding(`${text}\n\n${end}`))
    await page.evaluate((hash) => {
      location.hash = hash
    }, fragment)
    const received = page.getByRole('region', { name: share.received })
    await expect(received.locator('blockquote').first()).toContainText(end)
    await expect(playground.answers.getByRole('article')).toHaveCount(2)
  }
  await page.waitForLoadState('networkidle')
  expect(traffic.leftTheOrigin()).toEqual([])
  expect(await page.evaluate(() => window.wasCalled)).toBeUndefined()
  expect(await page.evaluate(() => document.querySelectorAll('script').length)).toBe(1)
})

test('the same, embedded', async ({ page, traffic }) => {
  const fragment = await toLinkFragment(holding(tricks.join('\n\n')))
  await page.goto(`./embed.html${fragment}`)
  await expect(page.getByRole('article').first()).toContainText('onerror')
  await page.waitForLoadState('networkidle')
  expect(traffic.leftTheOrigin()).toEqual([])
})

for (const [name, path] of [
  ['the page', './'],
  ['an embedded receipt', './embed.html'],
] as const)
  test(`a long answer shows its beginning in ${name}, and the rest as it is asked for`, async ({
    page,
  }) => {
    const items = Array.from({ length: 6000 }, (_, index) => `- item ${String(index)}\n`).join('')
    const { thought: _, ...answer } = first
    const runs = ['1. '.repeat(130_000), items].map((text) => ({ ...answer, text }))
    await page.goto(path + (await toLinkFragment({ ...sampleReceipt, runs })))
    const long = page.getByRole('article').last()
    await expect(long.getByText('item 7', { exact: true })).toBeAttached()
    await expect(page.getByRole('article').first()).toContainText('1. 1. 1. 1.')
    const more = long.locator('.show-rest button')
    await more.click()
    await expect(long.getByText('item 3000', { exact: true })).toBeAttached()
    await expect(long.getByText('item 5999', { exact: true })).toHaveCount(0)
    await more.click()
    await expect(long.getByText('item 5999', { exact: true })).toBeAttached()
    await expect(more).toHaveCount(0)
  })

test('opening a receipt loads no engine and opens no drawer of keys', async ({
  page,
  context,
  traffic,
}) => {
  await context.addInitScript(() => {
    const read: string[] = []
    Object.assign(window, { namesRead: read })
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its storage below
    const { getItem } = Storage.prototype
    Storage.prototype.getItem = function (this: Storage, name: string) {
      read.push(name)
      return getItem.call(this, name)
    }
  })
  await page.goto(`./${await toLinkFragment(sampleReceipt)}`)
  await expect(page.getByRole('heading', { name: 'Is small enough?' })).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(4)
  await page.waitForLoadState('networkidle')
  const loaded = traffic.all().map((address) => new URL(address).pathname)
  expect(loaded.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(1)
  expect(
    loaded.filter((path) =>
      /\/(wllama|webllm|endpoint|replay|remote|key-ring)-|\.(wasm|gguf)/.test(path),
    ),
  ).toEqual([])
  const read = await page.evaluate(() => (window as unknown as { namesRead: string[] }).namesRead)
  expect(read).toContain('rightsize-preferences')
  expect(read.filter((name) => /key/i.test(name))).toEqual([])
})
