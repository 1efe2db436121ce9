/** How the page is built, served while developing, previewed by `npm start`, and unit-tested. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { contentSecurityPolicy, securityHeaders } from './scripts/security-headers.mjs'

export default defineConfig({
  // Relative, so that the built folder works at any path of any host.
  base: './',
  plugins: [
    react(),
    {
      name: 'content-security-policy',
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
          injectTo: 'head-prepend' as const,
        },
      ],
    },
  ],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  preview: { headers: securityHeaders },
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'pocket/**/*.test.ts', 'scripts/**/*.test.mjs'],
    typecheck: { enabled: true, include: ['src/**/*.test-d.ts'] },
  },
})
