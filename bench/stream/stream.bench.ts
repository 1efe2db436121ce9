/**
 * What fast answers cost the page's main thread. Eight panes at 200 tokens a second for ten seconds:
 * at most 25 % of it, no task over 50 ms, no character lost. And the cost of a token in an answer of
 * 10,000 over that in one of 500: at most 1.3, or the page would read the whole text for each token.
 */
import { expect, test, type Page } from '@playwright/test'
import { median, report, type Table } from '../report'
import type { StreamOrder } from './main'
import { lettersOf, tokensOf } from './text'
import { watchPage, type PageWatch, type Stretch } from './watch-page'

const EIGHT: StreamOrder = { panes: 8, tokensPerSecond: 200, tokens: 2000 }
const SHORT: StreamOrder = { panes: 1, tokensPerSecond: 200, tokens: 500 }
const LONG: StreamOrder = { panes: 1, tokensPerSecond: 200, tokens: 10_000 }
const TIMES = 5

const waitUntilOver = (page: Page) =>
  page.waitForFunction(() => window.isStreamOver(), undefined, { polling: 250, timeout: 0 })

async function play(page: Page, watch: PageWatch, order: StreamOrder): Promise<Stretch> {
  await watch.begin()
  await page.evaluate((wanted) => {
    window.startStream(wanted)
  }, order)
  await waitUntilOver(page)
  return watch.end()
}

/** Runs in the page: what each answer shows, without buttons and captions. */
const shownAnswers = () =>
  Array.from(document.querySelectorAll('article [aria-busy]'), (answer) => {
    const copy = answer.cloneNode(true) as Element
    for (const button of copy.querySelectorAll('button, figcaption, [role=status]')) button.remove()
    return copy.textContent
  })

/** How many answers lack something: any character in the store, or any letter on the page. */
async function lostIn(page: Page, order: StreamOrder): Promise<number> {
  const text = tokensOf(order.tokens).join('')
  const letters = lettersOf(text)
  const kept = await page.evaluate(() => window.answersOfStream())
  expect(kept).toHaveLength(order.panes)
  const shown = await page.evaluate(shownAnswers)
  const inStore = kept.filter((answer) => answer !== text)
  const onPage = shown.filter((answer) => lettersOf(answer) !== letters)
  return inStore.length + onPage.length + (order.panes - shown.length)
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
const micros = (ms: number) => `${(ms * 1000).toFixed(0)} µs`

async function eightPanes(page: Page, watch: PageWatch): Promise<Table> {
  const rows: string[][] = []
  const shares: number[] = []
  const cores: number[] = []
  for (let time = 1; time <= TIMES; time += 1) {
    const stretch = await play(page, watch, EIGHT)
    const { busyMs, coreMs, wallMs, longTasks, frames, framesDropped } = stretch
    shares.push(busyMs / wallMs)
    cores.push(coreMs / wallMs)
    rows.push([
      String(time),
      percent(busyMs / wallMs),
      percent(coreMs / wallMs),
      [stretch.scriptMs, stretch.styleMs, stretch.layoutMs]
        .map((ms) => percent(ms / wallMs))
        .join(' · '),
      longTasks.length === 0
        ? 'none'
        : `${String(longTasks.length)}, longest ${Math.max(...longTasks).toFixed(0)} ms`,
      `${String(framesDropped)} of ${String(frames + framesDropped)}`,
      String(await lostIn(page, EIGHT)),
    ])
  }
  return {
    title: `${String(EIGHT.panes)} panes at ${String(EIGHT.tokensPerSecond)} tokens/s each, ${String(EIGHT.tokens)} tokens each`,
    head: [
      'time',
      'main thread',
      'of a core',
      'script · style · layout',
      'tasks over 50 ms',
      'frames dropped',
      'answers with a loss',
    ],
    rows: [
      ...rows,
      ['median', `**${percent(median(shares))}**`, `**${percent(median(cores))}**`, '', '', '', ''],
    ],
  }
}

async function longAnswer(page: Page, watch: PageWatch): Promise<Table> {
  let lost = 0
  const costOf = async (order: StreamOrder) => {
    const { coreMs } = await play(page, watch, order)
    lost += await lostIn(page, order)
    return coreMs / order.tokens
  }
  const shorts: number[] = []
  for (let time = 0; time < TIMES; time += 1) shorts.push(await costOf(SHORT))
  const short = median(shorts)
  const long = await costOf(LONG)
  return {
    title: `Core time of the main thread for a token, one pane at 200 tokens/s; answers with a loss: ${String(lost)}`,
    head: ['answer', 'per token', 'over the short one'],
    rows: [
      [`${String(SHORT.tokens)} tokens, median of ${String(TIMES)}`, micros(short), ''],
      [`${String(LONG.tokens)} tokens`, micros(long), `**${(long / short).toFixed(2)}**`],
    ],
  }
}

test('stream', async ({ page, browser }) => {
  await page.setViewportSize({ width: 1600, height: 1000 })
  await page.goto('bench/stream/index.html')
  await page.waitForFunction(() => 'startStream' in window)
  const watch = await watchPage(page)
  // The first play loads what loads on use.
  await play(page, watch, { ...SHORT, panes: 2 })
  const idle = await (async () => {
    await watch.begin()
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2000)))
    return watch.end()
  })()
  const tables = [
    {
      title: 'Before: the page with finished answers, at rest',
      head: ['main thread', 'frames dropped'],
      rows: [[percent(idle.busyMs / idle.wallMs), String(idle.framesDropped)]],
    },
    await eightPanes(page, watch),
    await longAnswer(page, watch),
  ]
  report('stream', browser.version(), tables)
})
