/**
 * How well the probe repeats itself, how long it takes, how it stands to a plain copy loop, and how far
 * what is told from it lies from what is then measured: a matrix times a vector, and the Pocket sizes.
 */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { Playground } from '../../e2e/support/playground'
import type { ProbeFigures } from '../../src/device/probe/probe-figures'
import { deviceWords } from '../../src/words/of-device'
import { median, report } from '../report'

const { probe } = deviceWords
const RUNS = 10
const QUESTIONS = ['What is the capital of France?', 'Spell the word planet.', 'What is water?']
/** Of all questions. The first answers are slow while the browser still compiles the engine. */
const ROUNDS = 5
const [small, big] = ['Pocket 0.3M', 'Pocket 3M']

const giga = (value: number) => (value / 1e9).toPrecision(3)
const times = (factor: number) => `×${factor.toFixed(2)}`
const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.round((values.length - 1) * share)] ?? NaN

const spreadRow = (name: string, values: readonly number[], text: (value: number) => string) => [
  name,
  text(Math.min(...values)),
  `**${text(median(values))}**`,
  text(Math.max(...values)),
  times(quantile(values, 0.75) / quantile(values, 0.25)),
]

/** Asks a model again and again; the middle of its speeds, as shown. */
async function speedOf(page: Page, model: string): Promise<number> {
  const playground = new Playground(page)
  await playground.open('#/')
  await playground.choose([`${model} q8_0`])
  const speeds: number[] = []
  for (const question of Array.from({ length: ROUNDS }, () => QUESTIONS).flat()) {
    await playground.ask(question)
    await playground.pane(model).waitUntilComplete()
    speeds.push(await playground.pane(model).speed())
  }
  return median(speeds)
}

/** What the page tells of a model after only the other was run, and what it then measures. */
async function toldAfter(browser: Browser, baseURL: string, first: string, second: string) {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  const playground = new Playground(page)
  await playground.open('#/device')
  await page.getByRole('button', { name: probe.start, exact: true }).click()
  await expect(page.getByRole('rowheader', { name: probe.one })).toBeVisible()
  const ran = await speedOf(page, first)
  await playground.open('#/device')
  const cell = page
    .getByRole('table', { name: probe.onProcessor })
    .getByRole('row')
    .filter({ hasText: `${second} q8_0` })
    .getByRole('cell')
    .first()
  const shown = await cell.innerText()
  const [low = NaN, high = NaN] =
    shown
      .replaceAll(',', '')
      .match(/[\d.]+/g)
      ?.map(Number) ?? []
  const measured = await speedOf(page, second)
  await context.close()
  const off = Math.sqrt(low * high) / measured
  return [first, `${String(ran)} tok/s`, second, shown, `${String(measured)} tok/s`, times(off)]
}

test('probe', async ({ browser, page, baseURL }) => {
  await page.goto('bench/probe/')
  const figures: ProbeFigures[] = []
  for (let run = 0; run < RUNS; run += 1)
    figures.push(await page.evaluate(() => window.probeOnce()))
  const besides = []
  for (let run = 0; run < 5; run += 1)
    besides.push(await page.evaluate(() => window.measureBeside()))
  const of = (pick: (figures: ProbeFigures) => number | undefined) =>
    figures.map((one) => pick(one) ?? NaN)
  const cpuRead = median(of(({ cpu }) => cpu?.one.bandwidth))
  const rows = [
    await toldAfter(browser, baseURL ?? '', small, big),
    await toldAfter(browser, baseURL ?? '', big, small),
  ]
  report('probe', browser.version(), [
    {
      title: `${String(RUNS)} probes, ${figures[0]?.gpu?.adapter ?? 'no WebGPU'}`,
      head: ['', 'least', 'median', 'most', 'third quartile over first'],
      rows: [
        spreadRow(
          'all of it, s',
          of(({ took }) => took / 1000),
          (value) => value.toFixed(2),
        ),
        spreadRow(
          'graphics processor reads, GB/s',
          of(({ gpu }) => gpu?.pace.bandwidth),
          giga,
        ),
        spreadRow(
          'it computes, Gop/s',
          of(({ gpu }) => gpu?.pace.throughput),
          giga,
        ),
        spreadRow(
          'one thread reads, GB/s',
          of(({ cpu }) => cpu?.one.bandwidth),
          giga,
        ),
        spreadRow(
          'it computes, Gop/s',
          of(({ cpu }) => cpu?.one.throughput),
          giga,
        ),
        spreadRow(
          'all threads read, GB/s',
          of(({ cpu }) => cpu?.all.bandwidth),
          giga,
        ),
        spreadRow(
          'they compute, Gop/s',
          of(({ cpu }) => cpu?.all.throughput),
          giga,
        ),
      ],
    },
    {
      title: 'beside programs of known bytes, median of 5',
      head: ['', 'ratio'],
      rows: [
        [
          'graphics processor: reading over a plain copy loop',
          times(median(besides.map(({ read, copied }) => read / copied))),
        ],
        [
          'one thread: reading over `TypedArray.set`',
          times(cpuRead / median(besides.map(({ copiedByCpu }) => copiedByCpu))),
        ],
        [
          'time told over time taken: 32-bit matrix × vector',
          times(median(besides.map(({ told }) => told.f32))),
        ],
        [
          'time told over time taken: 4-bit matrix × vector',
          times(median(besides.map(({ told }) => told.q4))),
        ],
      ],
    },
    {
      title: 'told of one Pocket size after only the other was run',
      head: ['ran', 'at', 'told of', 'speed told', 'then measured', 'middle over measured'],
      rows,
    },
  ])
})
