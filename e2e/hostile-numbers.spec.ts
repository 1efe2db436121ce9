/** One number that cannot be breaks nothing, and the next comparison opens without a reload. */
import type { Page } from '@playwright/test'
import { startTestServer } from '../src/engines/endpoint/server.fixture'
import { sampleReceipt } from '../src/share/sample.fixture'
import { sampleWithGrid } from '../src/share/sample-grid.fixture'
import { toLinkFragment } from '../src/share/link'
import type { Receipt } from '../src/share/receipt-schema'
import { words } from '../src/words'
import { carbonWords } from '../src/words/of-carbon'
import { storedRecords } from './support/kept-runs'
import { expect, test } from './support/test'

const { page: text, share } = words

const [first, ...others] = sampleReceipt.runs
if (first?.measurement === undefined || first.estimate === undefined)
  throw new Error('The sample has a figure.')
const { measurement, estimate } = first

const withFirst = (changed: object): Receipt => ({
  ...sampleReceipt,
  runs: [{ ...first, ...changed }, ...others],
})
const hostile: Readonly<Record<string, Receipt>> = {
  durationMs: withFirst({ measurement: { ...measurement, durationMs: 5e-324 } }),
  lowWh: withFirst({ estimate: { ...estimate, lowWh: 5e-324, midWh: 1, highWh: 1e15 } }),
  highWh: withFirst({ estimate: { ...estimate, highWh: 1e308 } }),
  outputTokens: withFirst({ measurement: { ...measurement, outputTokens: 2 ** 53 } }),
  pieces: withFirst({ measurement: { ...measurement, pieces: null } }),
  decodeMs: withFirst({ measurement: { ...measurement, decodeMs: '34' } }),
}
const good = await toLinkFragment(sampleReceipt)

const goTo = (page: Page, fragment: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, fragment)

test('a link with such a number is refused by its field, and the next link opens', async ({
  page,
  playground,
}) => {
  await playground.open()
  for (const [field, receipt] of Object.entries(hostile)) {
    await goTo(page, await toLinkFragment(receipt))
    await expect(page.getByRole('alert').filter({ hasText: field })).toBeVisible()
    await goTo(page, good)
    await expect(playground.answers.getByRole('article')).toHaveCount(4)
    await expect(page.getByRole('alert').filter({ hasText: share.wrong('') })).toHaveCount(0)
  }
})

test('first of all opened, too, and embedded', async ({ page, playground }) => {
  for (const [field, receipt] of Object.entries(hostile)) {
    const fragment = await toLinkFragment(receipt)
    await page.goto('about:blank')
    await playground.open(fragment)
    await expect(page.getByRole('alert').filter({ hasText: field })).toBeVisible()
    await page.goto(`./embed.html${fragment}`)
    await expect(page.getByRole('alert')).toContainText(field)
    await goTo(page, good)
    await expect(page.getByRole('article')).toHaveCount(4)
  }
})

test('a host’s numbers that cannot be are not believed, now or from the history', async ({
  baseURL,
  page,
  playground,
}) => {
  const server = await startTestServer({ origin: new URL(baseURL ?? '').origin })
  await playground.open()
  await playground.choose([])
  for (const model of ['absurd', 'normal']) await playground.bringEndpoint(server.baseUrl, model)
  await playground.ask('How many?')
  const look = async () => {
    for (const name of ['absurd', 'normal']) {
      const pane = playground.pane(name)
      await pane.waitUntilComplete()
      await expect(pane.root.getByText('Hello, this is a test.')).toBeVisible()
    }
    const { root } = playground.pane('absurd')
    await expect(root.getByText(text.facts.counted)).toBeVisible()
    await expect(root).not.toContainText(/NaN|Infinity|10³⁰⁸/)
  }
  await look()
  await expect.poll(async () => (await storedRecords(page)).length).toBe(1)
  await page.reload()
  await page.getByRole('link', { name: text.nav.history }).click()
  await page.getByRole('button', { name: text.historyView.openOne('How many?') }).click()
  await look()
  await server.close()
})

test('a record with such a number says so in the history, and the others open', async ({
  baseURL,
  page,
  playground,
}) => {
  const server = await startTestServer({ origin: new URL(baseURL ?? '').origin })
  await playground.open()
  await playground.choose([])
  await playground.bringEndpoint(server.baseUrl, 'normal')
  await playground.ask('How many?')
  await playground.pane('normal').waitUntilComplete()
  await expect.poll(async () => JSON.stringify(await storedRecords(page))).toContain('"ended"')
  // As pages of before kept it: by its key alone, and with what no answer has.
  await page.evaluate(async () => {
    const opening = indexedDB.open('rightsize')
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => {
        resolve(opening.result)
      }
    })
    const store = database.transaction('comparisons', 'readwrite').objectStore('comparisons')
    const reading = store.getAll()
    await new Promise<void>((resolve) => {
      reading.onsuccess = () => {
        const json = JSON.stringify(reading.result[0])
        store.put(JSON.parse(json.replace(/"outputTokens":\d+/, '"outputTokens":1e308')), 'bomb')
        const written = store.put(
          JSON.parse(json.replace('How many?', 'Under another key?')),
          'key',
        )
        written.onsuccess = () => {
          resolve()
        }
      }
    })
    database.close()
  })
  await page.reload()
  const history = page.getByRole('link', { name: text.nav.history })
  await history.click()
  await expect(page.getByText(/outputTokens/)).toBeVisible()
  for (const question of ['How many?', 'Under another key?']) {
    await page.getByRole('button', { name: text.historyView.openOne(question) }).click()
    await playground.pane('normal').waitUntilComplete()
    await history.click()
  }
  const remove = text.historyView.removeOne('Under another key?')
  await page.getByRole('button', { name: remove }).click()
  await expect(page.getByRole('button', { name: remove })).toHaveCount(0)
  await server.close()
})

/** Makes the browser itself throw where one of these is written: a fault that nobody has found yet. */
const breakAt = (page: Page, broken: { readonly numbers: number[]; readonly year: number }) =>
  page.addInitScript(({ numbers, year }) => {
    const writer = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format')
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      get(this: Intl.NumberFormat) {
        const format = writer?.get?.call(this) as (value: number) => string
        return (value: number) => {
          if (numbers.includes(value)) throw new RangeError(`no text for ${value}`)
          return format(value)
        }
      },
    })
    /* eslint-disable @typescript-eslint/unbound-method -- called on what they are of, below */
    const { toLocaleDateString } = Date.prototype
    const { toPrecision } = Number.prototype
    /* eslint-enable @typescript-eslint/unbound-method */
    Number.prototype.toPrecision = function (this: number, digits?: number) {
      const value = this.valueOf()
      if (numbers.includes(value)) throw new RangeError(`no text for ${value}`)
      return toPrecision.call(this, digits)
    }
    Date.prototype.toLocaleDateString = function (this: Date) {
      if (this.getUTCFullYear() === year) throw new RangeError(`no text for ${year}`)
      return toLocaleDateString.call(this)
    }
  }, broken)

test.describe('whatever else may break', () => {
  test.beforeEach(({ page }) => breakAt(page, { numbers: [4242, 4243, 0.001], year: 1999 }))

  test('breaks its own pane alone, which keeps what was said', async ({ page, playground }) => {
    const fragment = await toLinkFragment(
      withFirst({ measurement: { ...measurement, outputTokens: 4242 } }),
    )
    await playground.open(fragment)
    await expect(playground.answers.getByRole('article')).toHaveCount(4)
    const pane = playground.pane('Pocket 3M')
    await expect(pane.root.getByRole('alert')).toContainText('no text for 4242')
    await expect(pane.root).toContainText('47 and 38 are 85')
    await goTo(page, good)
    await expect(pane.root.getByRole('alert')).toHaveCount(0)
    await expect(playground.answers.getByRole('article')).toHaveCount(4)
  })

  test('breaks its own window alone', async ({ playground }) => {
    const [here, ...more] = sampleWithGrid.runs
    if (here === undefined) throw new Error('The sample has runs.')
    const grid = { gPerKWh: [4243, 4243, 4243] as [number, number, number], data: 'ember 2024' }
    await playground.open(
      await toLinkFragment({ ...sampleWithGrid, runs: [{ ...here, grid }, ...more] }),
    )
    const pane = playground.pane('Pocket 3M')
    await pane.root.getByRole('button', { name: carbonWords.open('Pocket 3M') }).click()
    const dialog = pane.root.getByRole('dialog')
    await expect(dialog.getByRole('alert')).toContainText('no text for 4243')
    await dialog.getByRole('button', { name: words.ui.close }).click()
    await expect(pane.root).toContainText('47 and 38 are 85')
  })

  test('is closed where it takes the view, and the next link opens', async ({
    page,
    playground,
  }) => {
    const askedAt = Date.UTC(1999, 5, 5)
    await playground.open(await toLinkFragment({ ...sampleReceipt, askedAt }))
    const broke = page.getByRole('heading', { name: text.viewBroke })
    await expect(broke).toBeVisible()
    await goTo(page, good)
    await expect(playground.answers.getByRole('article')).toHaveCount(4)
    await expect(broke).toHaveCount(0)
    await goTo(page, await toLinkFragment({ ...sampleReceipt, askedAt: askedAt + 1 }))
    await expect(broke).toBeVisible()
    await page.getByRole('button', { name: text.goOn }).click()
    await expect(broke).toHaveCount(0)
    await expect(playground.question).toBeVisible()
  })

  test('leaves a sentence in a frame, and the next link opens in it', async ({ page }) => {
    // While it is read, and while it is drawn: a tick of the axis.
    const read = { measurement: { ...measurement, outputTokens: 4242 } }
    const drawn = { estimate: { ...estimate, lowWh: 0.000005 } }
    await page.goto('./embed.html')
    for (const [changed, number] of [
      [read, 4242],
      [drawn, 0.001],
    ] as const) {
      await goTo(page, await toLinkFragment(withFirst(changed)))
      await expect(page.getByRole('alert')).toContainText(`no text for ${number}`)
      await goTo(page, good)
      await expect(page.getByRole('article')).toHaveCount(4)
    }
  })
})
