/** Runs the benchmarks in the browser of the tests, one at a time and with nothing else going on. */
import { defineConfig } from '@playwright/test'
import base from '../playwright.config'
import { browserArguments } from '../scripts/find-browser.mjs'

const port = process.env['RIGHTSIZE_E2E_PORT'] ?? ''

/** About the graphics processor. */
const withGraphics = ['gpu/*.bench.ts', 'probe/*.bench.ts', 'webllm/*.bench.ts']

/**
 * A graphics card in place of the processor that plays one. Chromium without a screen asks Linux for
 * Vulkan only when it is told to, and has no surface to show anything on.
 */
const cardArguments = [
  ...browserArguments,
  '--enable-unsafe-webgpu',
  '--ignore-gpu-blocklist',
  ...(process.platform === 'linux'
    ? [
        '--use-angle=vulkan',
        '--enable-features=Vulkan,VulkanFromANGLE,DefaultANGLEVulkan',
        '--disable-vulkan-surface',
      ]
    : []),
]
const isOnCard = process.env['RIGHTSIZE_BENCH_CARD'] !== undefined
type Project = NonNullable<typeof base.projects>[number]
const onCard = ({ use }: Project) => ({
  use: { ...use, launchOptions: { ...use?.launchOptions, args: cardArguments } },
})

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
    ...(project.name === 'webgpu' && isOnCard && onCard(project)),
  })),
  webServer: {
    command: `npx vite preview --config bench/vite.config.ts --port ${port} --strictPort`,
    cwd: '..',
    url: base.use?.baseURL ?? '',
    reuseExistingServer: false,
  },
})
