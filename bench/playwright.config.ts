/** Runs the benchmarks in the browser of the tests, one at a time and with nothing else going on. */
import { defineConfig } from '@playwright/test'
import base from '../playwright.config'

const port = process.env['RIGHTSIZE_E2E_PORT'] ?? ''

export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*/*.bench.ts',
  outputDir: '../test-results/bench',
  timeout: 900_000,
  reporter: [['line']],
  projects: base.projects?.filter(({ name }) => name === 'chromium') ?? [],
  webServer: {
    command: `npx vite preview --config bench/vite.config.ts --port ${port} --strictPort`,
    cwd: '..',
    url: base.use?.baseURL ?? '',
    reuseExistingServer: false,
  },
})
