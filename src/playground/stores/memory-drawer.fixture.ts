/** A storage as browsers have them, without a browser. For tests alone. */
export function createDrawer(): Storage {
  const held = new Map<string, string>()
  return {
    get length() {
      return held.size
    },
    clear: () => {
      held.clear()
    },
    getItem: (name) => held.get(name) ?? null,
    key: (index) => [...held.keys()][index] ?? null,
    removeItem: (name) => {
      held.delete(name)
    },
    setItem: (name, value) => {
      held.set(name, value)
    },
  }
}

/** All that it holds, as one text. */
export const textIn = (storage: Storage): string =>
  Array.from({ length: storage.length }, (_, index) =>
    storage.getItem(storage.key(index) ?? ''),
  ).join()
