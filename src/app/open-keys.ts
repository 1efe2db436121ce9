/** The visitor's keys, whose room loads when the first is asked for or given. */
import type { KeyRing } from '@/playground/stores/key-ring'
import { pageStorage } from '@/playground/stores/page-storage'

let opened: Promise<KeyRing> | undefined

/** The same ring each time. Rejects where its code cannot be had; asked again, it tries again. */
export const openKeys = (): Promise<KeyRing> => (opened ??= open())

async function open(): Promise<KeyRing> {
  try {
    const { createKeyRing } = await import('@/playground/stores/key-ring')
    return createKeyRing(pageStorage())
  } catch (cause) {
    opened = undefined
    throw cause
  }
}
