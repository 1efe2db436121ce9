/** Finds a Chromium that starts, for the tests that need a real browser. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Quiet and self-contained: no update checks, no first-run pages, and root is allowed. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** WebGPU computed on the processor, for machines without a graphics card. */
export const webgpuArguments = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
]

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
]
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const isExecutable = (/** @type {string} */ path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * A stub that only says how to install the real one, or a browser that lacks a system library, is no
 * browser: it has to say its version. (On Windows, asking would open a window.)
 */
const doesStart = (/** @type {string} */ path) => {
  if (process.platform === 'win32') return true
  try {
    const version = execFileSync(path, ['--version', '--no-sandbox'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    })
    return /\d+\.\d+/.test(String(version))
  } catch {
    return false
  }
}

/** Playwright's own, where one was installed by `npx playwright install`. */
async function browserOfPlaywright() {
  try {
    const { chromium } = await import('@playwright/test')
    return [chromium.executablePath()].filter((path) => existsSync(path))
  } catch {
    // Playwright itself is not installed, or has no browser for this system.
    return []
  }
}

const onThePath = () =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter(isExecutable)

/**
 * Path of a Chromium that starts: the one named in RIGHTSIZE_BROWSER, Playwright's own, or the
 * system's. Undefined where there is none.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const named = process.env['RIGHTSIZE_BROWSER']
  if (named !== undefined && named !== '') return named
  const candidates = [
    ...(await browserOfPlaywright()),
    ...onThePath(),
    ...places.filter((path) => existsSync(path)),
  ]
  return candidates.find(doesStart)
}
