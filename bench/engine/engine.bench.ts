/**
 * Tokens per second through the whole page, over tokens per second of the bare loop: the same library,
 * file, prompt and settings, in turns, so that a machine that slows down slows both. Target: at least
 * 0.95, median of five pairs.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { Playground } from '../../e2e/support/playground'
import { newestRun, type KeptRun } from '../../e2e/support/kept-runs'
import { tinyGguf } from '../../src/engines/wllama/tiny-gguf.fixture'
import { median, report, type Table } from '../report'
import type { BareRun } from './bare'

const PAIRS = 5
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

async function bare(page: Page, threads: number): Promise<BareRun> {
  await page.bringToFront()
  const question = { question: QUESTION, maximumTokens: MAXIMUM_TOKENS, threads }
  return page.evaluate((asked) => window.runBare(asked), question)
}

const text = (value: number) => value.toFixed(value < 10 ? 3 : 0)

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
    expect((await bare(barePage, threads)).threads, 'both compute alike').toBe(threads)

    const pairs = []
    for (let pair = 0; pair < PAIRS; pair += 1) {
      // Each goes first in turn: what one leaves behind, the other may not always find.
      const loopFirst = pair % 2 === 1 ? await bare(barePage, threads) : undefined
      const page = await throughThePage(playground)
      const loop = loopFirst ?? (await bare(barePage, threads))
      expect(page.outputTokens, 'both answer alike').toBe(loop.outputTokens)
      pairs.push({ page, loop })
    }
    const ratios = pairs.map(({ page, loop }) => decodeSpeed(page) / decodeSpeed(loop))
    const wholes = pairs.map(({ page, loop }) => wholeSpeed(page) / wholeSpeed(loop))
    tables.push({
      title: `${name}, ${(content.length / 1e6).toFixed(1)} MB, ${String(threads)} thread(s), ${String(pairs[0]?.page.outputTokens)} tokens`,
      head: ['pair', 'page, tok/s', 'bare, tok/s', 'page / bare', 'with reading the prompt'],
      rows: [
        ...pairs.map(({ page, loop }, index) => [
          String(index + 1),
          text(decodeSpeed(page)),
          text(decodeSpeed(loop)),
          text(ratios[index] ?? NaN),
          text(wholes[index] ?? NaN),
        ]),
        ['median', '', '', `**${text(median(ratios))}**`, text(median(wholes))],
      ],
    })
    await playground.page.close()
    await barePage.close()
  }
  report('engine', browser.version(), tables)
})
