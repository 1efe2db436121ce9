/**
 * Texts made to cost a page time, as shared links (in the page and embedded) and as answers that come.
 * The targets are: no task of the main thread over 200 ms, first content within a second, and Stop within
 * 200 ms.
 */
import { expect, test, type Browser, type CDPSession, type Page } from '@playwright/test'
import { loadavg } from 'node:os'
import { toLinkFragment } from '../../src/share/link'
import type { Receipt } from '../../src/share/receipt-schema'
import { sampleReceipt } from '../../src/share/sample.fixture'
import { hostileTexts, type HostileText } from '../../src/ui/markdown/hostile-texts.fixture'
import { words } from '../../src/words'
import { median, report, type Table } from '../report'
import { isAtRest, longestTaskOf, noteFirstContent, type LongestTask } from './watch-tasks'

const TEXTS = Number(process.env['RIGHTSIZE_BENCH_TEXTS'] ?? 300)
const SEED = Number(process.env['RIGHTSIZE_BENCH_SEED'] ?? 1)
/** What a link may unfold to, with room for the rest of a receipt. */
const MOST_BYTES = 3_900_000
const MOST_ANSWERS = 10
const TASK_MS = 200
const FIRST_MS = 1000
const STOP_MS = 200
const REST_MS = 400
const LETTERS_OF_PIECE = 5

interface Cost extends LongestTask {
  readonly name: string
  /** From the start to the paint of the first content. */
  readonly first?: number | undefined
  /** From the press of Stop until the run has ended. */
  readonly stop?: number | undefined
}

const [sampleRun] = sampleReceipt.runs
if (sampleRun?.text === undefined) throw new Error('The sample has no answer.')
const { thought: _, ...sampleAnswer } = sampleRun

/** A million pieces: the page ends it on the way. */
const endless: HostileText = {
  name: 'an answer without an end, 5000000',
  text: 'word '.repeat(1_000_000),
}

/** As many answers with this text as a link can carry; the question is the same text. */
function receiptOf(text: string): Receipt {
  const bytes = new TextEncoder().encode(JSON.stringify(text)).length
  const room = Math.floor(MOST_BYTES / Math.max(bytes, 1)) - 1
  const runs = Array.from({ length: Math.max(1, Math.min(MOST_ANSWERS, room)) }, (_, index) => ({
    ...sampleAnswer,
    text,
    model: { ...sampleAnswer.model, id: String(index), name: `Model ${String(index)}` },
  }))
  const messages = room > MOST_ANSWERS ? [{ role: 'user' as const, text }] : sampleReceipt.messages
  return { ...sampleReceipt, messages, runs }
}

const waitForRest = (page: Page) =>
  page.waitForFunction(isAtRest, REST_MS, { polling: 100, timeout: 120_000 })

interface Visit {
  readonly page: Page
  readonly session: CDPSession
}

/** Runs in the page: presses for the rest of the first answer that has one. Looks with little work. */
const showMore = (): boolean => {
  const button = document.querySelector<HTMLElement>('article .show-rest button')
  button?.click()
  return button !== null
}

/** Opens a link in a page that has seen nothing yet, and presses once for more. */
async function openLink(address: string, { page, session }: Visit, text: string) {
  const fragment = await toLinkFragment(receiptOf(text))
  await page.goto('about:blank')
  let first: number | undefined
  const task = await longestTaskOf(session, async () => {
    await page.goto(address + fragment, { waitUntil: 'commit' })
    await waitForRest(page)
    first = await page.evaluate(() => window.firstContent.paintedAt)
    if (!(await page.evaluate(showMore))) return
    await waitForRest(page)
  })
  return { ...task, first }
}

/** Runs in the page: presses Stop after a while, and gives the time until the run has ended. */
const stopAfter = ({ ms, label }: { ms: number; label: string }): Promise<number | undefined> =>
  new Promise((resolve) => {
    const due = performance.now() + ms
    setTimeout(() => {
      const buttons = Array.from(document.querySelectorAll('button'))
      const stop = buttons.find(({ textContent }) => textContent === label)
      if (stop === undefined || window.isStreamOver()) {
        resolve(undefined)
        return
      }
      stop.click()
      const look = () => {
        if (window.isStreamOver()) resolve(performance.now() - due)
        else setTimeout(look)
      }
      look()
    }, ms)
  })

/** Lets an answer come whole, and then again until it is stopped. */
async function comeIn({ page, session }: Visit, text: string) {
  await page.goto('./bench/stream/index.html')
  await page.waitForFunction(() => 'playText' in window)
  await page.evaluate(
    ([given, letters]) => {
      window.holdText(given, letters)
    },
    [text, LETTERS_OF_PIECE] as const,
  )
  const start = () =>
    page.evaluate(() => {
      window.playText()
    })
  let stop: number | undefined
  const task = await longestTaskOf(session, async () => {
    await start()
    await page.waitForFunction(() => window.isStreamOver(), undefined, { polling: 100, timeout: 0 })
    await waitForRest(page)
    await start()
    stop = await page.evaluate(stopAfter, { ms: 300, label: words.page.stop })
    await waitForRest(page)
  })
  return { ...task, stop }
}

const ms = (value: number) => `${value.toFixed(0)} ms`

function rowOf(kind: string, what: string, values: readonly number[], most: number): string[] {
  if (values.length === 0) return [kind, what, '–', '–', '–', '–']
  const over = values.filter((value) => !(value <= most)).length
  const worst = Math.max(...values)
  return [
    kind,
    what,
    ms(worst),
    ms(median(values)),
    `**${(worst / most).toFixed(2)}**`,
    `${String(over)} of ${String(values.length)}`,
  ]
}

const known = (values: readonly (number | undefined)[]) =>
  values.filter((value) => value !== undefined)

function tablesOf(costs: Readonly<Record<string, readonly Cost[]>>): Table[] {
  const rows = Object.entries(costs).flatMap(([kind, all]) => [
    rowOf(
      kind,
      `longest task, ${ms(TASK_MS)}`,
      all.map(({ wallMs }) => wallMs),
      TASK_MS,
    ),
    rowOf(
      kind,
      'the same, of a core',
      all.map(({ coreMs }) => coreMs),
      TASK_MS,
    ),
    rowOf(kind, `first content, ${ms(FIRST_MS)}`, known(all.map(({ first }) => first)), FIRST_MS),
    rowOf(kind, `Stop, ${ms(STOP_MS)}`, known(all.map(({ stop }) => stop)), STOP_MS),
  ])
  const worst = Object.entries(costs)
    .flatMap(([kind, all]) => all.map((cost) => ({ kind, ...cost })))
    .toSorted((one, other) => other.coreMs - one.coreMs)
    .slice(0, 12)
  return [
    {
      title: `${String(TEXTS)} texts of seed ${String(SEED)}; other programs had ${loadavg()
        .map((load) => load.toFixed(1))
        .join(', ')} of the cores`,
      head: ['as', 'what, at most', 'worst', 'median', 'worst over target', 'over'],
      rows: rows.filter(([, , found]) => found !== '–'),
    },
    {
      title: 'The longest tasks',
      head: ['as', 'text', 'task', 'of a core', 'first', 'Stop'],
      rows: worst.map(({ kind, name, wallMs, coreMs, first, stop }) => [
        kind,
        name,
        ms(wallMs),
        ms(coreMs),
        first === undefined ? '' : ms(first),
        stop === undefined ? '' : ms(stop),
      ]),
    },
  ]
}

async function costsOf(
  browser: Browser,
  base: string,
  selector: string,
  measure: (visit: Visit, text: string) => Promise<Omit<Cost, 'name'>>,
  more: readonly HostileText[] = [],
): Promise<Cost[]> {
  const costs: Cost[] = []
  const context = await browser.newContext({ baseURL: base })
  await context.addInitScript(noteFirstContent, selector)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const visit = { page, session }
  // The first loads what a browser keeps.
  await measure(visit, 'Good morning.')
  for (const { name, text } of [...hostileTexts(TEXTS, SEED), ...more]) {
    const cost = { name, ...(await measure(visit, text)) }
    costs.push(cost)
    if (process.env['RIGHTSIZE_BENCH_VERBOSE'] !== undefined) console.log(JSON.stringify(cost))
  }
  await context.close()
  return costs
}

test('hostile-text', async ({ browser, baseURL }) => {
  test.setTimeout(0)
  const base = baseURL ?? ''
  const answers = 'article .markdown'
  const arms: readonly [string, () => Promise<Cost[]>][] = [
    [
      'a link',
      () =>
        costsOf(browser, base, `.received blockquote, .notice, ${answers}`, (visit, text) =>
          openLink(base, visit, text),
        ),
    ],
    [
      'a link, embedded',
      () =>
        costsOf(browser, base, `.embed blockquote, .notice, ${answers}`, (visit, text) =>
          openLink(`${base}embed.html`, visit, text),
        ),
    ],
    ['an answer that comes', () => costsOf(browser, base, answers, comeIn, [endless])],
  ]
  const wanted = process.env['RIGHTSIZE_BENCH_ARM']
  const costs: Record<string, readonly Cost[]> = {}
  for (const [name, measure] of arms)
    if (wanted === undefined || wanted === name) costs[name] = await measure()
  report('hostile-text', browser.version(), tablesOf(costs))
  expect(Object.values(costs).every(({ length }) => length >= TEXTS)).toBe(true)
})
