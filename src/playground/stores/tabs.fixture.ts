/** Tabs of one page with one storage on the device, without a browser. For tests alone. */
import type { PageStorage, StorageChange } from './page-storage'
import { createDrawer } from './memory-drawer.fixture'

/** One tab alone. */
export const oneTab = (part: Partial<PageStorage> = {}): PageStorage => ({
  tab: createDrawer(),
  device: createDrawer(),
  listen: () => undefined,
  ...part,
})

export interface TestTab extends PageStorage {
  /** How many changes by other tabs it has not heard of yet. */
  readonly waiting: () => number
  /** It hears of the one at that place of the queue. */
  readonly hear: (index?: number) => void
}

export interface TestDevice {
  readonly drawer: Storage
  /** Opens a tab; with the drawer of an earlier one it is that tab, reloaded. */
  readonly open: (tab?: Storage) => TestTab
  readonly close: (tab: TestTab) => void
}

export function createDevice(): TestDevice {
  const drawer = createDrawer()
  const queues = new Map<TestTab, StorageChange[]>()
  /** As browsers do: all other tabs hear of it, where it was a change. */
  const tell = (by: TestTab, name: string, text: string | undefined): void => {
    for (const [tab, queue] of queues) if (tab !== by) queue.push({ name, text })
  }
  return {
    drawer,
    open(tab = createDrawer()) {
      const queue: StorageChange[] = []
      const hearing: ((change: StorageChange) => void)[] = []
      const device: Storage = {
        get length() {
          return drawer.length
        },
        clear: () => {
          drawer.clear()
        },
        getItem: (name) => drawer.getItem(name),
        key: (index) => drawer.key(index),
        setItem(name, text) {
          if (drawer.getItem(name) === text) return
          drawer.setItem(name, text)
          tell(opened, name, text)
        },
        removeItem(name) {
          if (drawer.getItem(name) === null) return
          drawer.removeItem(name)
          tell(opened, name, undefined)
        },
      }
      const opened: TestTab = {
        tab,
        device,
        listen: (hear) => hearing.push(hear),
        waiting: () => queue.length,
        hear(index = 0) {
          for (const change of queue.splice(index, 1)) for (const hear of hearing) hear(change)
        },
      }
      queues.set(opened, queue)
      return opened
    },
    close: (tab) => {
      queues.delete(tab)
    },
  }
}
