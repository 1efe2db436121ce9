/** A wattmeter on this machine with a known curve, asked by the page while a Pocket model answers. */
import { expect, type Page } from '@playwright/test'
import * as v from 'valibot'
import {
  joulesBetween,
  startTestMeter,
  type TestMeter,
  type TestMeterOptions,
} from '../src/device/meter/meter.fixture'
import { startTestServer, type TestServer } from '../src/engines/endpoint/server.fixture'
import { words } from '../src/words'
import { deviceWords } from '../src/words/of-device'
import { storedRecords } from './support/kept-runs'
import type { Playground } from './support/playground'
import { test } from './support/test'

const { card, pane: text, typed, problems } = deviceWords.wattmeter
const MODEL = 'Pocket 3M'
const CHOICE = 'Pocket 3M q8_0'
const QUESTION = 'Tell me a long story about a dog and a bird.'
const JOULES_PER_WATT_HOUR = 3600

let meter: TestMeter | undefined
let server: TestServer | undefined
test.afterEach(async () => {
  await Promise.all([meter?.close(), server?.close()])
  meter = undefined
  server = undefined
})

interface Circumstances {
  readonly page: Page
  readonly playground: Playground
}

/** Saves the meter as the visitor would. */
async function saveMeter({ page, playground }: Circumstances, address: string): Promise<void> {
  await playground.open('#/device')
  await page.getByLabel(card.kind).selectOption({ label: card.kinds.shelly })
  await page.getByLabel(card.host).fill(address)
  await page.getByLabel(card.interval).fill('0.05')
  await page.getByRole('button', { name: card.save }).click()
  await expect(page.getByText(card.saved(new URL(address).host))).toBeVisible()
}

async function withMeter(
  circumstances: Circumstances,
  baseURL: string | undefined,
  options: TestMeterOptions = {},
): Promise<TestMeter> {
  meter = await startTestMeter({ origin: new URL(baseURL ?? '').origin, ...options })
  await saveMeter(circumstances, meter.address)
  return meter
}

async function askPocket({ page, playground }: Circumstances): Promise<void> {
  await page.getByRole('link', { name: words.page.nav.compare }).click()
  await playground.choose([CHOICE])
  await playground.ask(QUESTION)
  await playground.pane(MODEL).waitUntilComplete()
}

/** A model server on this machine that takes some seconds for its answer. */
async function askServerHere({ page, playground }: Circumstances, baseURL: string | undefined) {
  const answer = Array.from({ length: 250 }, (_, index) => `word${index} `)
  const origin = new URL(baseURL ?? '').origin
  server = await startTestServer({ origin, answer, paceMs: 20 })
  await page.getByRole('link', { name: words.page.nav.compare }).click()
  await playground.choose([])
  await playground.bringEndpoint(server.baseUrl, 'normal')
  await playground.ask('Tell me a long story.')
  const pane = playground.pane('normal')
  await pane.waitUntilComplete()
  return pane
}

const sampled = v.object({
  startedAtMs: v.number(),
  durationMs: v.number(),
  wattmeter: v.object({
    how: v.literal('sampled'),
    energyWh: v.optional(v.object({ low: v.number(), mid: v.number(), high: v.number() })),
    samples: v.number(),
    failures: v.number(),
    gaps: v.array(v.unknown()),
  }),
})
const record = v.object({
  runs: v.tuple([v.object({ state: v.object({ measurement: sampled }) })]),
})

/** The one run that the history holds, with what the meter showed of it. */
async function keptMeasurement(page: Page) {
  const [only] = await storedRecords(page)
  return v.parse(record, only).runs[0].state.measurement
}

/** The sampled energy beside the integral of the curve over the run's own time, in joules. */
async function besideTheCurve(page: Page) {
  const { startedAtMs, durationMs, wattmeter } = await keptMeasurement(page)
  const from = (await page.evaluate(() => performance.timeOrigin)) + startedAtMs
  const truth = joulesBetween(from, from + durationMs)
  const { low = NaN, mid = NaN, high = NaN } = wattmeter.energyWh ?? {}
  const inJoules = (wattHours: number) => wattHours * JOULES_PER_WATT_HOUR
  const share = (wattHours: number) => inJoules(wattHours) / truth
  const description = `${(share(mid) * 100 - 100).toFixed(2)} % off the curve, ${wattmeter.samples} readings in ${durationMs.toFixed(0)} ms, range ${share(low).toFixed(3)} to ${share(high).toFixed(3)}`
  test.info().annotations.push({ type: 'measured', description })
  return { low: share(low), mid: share(mid), high: share(high), samples: wattmeter.samples }
}

test('the energy is within 1 % of what went through the plug, and is then metered', async ({
  page,
  playground,
  baseURL,
}) => {
  const { asked, address } = await withMeter({ page, playground }, baseURL)
  expect(asked, 'Nothing is asked before something runs').toEqual([])
  await page.getByRole('button', { name: card.test }).click()
  await expect(page.getByText(/^It answers: \d+ W/)).toBeVisible()
  await page.getByLabel(card.idle).fill('30')

  const pane = await askServerHere({ page, playground }, baseURL)
  await expect(pane.root.getByRole('img', { name: /^Power at the plug/ })).toBeVisible()
  await expect(
    pane.root.getByRole('button', { name: words.page.energy.marks.metered }),
  ).toBeVisible()
  await expect(pane.root.getByText(/^Everything behind the plug: .* · above idle: /)).toBeVisible()
  const found = await besideTheCurve(page)
  expect(Math.abs(found.mid - 1)).toBeLessThan(0.01)
  // Where the meter is stays with the preferences.
  const { host } = new URL(address)
  expect(JSON.stringify(await storedRecords(page))).not.toContain(host)
})

test('a short answer of a Pocket model is metered by the few readings that it has', async ({
  page,
  playground,
  baseURL,
}) => {
  await withMeter({ page, playground }, baseURL)
  await askPocket({ page, playground })
  const pane = playground.pane(MODEL)
  await expect(
    pane.root.getByRole('button', { name: words.page.energy.marks.metered }),
  ).toBeVisible()
  const found = await besideTheCurve(page)
  expect(found.samples).toBeGreaterThan(0)
  expect(Math.abs(found.mid - 1)).toBeLessThan(0.2)
  expect(found.high / found.low).toBeGreaterThan(1)
})

test('a meter that stops midway does not spoil the run', async ({ page, playground, baseURL }) => {
  await withMeter({ page, playground }, baseURL, { stopsAfter: 8 })
  const pane = await askServerHere({ page, playground }, baseURL)
  await expect(pane.root.getByText(problems.refused)).toBeVisible()
  await expect(pane.root.getByText(text.tooLittle)).toBeVisible()
  // The time stands in for the meter.
  await expect(pane.root.getByRole('button', { name: words.page.energy.marks.timed })).toBeVisible()
  const { wattmeter } = await keptMeasurement(page)
  expect(wattmeter.energyWh).toBeUndefined()
  expect(wattmeter.gaps.length).toBeGreaterThan(0)
})

test('a meter with faults between its answers still gives the figure', async ({
  page,
  playground,
  baseURL,
}) => {
  await withMeter({ page, playground }, baseURL, { faultEvery: 4, fault: 'not-json' })
  const pane = await askServerHere({ page, playground }, baseURL)
  await expect(
    pane.root.getByRole('button', { name: words.page.energy.marks.metered }),
  ).toBeVisible()
  const { wattmeter } = await keptMeasurement(page)
  expect(wattmeter.failures).toBeGreaterThan(0)
  expect(wattmeter.energyWh).toBeDefined()
})

test('what a page may not read is explained, and a password is not taken', async ({
  page,
  playground,
}) => {
  // No header that lets pages read.
  meter = await startTestMeter()
  await saveMeter({ page, playground }, meter.address)
  await page.getByRole('button', { name: card.test }).click()
  await expect(page.getByText(problems.unreachable)).toBeVisible()
  await page.getByLabel(card.host).fill('http://admin:secret@192.168.1.20/')
  await page.getByRole('button', { name: card.save }).click()
  await expect(page.getByText(card.wrong.secret)).toBeVisible()
  await page.getByRole('button', { name: card.remove }).click()
  await expect(page.getByText(card.saved(new URL(meter.address).host))).toBeHidden()
})

test('readings are typed, make the figure metered, and can be taken away', async ({
  page,
  playground,
}) => {
  await playground.open()
  await playground.choose([CHOICE])
  await playground.ask('What is a dog?')
  const pane = playground.pane(MODEL)
  await pane.waitUntilComplete()
  const metered = pane.root.getByRole('button', { name: words.page.energy.marks.metered })
  await pane.root.getByRole('button', { name: text.of(text.have, MODEL) }).click()
  const dialog = page.getByRole('dialog', { name: typed.title(MODEL) })
  await dialog.getByLabel(typed.running).fill('42.5')
  await dialog.getByLabel(typed.idle).fill('30')
  await dialog.getByRole('button', { name: typed.save }).click()
  await expect(metered).toBeVisible()
  await expect(pane.root.getByText(/^Everything behind the plug: .* · above idle: /)).toBeVisible()
  await metered.click()
  await expect(page.getByText(words.page.energy.boundaries.plug)).toBeVisible()
  await page.keyboard.press('Escape')

  await page.reload()
  await page.getByRole('link', { name: words.page.nav.history }).click()
  const open = words.page.historyView.openOne('What is a dog?')
  await page.getByRole('button', { name: open }).click()
  await expect(metered).toBeVisible()
  await pane.root.getByRole('button', { name: text.of(text.change, MODEL) }).click()
  await dialog.getByRole('button', { name: typed.remove }).click()
  await expect(metered).toBeHidden()
  await expect(pane.root.getByRole('button', { name: words.page.energy.marks.timed })).toBeVisible()
})
