/** The visitor's API keys: in memory only, gone with the tab. Nothing that is written or shared sees them. */
export interface KeyRing {
  readonly keyFor: (baseUrl: string) => string | undefined
  readonly put: (baseUrl: string, key: string) => void
  readonly has: (baseUrl: string) => boolean
  readonly forgetAll: () => void
}

export function createKeyRing(): KeyRing {
  const keys = new Map<string, string>()
  const originOf = (baseUrl: string) => new URL(baseUrl).origin
  return {
    keyFor: (baseUrl) => keys.get(originOf(baseUrl)),
    put: (baseUrl, key) => {
      keys.set(originOf(baseUrl), key)
    },
    has: (baseUrl) => keys.has(originOf(baseUrl)),
    forgetAll: () => {
      keys.clear()
    },
  }
}
