/** Whether the ways on from the first screen work right now. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { usePlayground } from '@/playground/react'
import { bytes } from '@/units/quantity'

/**
 * What both Pocket models and their engine take to download: where the host compresses what it sends, and
 * where it doesn't. `ways-on.test.ts` weighs the files.
 */
export const pocketDownload = { least: bytes(5.7e6), most: bytes(12.2e6) }

const onNetworkChange = (listener: () => void) => {
  const until = new AbortController()
  for (const news of ['online', 'offline'])
    addEventListener(news, listener, { signal: until.signal })
  return () => {
    until.abort()
  }
}

/** As the browser believes; it may be wrong either way. */
export const useIsOnline = (): boolean =>
  useSyncExternalStore(onNetworkChange, () => navigator.onLine)

/** Whether a key is stored; no until the ring is there. */
export function useHasKey(): boolean {
  const { openKeys } = usePlayground()
  const [hasKey, setHasKey] = useState(false)
  useEffect(() => {
    let leave = (): void => undefined
    let isHere = true
    const watch = async () => {
      const { store } = await openKeys()
      if (!isHere) return
      const read = () => {
        setHasKey(store.getState().keys.length > 0)
      }
      read()
      leave = store.subscribe(read)
    }
    // Without the ring there is no key to ask with.
    watch().catch(() => undefined)
    return () => {
      isHere = false
      leave()
    }
  }, [openKeys])
  return hasKey
}
