/** The whole app in a real browser: the built page, served as `npm start` serves it. */
import { createServer, type AddressInfo } from 'node:net'
import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser, webgpuArguments } from './scripts/find-browser.mjs'

const portOf = (address: AddressInfo | string | null): number => {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

/** A port that nobody uses now. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const port = portOf(server.address())
      server.close(() => {
        resolve(port)
      })
    })
  })

// Each worker reads this file again: the first to read it decides, the others find it decided.
const port = process.env['RIGHTSIZE_E2E_PORT'] ?? String(await freePort())
process.env['RIGHTSIZE_E2E_PORT'] = port
const executablePath = await findBrowser()
if (executablePath !== undefined) process.env['RIGHTSIZE_BROWSER'] = executablePath
const address = `http://localhost:${port}/`

const launchWith = (args: readonly string[]) => ({
  args: [...args],
  ...(executablePath !== undefined && { executablePath }),
})

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  // Generous, for machines that are busy: a test waits for states, never for these.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: { baseURL: address, actionTimeout: 30_000, trace: 'off', screenshot: 'only-on-failure' },
  projects: [
    {
      name: 'chromium',
      testIgnore: '**/*.webgpu.spec.ts',
      use: { launchOptions: launchWith(browserArguments) },
    },
    {
      name: 'webgpu',
      testMatch: '**/*.webgpu.spec.ts',
      use: { launchOptions: launchWith([...browserArguments, ...webgpuArguments]) },
    },
  ],
  webServer: {
    command: `node scripts/start.mjs --no-build --port ${port}`,
    url: address,
    reuseExistingServer: false,
  },
})
