/** The visitor's history, whose code loads when it is first read or written: the first screen needs none. */
import type { History, Kept } from '@/history/history'
import { words } from '@/words'

let opened: Promise<History> | undefined

/** The same history each time. Rejects where its code cannot be had; asked again, it tries again. */
export const openHistory = (): Promise<History> => (opened ??= open())

async function open(): Promise<History> {
  try {
    const { createBrowserHistory } = await import('@/history')
    return createBrowserHistory()
  } catch (cause) {
    opened = undefined
    throw cause
  }
}

async function inHistory<Value>(
  act: (history: History) => Promise<Kept<Value>>,
): Promise<Kept<Value>> {
  const history = await openHistory().catch(() => undefined)
  return history === undefined ? { ok: false, why: words.page.partMissing } : act(history)
}

/** As the contract has it, no call rejects. */
export const pageHistory: History = {
  save: (comparison) => inHistory((history) => history.save(comparison)),
  list: () => inHistory((history) => history.list()),
  get: (id) => inHistory((history) => history.get(id)),
  remove: (id) => inHistory((history) => history.remove(id)),
  clear: () => inHistory((history) => history.clear()),
}
