/** The room that the browser gives this page, and whether it promises to keep what lies there. */
import { bytes, type Bytes } from '@/units/quantity'

export interface StorageRoom {
  /** Of everything this page keeps, as the browser counts it. */
  readonly used: Bytes
  readonly left: Bytes
  /** Deleted only by the visitor, and not when the device runs short of room. */
  readonly isKeptForGood: boolean
}

/** Undefined where the browser does not say. */
export async function readRoom(): Promise<StorageRoom | undefined> {
  // Absent in a page that came over plain http from another machine.
  if (!('storage' in navigator)) return undefined
  const [{ quota, usage }, isKeptForGood] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ])
  if (quota === undefined || usage === undefined) return undefined
  return { used: bytes(usage), left: bytes(Math.max(0, quota - usage)), isKeptForGood }
}

/** Asks the browser to keep for good what this page stores. Some ask the visitor; so only after a click. */
export function askToKeep(): void {
  // A browser that refuses keeps it as long as there is room.
  if ('storage' in navigator) navigator.storage.persist().catch(() => {})
}
