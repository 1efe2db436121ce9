/**
 * Tokens per second through the whole page, over tokens per second of two bare loops: the same library,
 * file, prompt and settings, in turns, so that a machine that slows down slows all. Targets, medians of 15
 * rounds: at least 1 of the loop that asks for one token at a time, as the library does by itself, and
 * 0.95 of the loop that keeps as many in flight as the page does. Then how soon a stop is heard (50 ms and
 * a token) and how long an answer of 512 tokens keeps the page's main thread (100 ms).
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { Playground } from '../../e2e/support/playground'
import { newestRun, type KeptRun } from '../../e2e/support/kept-runs'
import { words } from '../../src/words'
import { tinyGguf } from '../../src/engines/wllama/tiny-gguf.fixture'
import { median, report, type Table } from '../report'
import type { BareRun } from './bare'

const ROUNDS = Number(process.env['RIGHTSIZE_BENCH_ROUNDS'] ?? 15)
const STOPS = 9
const ANSWERS_WATCHED = 5
const QUESTION = 'Tell me a story.'
const MAXIMUM_TOKENS = 512

interface Model {
  readonly name: string
  readonly content: Uint8Array
}

/**
 * Two sizes that write until they are stopped: one as small as the smallest Pocket model, where what
 * the page does for each token weighs most, and one of some five million weights. RIGHTSIZE_BENCH_MODEL
 * names a GGUF file to use in their place.
 */
function models(): readonly Model[] {
  const path = process.env['RIGHTSIZE_BENCH_MODEL']
  if (path !== undefined) {
    return [{ name: basename(path, '.gguf'), content: readFileSync(path) }]
  }
  const common = { endless: true, contextTokens: 1024 }
  return [
    { name: 'tiny', content: tinyGguf({ ...common, layers: 4, width: 64 }) },
    { name: 'small', content: tinyGguf({ ...common, layers: 8, width: 256 }) },
  ]
}

type Timed = Pick<BareRun, 'outputTokens' | 'durationMs' | 'timeToFirstTokenMs'>

/** The first token belongs to reading the prompt, as in the page. */
const decodeSpeed = ({ outputTokens, durationMs, timeToFirstTokenMs }: Timed) =>
  ((outputTokens - 1) / (durationMs - timeToFirstTokenMs)) * 1000

const wholeSpeed = ({ outputTokens, durationMs }: Timed) => (outputTokens / durationMs) * 1000

async function throughThePage(playground: Playground): Promise<KeptRun> {
  await playground.page.bringToFront()
  await playground.ask(QUESTION)
  await playground.waitUntilFinished()
  return newestRun(playground.page)
}

async function bare(page: Page, threads: number, isAhead: boolean): Promise<BareRun> {
  await page.bringToFront()
  const question = { question: QUESTION, maximumTokens: MAXIMUM_TOKENS, threads, isAhead }
  return page.evaluate((asked) => window.runBare(asked), question)
}

/** What one answer took of the main thread, in milliseconds from the click to the end. */
interface MainThread {
  /** In tasks, which includes waiting for a core. */
  readonly task: number
  /** Of a core: the same on a busy machine. */
  readonly core: number
}

async function mainThreadOf({ page, question }: Playground): Promise<MainThread> {
  await page.bringToFront()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const read = async (): Promise<MainThread> => {
    const { metrics } = await session.send('Performance.getMetrics')
    const msOf = (wanted: string) =>
      (metrics.find(({ name }) => name === wanted)?.value ?? NaN) * 1000
    return { task: msOf('TaskDuration'), core: msOf('ThreadTime') }
  }
  await question.fill(QUESTION)
  await page.evaluate(() => {
    for (const old of document.querySelectorAll('[aria-busy]')) old.setAttribute('data-old', '')
  })
  const before = await read()
  await page.getByRole('button', { name: words.page.compare, exact: true }).click()
  const isOver = () => document.querySelector('.pane-answer[aria-busy=false]:not([data-old])')
  await page.waitForFunction(isOver, undefined, { polling: 500 })
  const after = await read()
  await session.detach()
  return { task: after.task - before.task, core: after.core - before.core }
}

const text = (value: number) => value.toFixed(value < 10 ? 3 : 0)

/** The middle, and the first and third quarter. */
function spreadText(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => text(sorted[Math.round((sorted.length - 1) * share)] ?? NaN)
  return `**${text(median(values))}** (${at(0.25)} to ${at(0.75)})`
}

const spreadRow = (name: string, values: readonly number[]) => [
  name,
  spreadText(values),
  text(Math.max(...values)),
]

interface Round {
  readonly page: KeptRun
  readonly loop: BareRun
  readonly ahead: BareRun
}

async function roundsOf(playground: Playground, barePage: Page, threads: number): Promise<Round[]> {
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const found: { page?: KeptRun; loop?: BareRun; ahead?: BareRun } = {}
    const turns = [
      async () => (found.page = await throughThePage(playground)),
      async () => (found.loop = await bare(barePage, threads, false)),
      async () => (found.ahead = await bare(barePage, threads, true)),
    ]
    // Each goes first in turn: what one leaves behind, the others may not always find.
    for (let turn = 0; turn < turns.length; turn += 1)
      await turns[(round + turn) % turns.length]?.()
    const { page, loop, ahead } = found
    if (page === undefined || loop === undefined || ahead === undefined) continue
    expect(page.outputTokens, 'all answer alike').toBe(loop.outputTokens)
    expect(ahead.outputTokens, 'all answer alike').toBe(loop.outputTokens)
    rounds.push({ page, loop, ahead })
  }
  return rounds
}

function speedTable(title: string, rounds: readonly Round[]): Table {
  const over = (speed: (run: Timed) => number, to: 'loop' | 'ahead') =>
    rounds.map((round) => speed(round.page) / speed(round[to]))
  const row = (name: string, runs: (round: Round) => Timed) => [
    name,
    ...[decodeSpeed, wholeSpeed].map((speed) =>
      spreadText(rounds.map((round) => speed(runs(round)))),
    ),
  ]
  const ratio = (name: string, to: 'loop' | 'ahead') => [
    name,
    spreadText(over(decodeSpeed, to)),
    spreadText(over(wholeSpeed, to)),
  ]
  return {
    title: `${title}, ${String(rounds.length)} rounds: median (and quartiles)`,
    head: ['', 'writing', 'with reading the prompt'],
    rows: [
      row('page, tok/s', ({ page }) => page),
      row('bare loop, tok/s', ({ loop }) => loop),
      row('bare loop with calls in flight, tok/s', ({ ahead }) => ahead),
      ratio('page / bare loop', 'loop'),
      ratio('page / bare loop with calls in flight', 'ahead'),
    ],
  }
}

test('engine', async ({ browser, context }) => {
  const tables: Table[] = []
  for (const { name, content } of models()) {
    const playground = new Playground(await context.newPage())
    await playground.open()
    await playground.choose([])
    await playground.bringFile(`${name}.gguf`, content)
    await playground.limitTokens(MAXIMUM_TOKENS)
    const barePage = await context.newPage()
    await barePage.goto('bench/engine/bare.html')
    await barePage.getByLabel('Model').setInputFiles({
      name: `${name}.gguf`,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    })

    // The first of each loads the model, and lets the browser compile what it runs often.
    const { threads } = await throughThePage(playground)
    for (const isAhead of [false, true])
      expect((await bare(barePage, threads, isAhead)).threads, 'all compute alike').toBe(threads)

    const rounds = await roundsOf(playground, barePage, threads)
    const mainThread: MainThread[] = []
    for (let answer = 0; answer < ANSWERS_WATCHED; answer += 1)
      mainThread.push(await mainThreadOf(playground))
    await barePage.bringToFront()
    const asked = { question: QUESTION, maximumTokens: MAXIMUM_TOKENS, threads, isAhead: true }
    const { stopMs } = await barePage.evaluate(
      ([question, stops]) => window.measureStops(question, stops),
      [asked, STOPS] as const,
    )
    const title = `${name}, ${(content.length / 1e6).toFixed(1)} MB, ${String(threads)} thread(s), ${String(rounds[0]?.page.outputTokens)} tokens`
    const msPerToken = 1000 / median(rounds.map(({ page }) => decodeSpeed(page)))
    tables.push(speedTable(title, rounds), {
      title: `${title}: the page beside it`,
      head: ['', 'median (and quartiles)', 'most'],
      rows: [
        spreadRow(
          'main thread in tasks, ms an answer',
          mainThread.map(({ task }) => task),
        ),
        spreadRow(
          'main thread, ms of a core',
          mainThread.map(({ core }) => core),
        ),
        spreadRow(`stop heard, ms (${text(msPerToken)} a token)`, stopMs),
      ],
    })
    await playground.page.close()
    await barePage.close()
  }
  report('engine', browser.version(), tables)
})
