/**
 * The `test` of every spec. Each test runs under the page's Content-Security-Policy, fails when the
 * page breaks it or throws, and can ask which requests left the page's own origin.
 */
import { test as base, type BrowserContext } from '@playwright/test'
import { Playground } from './playground'

export { expect } from '@playwright/test'

export interface Traffic {
  /**
   * Addresses of every request of the test so far, by pages, workers and web sockets; without what
   * never leaves the page itself (`blob:`, `data:`).
   */
  readonly all: () => readonly string[]
  /** Those that went anywhere but to the host that serves the page. */
  readonly leftTheOrigin: () => readonly string[]
}

interface Fixtures {
  readonly traffic: Traffic
  readonly playground: Playground
  readonly watch: readonly string[]
}

const isOfThePage = /^(data|blob|about):/

function watchTraffic(context: BrowserContext, origin: string): Traffic {
  const addresses: string[] = []
  context.on('request', (request) => {
    if (!isOfThePage.test(request.url())) addresses.push(request.url())
  })
  context.on('page', (page) => {
    page.on('websocket', (socket) => addresses.push(socket.url()))
  })
  return {
    all: () => addresses,
    leftTheOrigin: () => addresses.filter((address) => new URL(address).origin !== origin),
  }
}

/** Says in the console, which the fixture reads, what the policy refused. Runs in the page. */
function sayViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(
      `Content Security Policy: ${event.effectiveDirective} refused ${event.blockedURI}`,
    )
  })
}

export const test = base.extend<Fixtures>({
  traffic: [
    async ({ context, baseURL }, use) => {
      await use(watchTraffic(context, new URL(baseURL ?? '').origin))
    },
    { auto: true },
  ],

  watch: [
    async ({ context }, use) => {
      const faults: string[] = []
      await context.addInitScript(sayViolations)
      context.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) faults.push(message.text())
      })
      context.on('weberror', (error) => faults.push(String(error.error())))
      await use(faults)
      base.expect(faults, 'The page throws nothing and keeps its policy').toEqual([])
    },
    { auto: true },
  ],

  playground: async ({ page }, use) => {
    await use(new Playground(page))
  },
})
