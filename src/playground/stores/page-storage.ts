/**
 * The browser's storage of this page: one part for the tab alone, one on the device, which all tabs share.
 *
 * The device's part is the one truth: whoever changes something reads it first and writes it back in the
 * same turn. No lock is held around that. Within one process nothing comes between; across processes a
 * write may take some milliseconds to be seen, a lock would not make it sooner, and waiting for one
 * would lose what was typed just before the tab is closed.
 */

/** Something on the device that another tab may have changed. */
export interface StorageChange {
  /** Undefined where it may be anything. */
  readonly name: string | undefined
  /** As it was written; undefined where it was removed, or is not known. */
  readonly text: string | undefined
}

export interface PageStorage {
  readonly tab: Storage
  readonly device: Storage
  /** From now on calls `hear` after other tabs' writes to the device, maybe late. */
  readonly listen: (hear: (change: StorageChange) => void) => void
}

/** That of this page; undefined where the browser shuts it, or there is no page. */
export function pageStorage(): PageStorage | undefined {
  try {
    const { sessionStorage: tab, localStorage: device } = window
    return {
      tab,
      device,
      listen(hear) {
        window.addEventListener('storage', ({ key, newValue, storageArea }) => {
          if (storageArea === device) hear({ name: key ?? undefined, text: newValue ?? undefined })
        })
        // A page that was set aside, and is shown again by "back", heard nothing meanwhile.
        window.addEventListener('pageshow', ({ persisted }) => {
          if (persisted) hear({ name: undefined, text: undefined })
        })
      },
    }
  } catch {
    return undefined
  }
}

/** @returns null where nothing stands there, undefined where the browser shuts its storage */
export function readText(drawer: Storage, name: string): string | null | undefined {
  try {
    return drawer.getItem(name)
  } catch {
    return undefined
  }
}

/**
 * Writes; removes where `text` is undefined.
 *
 * @returns whether it could: storage may be full, or shut
 */
export function writeText(drawer: Storage, name: string, text: string | undefined): boolean {
  try {
    if (text === undefined) drawer.removeItem(name)
    else drawer.setItem(name, text)
    return true
  } catch {
    return false
  }
}
