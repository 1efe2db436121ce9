/** Runs the benchmarks in the browser of the tests, one at a time and with nothing else going on. */
import { defineConfig } from '@playwright/test'
import base from '../playwright.config'

const port = process.env['RIGHTSIZE_E2E_PORT'] ?? ''

/** About the graphics processor. */
const withGraphics = ['gpu/*.bench.ts', 'probe/*.bench.ts']

export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*/*.bench.ts',
  outputDir: '../test-results/bench',
  timeout: 900_000,
  reporter: [['line']],
  // The browser of each project of the tests: with WebGPU where a benchmark is about it.
  projects: (base.projects ?? []).map((project) => ({
    ...project,
    ...(project.name === 'webgpu' ? { testMatch: withGraphics } : { testIgnore: withGraphics }),
  })),
  webServer: {
    command: `npx vite preview --config bench/vite.config.ts --port ${port} --strictPort`,
    cwd: '..',
    url: base.use?.baseURL ?? '',
    reuseExistingServer: false,
  },
})
