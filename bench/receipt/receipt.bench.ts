/**
 * What opening a full receipt costs beside the empty page: the time until the first of it is read, in a
 * browser that has neither seen before, and the JavaScript that it takes. The target for the ratio of
 * the medians is 1.5.
 */
import { expect, test, type Browser } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { toLinkFragment } from '../../src/share/link'
import { sampleReceipt } from '../../src/share/sample.fixture'
import { words } from '../../src/words'
import { median, report } from '../report'

const PAIRS = 9

interface Opening {
  /** From the start of the navigation to the paint after the element is there. */
  readonly ms: number
  readonly kilobytes: number
}

/** Runs in the page: notes when the first element of this kind has been painted. */
function noteFirst(selector: string): void {
  const look = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return
    look.disconnect()
    requestAnimationFrame(() => {
      Object.assign(window, { firstAt: performance.now() })
    })
  })
  look.observe(document, { childList: true, subtree: true })
}

async function open(browser: Browser, address: string, selector: string): Promise<Opening> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  await page.addInitScript(noteFirst, selector)
  await page.goto(address)
  const first = await page.waitForFunction(() => (window as { firstAt?: number }).firstAt)
  const ms = Number(await first.jsonValue())
  await page.waitForLoadState('networkidle')
  const bodies = await Promise.all(scripts)
  await context.close()
  return { ms, kilobytes: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000 }
}

test('opening a receipt', async ({ browser, baseURL }) => {
  const empty = baseURL ?? ''
  const receipt = empty + (await toLinkFragment(sampleReceipt))
  const embedded = `${empty}embed.html${new URL(receipt).hash}`
  const kinds = [
    { name: 'the empty page, its headline', address: empty, selector: '.ladder h1' },
    { name: 'a receipt, what was asked', address: receipt, selector: '.received blockquote' },
    { name: 'a receipt, its answers', address: receipt, selector: 'article .pane-answer p' },
    { name: 'a receipt embedded, its answers', address: embedded, selector: 'article p' },
  ].map((kind) => ({ ...kind, openings: [] as Opening[] }))
  // One of each to warm up the server.
  for (const { address, selector } of kinds) await open(browser, address, selector)
  for (let pair = 0; pair < PAIRS; pair += 1)
    for (const kind of kinds) kind.openings.push(await open(browser, kind.address, kind.selector))
  const times = kinds.map(({ openings }) => median(openings.map(({ ms }) => ms)))
  report('receipt', browser.version(), [
    {
      title: `Until it can be read, median of ${String(PAIRS)} (${words.page.brand}, cold)`,
      head: ['', 'time', 'of the empty page', 'JavaScript, gzip'],
      rows: kinds.map(({ name, openings }, index) => [
        name,
        `${(times[index] ?? NaN).toFixed(0)} ms`,
        ((times[index] ?? NaN) / (times[0] ?? NaN)).toFixed(2),
        `${(openings[0]?.kilobytes ?? NaN).toFixed(1)} kB`,
      ]),
    },
  ])
  expect(times.every(Number.isFinite)).toBe(true)
})
