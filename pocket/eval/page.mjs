// The page, built and opened in headless Chromium: asks its family study all questions.
import { readFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { browserArguments, findBrowser } from '../../scripts/find-browser.mjs'
import { pathOf } from '../../scripts/root.mjs'

const ONE_HOUR_MS = 3_600_000

/** What the page saves, by variant, and the browser it ran in. */
export async function answersOfPage() {
  const root = pathOf('.')
  await build({ root, logLevel: 'warn' })
  const server = await preview({ root, preview: { port: 0 } })
  const browser = await chromium.launch({
    args: browserArguments,
    executablePath: await findBrowser(),
  })
  try {
    const page = await browser.newPage()
    page.on('pageerror', (error) => console.error(error.message))
    await page.goto(`${server.resolvedUrls.local[0]}#/pocket`)
    await page.getByRole('combobox').selectOption('all')
    const main = page.getByRole('main')
    await main.getByRole('button').first().click()
    const progress = page.getByRole('progressbar')
    await progress.waitFor()
    await progress.waitFor({ state: 'detached', timeout: ONE_HOUR_MS })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      main.getByRole('button').nth(1).click(),
    ])
    const saved = JSON.parse(await readFile(await download.path(), 'utf8'))
    return { browser: `Chromium ${browser.version()}`, variants: saved.variants }
  } finally {
    await browser.close()
    await server.close()
  }
}
