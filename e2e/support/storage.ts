/** The browser's storage: how much of it is used, and a small one, as on a full disk. */
import type { Page } from '@playwright/test'
import { Playground } from './playground'

/** In bytes, as the browser counts it. */
export const usedIn = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.storage.estimate()).usage ?? Number.NaN)

/** Leaves the page this many bytes more than it uses now, until it is lifted. */
export async function setQuota(
  page: Page,
  more: number,
): Promise<{ readonly lift: () => Promise<void> }> {
  const { origin } = new URL(page.url())
  const browser = await page.context().newCDPSession(page)
  const quotaSize = (await usedIn(page)) + more
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
  return {
    lift: async () => {
      await browser.send('Storage.overrideQuotaForOrigin', { origin })
    },
  }
}

/**
 * Closes the page, and reads how many bytes are given back since `before`. A file that a page has had
 * open, the browser gives back when that page has gone, and counts anew when something else is stored.
 */
export async function whenClosed(page: Page, before: number): Promise<() => Promise<number>> {
  const another = await page.context().newPage()
  await new Playground(another).open()
  await page.close()
  return async () => {
    await another.evaluate(async () => {
      for (const store of ['rightsize-models-1', 'webllm/model']) {
        const cache = await caches.open(store)
        await cache.put('/touch', new Response(''))
        await cache.delete('/touch')
      }
    })
    return before - (await usedIn(another))
  }
}
