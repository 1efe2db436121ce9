/** Watches answers grow on the page, so that a test can tell streaming from one late lump. */
import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** By pane, each length of its answer that was on the page, in order. */
    answerLengths: Record<string, number[]>
  }
}

/** Runs in the page. */
function noteLengths(): void {
  window.answerLengths = {}
  const note = () => {
    for (const pane of document.querySelectorAll('article[aria-label]')) {
      const answer = pane.querySelector('[aria-busy]')
      const length = answer?.textContent.length ?? 0
      const lengths = (window.answerLengths[pane.getAttribute('aria-label') ?? ''] ??= [])
      if (length > (lengths.at(-1) ?? 0)) lengths.push(length)
    }
  }
  new MutationObserver(note).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
  })
}

/** To be called before the page opens. */
export async function watchGrowth(page: Page): Promise<void> {
  await page.addInitScript(noteLengths)
}

/** How often the answer in a pane was seen longer than before. */
export const growthOf = (page: Page, pane: string): Promise<number> =>
  page.evaluate((name) => window.answerLengths[name]?.length ?? 0, pane)
