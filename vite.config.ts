/** How the page is built, served while developing, previewed by `npm start`, and unit-tested. */
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { browserArguments, findBrowser, webgpuArguments } from './scripts/find-browser.mjs'
import { headersFor, policyOf } from './scripts/security-headers.mjs'

// Looked for only when testing: asking each candidate for its version takes a moment.
const browser = process.env['VITEST'] === undefined ? undefined : await findBrowser()

const browserTests = 'src/**/*.browser.test.ts'
const webgpuTests = 'src/**/*.webgpu.test.ts'

const chromiumWith = (args: readonly string[]) =>
  playwright({
    launchOptions: {
      args: [...args],
      ...(browser !== undefined && { executablePath: browser }),
    },
  })

export default defineConfig({
  // Relative, so that the built folder works at any path of any host.
  base: './',
  plugins: [
    react(),
    {
      name: 'content-security-policy',
      apply: 'build',
      transformIndexHtml: (_, { path }) => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policyOf(path) },
          injectTo: 'head-prepend' as const,
        },
      ],
    },
    {
      name: 'security-headers',
      configurePreviewServer({ middlewares }) {
        middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://page')
          for (const [name, value] of Object.entries(headersFor(pathname)))
            response.setHeader(name, value)
          next()
        })
      },
    },
  ],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'embed.html'] },
  },
  test: {
    // Generous, for machines that are busy: nothing here is tested by how long it takes.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'pocket/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude: [browserTests, webgpuTests],
          typecheck: { enabled: true, include: ['src/**/*.test-d.ts'] },
        },
      },
      {
        extends: true,
        // Cross-origin isolated, as the page of `npm start` is: WebAssembly may use threads.
        server: {
          headers: {
            'Cross-Origin-Opener-Policy': 'same-origin',
            'Cross-Origin-Embedder-Policy': 'require-corp',
          },
        },
        // Named, for finding them midway would reload the page under a running test.
        optimizeDeps: { include: ['@wllama/wllama/esm/index.js', 'valibot'] },
        test: {
          name: 'browser',
          include: [browserTests],
          // They share one origin's storage, and each keeps the processor busy.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: chromiumWith(browserArguments),
          },
        },
      },
      {
        extends: true,
        optimizeDeps: { include: ['valibot'] },
        test: {
          name: 'webgpu',
          include: [webgpuTests],
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: chromiumWith([...browserArguments, ...webgpuArguments]),
          },
        },
      },
    ],
  },
})
