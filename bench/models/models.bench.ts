/**
 * What the page of all models costs its main thread: opening it, sorting, filtering, another source,
 * each several times. The limit is no task over 50 ms. And what it loads, and when.
 */
import { test, type Page } from '@playwright/test'
import { words } from '../../src/words'
import { catalogWords } from '../../src/words/of-catalog'
import { report, type Table } from '../report'
import { watchPage, type PageWatch } from '../stream/watch-page'

const { models } = catalogWords
const TIMES = 5

/** Until the figures of the question asked last are on the screen, and the page has nothing to do. */
async function settle(page: Page): Promise<void> {
  await page
    .getByText(/^[\d,]+ of [\d,]+ models; /)
    .last()
    .waitFor()
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestIdleCallback(() => {
          resolve()
        })
      }),
  )
}

type Step = readonly [name: string, act: (page: Page) => Promise<unknown>]

const sortBy = (page: Page, column: string) =>
  page
    .getByRole('region', { name: models.all })
    .getByRole('button', { name: column, exact: true })
    .click()

const steps: readonly Step[] = [
  ['sort by name', (page) => sortBy(page, models.columns.name)],
  ['sort by energy', (page) => sortBy(page, models.columns.energy)],
  ['sort by votes', (page) => sortBy(page, models.columns.comparia)],
  ['search', (page) => page.getByLabel(models.search).fill('llama')],
  ['search taken back', (page) => page.getByLabel(models.search).fill('')],
  ['open weights only', (page) => page.getByLabel(models.access).selectOption('open')],
  ['all kinds', (page) => page.getByLabel(models.access).selectOption('any')],
  ['by EcoLogits', (page) => page.getByLabel(models.source).selectOption('ecologits-0.11')],
  ['by ML.ENERGY v3', (page) => page.getByLabel(models.source).selectOption('ml-energy-v3')],
  ['by the best', (page) => page.getByLabel(models.source).selectOption('')],
  ['8 requests at once', (page) => page.getByLabel(models.batch).selectOption('8')],
  ['batch not known', (page) => page.getByLabel(models.batch).selectOption('')],
]

interface Cost {
  readonly longest: number
  readonly over50: number
}

async function costOf(page: Page, watch: PageWatch, act: Step[1]): Promise<Cost> {
  await watch.begin()
  await act(page)
  await settle(page)
  const { longTasks } = await watch.end()
  return { longest: Math.max(0, ...longTasks), over50: longTasks.length }
}

test('models', async ({ page, browser }) => {
  const fetched: { readonly url: string; readonly bytes: number }[] = []
  page.on('response', (response) => {
    void response.body().then(
      (body) => fetched.push({ url: new URL(response.url()).pathname, bytes: body.length }),
      () => undefined,
    )
  })
  await page.goto('./#/')
  await page.getByRole('navigation').waitFor()
  const atFirst = fetched.length
  const watch = await watchPage(page)
  const opening = await costOf(page, watch, (opened) =>
    opened.getByRole('link', { name: words.page.nav.models, exact: true }).click(),
  )
  const rows: string[][] = [['open', String(opening.over50), textOf(opening.longest)]]
  for (const [name, act] of steps) {
    const costs: Cost[] = []
    for (let time = 0; time < TIMES; time += 1) costs.push(await costOf(page, watch, act))
    const longest = Math.max(...costs.map((cost) => cost.longest))
    rows.push([name, String(costs.reduce((sum, { over50 }) => sum + over50, 0)), textOf(longest)])
  }
  const later = fetched.slice(atFirst)
  const tables: Table[] = [
    {
      title: `The main thread, each step ${TIMES} times`,
      head: ['step', 'tasks over 50 ms', 'longest of them'],
      rows,
    },
    {
      title: 'Loaded when the page of models is opened, not before (uncompressed)',
      head: ['file', 'kB'],
      rows: [
        ...later
          .toSorted((a, b) => b.bytes - a.bytes)
          .map(({ url, bytes }) => [url, (bytes / 1000).toFixed(1)]),
        ['all', (later.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(1)],
      ],
    },
  ]
  report('models', browser.version(), tables)
})

const textOf = (ms: number): string => (ms === 0 ? 'none' : `${ms.toFixed(0)} ms`)
