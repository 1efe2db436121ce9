/**
 * Answers of the real WebLLM on a real graphics card: how fast, how busy the card was by our own watch,
 * and what the card says that it drew, beside what the page says of the same answers.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { test, type Page } from '@playwright/test'
import { createForecaster, workOf } from '../../src/device/forecast'
import { bytes } from '../../src/units/quantity'
import { report } from '../report'
import { startBoardMeter } from './board-meter'
import { serveModels, type ModelHost } from './model-host'
import type { Answered, Manner } from './main'
import { forecastTable, pauseTable, speedTable, energyTable, type Found } from './tables'

const numberFrom = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise)
const TOKENS = numberFrom('RIGHTSIZE_BENCH_TOKENS', 400)
const ANSWERS = numberFrom('RIGHTSIZE_BENCH_ANSWERS', 5)
/** Of the answer that is not counted. */
const FIRST_TOKENS = 32
/** Some hundred tokens for a model whose tokens are bytes. */
const QUESTION = 'Explain in a few sentences how a steam engine turns heat into motion. '.repeat(4)
const REST_MS = 4000
const folder = process.env['RIGHTSIZE_BENCH_MODELS']

const rest = async (page: Page) => {
  const from = Date.now()
  await page.waitForTimeout(REST_MS)
  return { from: from + REST_MS / 4, to: Date.now() }
}

async function askAll(page: Page, host: ModelHost, name: string, manner: Manner, answers: number) {
  const at = { url: `${host.address}/${name}/`, library: `${host.address}/${name}.wasm` }
  const answered: Answered[] = []
  // The first loads the model and lets the browser compile what it runs often.
  for (let count = 0; count <= answers; count += 1) {
    const answer = await page.evaluate((question) => window.answerOnce(question), {
      ...at,
      text: QUESTION,
      tokens: count === 0 ? Math.min(TOKENS, FIRST_TOKENS) : TOKENS,
      manner,
    })
    if (answer.status !== 'ended') throw new Error(`${name}: ${answer.why ?? answer.status}`)
    console.log(name, manner, JSON.stringify(answer.measurement.timings), answer.to - answer.from)
    if (count > 0) answered.push(answer)
  }
  return answered
}

test('webllm', async ({ browser, page, request }) => {
  test.skip(folder === undefined, 'RIGHTSIZE_BENCH_MODELS names a folder of models.')
  const host = await serveModels(folder ?? '.')
  const meter = startBoardMeter()
  const idle = await rest(page)
  await page.goto('bench/probe/')
  const figures = await page.evaluate(() => window.probeOnce())
  const { forecast } = createForecaster(figures, [])
  await page.goto('bench/webllm/')
  const graphics = await page.evaluate(() => window.graphicsHere())
  const all: Found[] = []
  mkdirSync('test-results/bench', { recursive: true })
  for (const name of host.names) {
    const list = await request.get(`${host.address}/${name}/resolve/main/tensor-cache.json`)
    const { records } = (await list.json()) as { records: readonly { nbytes: number }[] }
    const weights = bytes(records.reduce((sum, { nbytes }) => sum + nbytes, 0))
    const precision = /q\df\d\d(_\d)?$/.exec(name)?.[0] ?? ''
    const model = { id: name, name }
    const variant = { id: name, model, engine: 'webllm', setup: {}, precision, download: weights }
    const told = forecast(workOf(variant), { processor: 'webllm', threads: 1 })
    try {
      const plain = await askAll(page, host, name, 'plain', ANSWERS)
      const loaded = await rest(page)
      const timed = await askAll(page, host, name, 'timed', 1)
      const slow = await askAll(page, host, name, 'slow', 1)
      all.push({ name, weights, plain, loaded, timed, slow, ...(told && { told: told.speed }) })
    } catch (cause) {
      console.log(String(cause))
    }
    await page.evaluate(() => window.release())
    const kept = { graphics, figures, idle, all, readings: meter.readings }
    writeFileSync('test-results/bench/webllm.json', JSON.stringify(kept))
    await page.evaluate(async () => {
      for (const key of await caches.keys()) await caches.delete(key)
    })
  }
  // The last readings have yet to come.
  await page.waitForTimeout(500)
  meter.stop()
  host.stop()
  const board = { readings: meter.readings, graphics: graphics.recognised, idle }
  report('webllm', browser.version(), [
    speedTable(
      `${graphics.adapter.name}, ${graphics.webgl}, answers of ${String(TOKENS)} tokens`,
      all,
    ),
    energyTable(board, all),
    pauseTable(board, all),
    forecastTable(all),
  ])
})
